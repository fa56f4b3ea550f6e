import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecord } from '../../domain/procedure/import/read-record.ts';
import { channel, fee, paper, plainRecord, time } from '../../domain/procedure/import/record.test-data.ts';
import type { ImportReason } from '../../domain/procedure/imported-procedure.ts';
import { importReasonSentence } from './import-reason-sentence.ts';

/** Records that between them give every reason there is, as the import gives it. */
const RECORDS: readonly unknown[] = [
  ...[7, plainRecord({ id: 1 }), plainRecord({ id: '' }), plainRecord({ name: '' })],
  plainRecord({ code: null, field: null, decision: null, levels: [], channels: [] }),
  plainRecord({ code: '1.2', name: 'Cấp phép 1.000001', levels: ['tinh', 'xa', 'ap'] }),
  plainRecord({ document_groups: [], results: [], legal_basis: [], documents_unparsed: 'và nộp' }),
  plainRecord({
    document_groups: ['Cấp mới', 'Cấp lại'].map((title) => ({
      title,
      documents: [paper('Đơn'), paper('Hộ chiếu', 0, 0), paper('Ảnh', -1, 0)],
    })),
    legal_basis: [{ number: '', title: 'Luật' }],
  }),
  ...[
    ...[time(1, null, '1'), time(8, 'hour', '8 Giờ'), time(2, 'week', null), time(0, null, '0')],
    ...[time(30, 'month', '3 Ngày'), time(null, null, 'Tùy theo đợt'), time(null, null, null)],
    time(null, null, 'Ngay trong ngày; nhận sau 15 giờ thì ngày làm việc tiếp theo'),
  ].map((duration) => plainRecord({ channels: [channel(duration)] })),
  plainRecord({
    channels: [
      channel(),
      channel(time(9, 'calendar_day', '9 Ngày')),
      channel({ channel: 'post', ...time(null, null, null) }),
      channel({ channel: 'fax' }),
    ],
  }),
  ...[
    ...[fee('125 VNĐ', null, { ambiguous: true }), fee('10 USD', 10, { currency: 'USD' })],
    ...[fee('theo quy định', null), fee('100 VNĐ', 100), fee('2,000 VNĐ', 2_000_000)],
    ...[fee('5,000 VNĐ', 5000, { note: '7.000 đồng' }), fee('Miễn phí', 0, { note: 'Theo Nghị quyết' })],
    { raw: 'Không có thông tin' },
  ].map((one) => plainRecord({ channels: [channel({ fees: [one] })] })),
  plainRecord({ channels: [channel({ fees: [fee('5,000 VNĐ', 5000), fee('7,000 VNĐ', 7000)] })] }),
];

const REPEATED: ImportReason = { code: 'id-repeated', path: '/id' };

test('every reason of an import is a Vietnamese sentence with its values in it', () => {
  const reasons = [...RECORDS.flatMap((record) => readRecord(record, 'x').reasons), REPEATED];
  const sentences = new Map(reasons.map((reason) => [reason.code, importReasonSentence(reason)]));
  assert.equal(sentences.size, 42, `these were given: ${[...sentences.keys()].join(', ')}`);
  for (const [code, sentence] of sentences) {
    assert.match(sentence, /^[\p{Lu}].*\.$/u, code);
    assert.doesNotMatch(sentence, /undefined|NaN|null|“”/, code);
  }
  assert.equal(
    sentences.get('limit-hour'),
    'Thời hạn ghi 8 giờ, không rõ là giờ làm việc hay giờ đồng hồ. Xin ghi lại thời hạn.',
  );
  assert.match(sentences.get('limit-not-as-printed') ?? '', /in “3 Ngày” nhưng số liệu kèm theo là 30 tháng/);
  assert.match(sentences.get('fee-not-as-printed') ?? '', /là 2\.000\.000\./);
});
