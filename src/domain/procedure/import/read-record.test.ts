import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanLine, cleanLines } from './clean-text.ts';
import { readRecord } from './read-record.ts';
import { channel, plainRecord } from './record.test-data.ts';

function read(change: Record<string, unknown>) {
  const { content, reasons, outcome } = readRecord(plainRecord(change), 'x');
  return { content, outcome, codes: reasons.map(({ code }) => code), reasons };
}

test('a record with nothing doubtful is read whole', () => {
  const found = readRecord(plainRecord(), 'digest');
  assert.deepEqual([found.outcome, found.reasons, found.digest], ['imported', [], 'digest']);
  assert.deepEqual(found.content, {
    nationalCode: '1.999001',
    name: 'Cấp giấy phép trồng cây trên vỉa hè',
    field: 'Cây xanh',
    decision: '12/QĐ-UBND',
    ministry: 'Bộ Xây dựng',
    levels: ['commune'],
    applicants: ['Công dân Việt Nam'],
    agency: 'Ủy ban nhân dân cấp xã',
    channels: ['counter'],
    limits: [
      {
        ...{ case: null, limit: { amount: 3, unit: 'wd' }, policy: 'HOUR_8' },
        ...{ raw: '3 Ngày làm việc', note: '', channels: ['counter'] },
      },
    ],
    papers: [{ code: 'giay-to-1', name: 'Đơn đề nghị', originals: 1, copies: 0, required: true }],
    paperGroups: [],
    paperNotes: [],
    fees: [],
    results: [{ code: 'KQ.G99.000001', name: 'Giấy phép' }],
    legalBasis: [{ number: '1/2026/NĐ-CP', title: 'Nghị định về cây xanh' }],
    steps: ['Bước 1: Nộp hồ sơ', 'Bước 2: Nhận kết quả'],
    requirements: '',
    source: 'https://thu.example',
  });
});

test('names are made NFC with single blanks on one line, and never reworded', () => {
  const long = `${'Cấp giấy phép '.repeat(78)}xong`;
  assert.ok(long.length > 1094);
  for (const [name, clean] of [
    ['Cấp  giấy\nphép\u00A0xây dựng ', 'Cấp giấy phép xây dựng'],
    ['Cấp giấy'.normalize('NFD'), 'Cấp giấy'],
    ['\uF0FC Hòa giải \u200Eở cơ sở\u0000', 'Hòa giải ở cơ sở'],
    ['Hoà giải', 'Hoà giải'],
    [long, long],
  ] as const)
    assert.equal(read({ name }).content?.name, clean);
  assert.equal(cleanLines('Một \r\n\n\n\n hai  ba'), 'Một\n\nhai ba');
  assert.equal(cleanLine('nghề\u00ADnghiệp \uD800'), 'nghềnghiệp \uFFFD');
});

test('a code inside a name is pointed out, and left there', () => {
  const found = read({ name: 'Cấp giấy phép môi trường (1.999123)' });
  assert.deepEqual(found.reasons, [
    { code: 'name-holds-code', path: '/name', values: { printed: '1.999123' } },
  ]);
  assert.equal(found.content?.name, 'Cấp giấy phép môi trường (1.999123)');
});

test('what the old pages do not have is left open, never made up', () => {
  const found = read({ code: null, field: null, decision: null, levels: [], ministry: null, agency: null });
  assert.deepEqual(found.codes, [
    ...['national-code-missing', 'field-missing', 'decision-missing', 'level-missing'],
  ]);
  assert.deepEqual([found.content?.nationalCode, found.content?.agency], [null, null]);
  assert.deepEqual(read({ code: 'T-KGI-1' }).codes, ['national-code-malformed']);
  const empty = read({ results: [], legal_basis: [], channels: [] });
  assert.deepEqual(empty.codes, [
    ...['channels-missing', 'limit-missing', 'fee-not-stated', 'results-missing', 'legal-basis-missing'],
  ]);
  assert.deepEqual(read({ legal_basis: [{ number: null, title: 'Luật' }] }).codes, [
    'legal-basis-incomplete',
  ]);
});

test('one level is certain, be it a ministry; several are for somebody to choose from', () => {
  assert.deepEqual(
    [read({ levels: ['bo'] }).codes, read({ levels: ['bo'] }).content?.levels],
    [[], ['ministry']],
  );
  assert.deepEqual(read({ levels: ['tinh', 'huyen', 'xa'] }).content?.levels, [
    'province',
    'district',
    'commune',
  ]);
  assert.deepEqual(read({ levels: ['tinh', 'xa'] }).codes, ['levels-several']);
  assert.deepEqual(read({ levels: ['ap'] }).codes, ['level-unknown']);
});

test('a channel stands once however many cases it has; one we do not know is a doubt', () => {
  const channels = [channel({ channel: 'online' }), channel(), channel(), channel({ channel: 'fax' })];
  const found = read({ channels });
  assert.deepEqual([found.content?.channels, found.codes], [['counter', 'online'], ['channel-unknown']]);
});

test('a list that was cut at the comma inside a bracket is put together again', () => {
  const applicants = ['Tổ chức (không bao gồm doanh nghiệp', 'HTX)', 'Công dân Việt Nam', 'Hở (ngoặc'];
  assert.deepEqual(read({ applicants }).content?.applicants, [
    'Tổ chức (không bao gồm doanh nghiệp, HTX)',
    ...['Công dân Việt Nam', 'Hở (ngoặc'],
  ]);
});

test('two results with one code get codes apart', () => {
  const results = [
    { code: 'KQ.G1.1', name: 'Một' },
    { code: 'KQ.G1.1', name: 'Hai' },
    { code: null, name: 'Ba' },
  ];
  const codes = read({ results }).content?.results.map(({ code }) => code);
  assert.deepEqual(codes, ['KQ.G1.1', 'ket-qua-2', 'ket-qua-3']);
});

test('what cannot be a draft at all is refused, with its place', () => {
  for (const [record, code, path] of [
    [[], 'record-not-object', ''],
    ['xin chào', 'record-not-object', ''],
    [null, 'record-not-object', ''],
    [plainRecord({ id: null }), 'id-missing', '/id'],
    [plainRecord({ id: 'có dấu cách' }), 'record-malformed', '/id'],
    [plainRecord({ id: 'x'.repeat(201) }), 'record-malformed', '/id'],
    [plainRecord({ name: null }), 'name-missing', '/name'],
    [plainRecord({ name: ' \u200E\n' }), 'name-missing', '/name'],
    [plainRecord({ channels: 'counter' }), 'record-malformed', '/channels'],
    [plainRecord({ channels: [channel({ duration: 3 })] }), 'record-malformed', '/channels/0/duration'],
    [
      plainRecord({ document_groups: [{ documents: ['Đơn'] }] }),
      'record-malformed',
      '/document_groups/0/documents/0',
    ],
    [plainRecord({ steps: [1] }), 'record-malformed', '/steps/0'],
  ] as const) {
    const { outcome, reasons, content } = readRecord(record, 'x');
    assert.deepEqual([outcome, content], ['refused', null]);
    assert.deepEqual(reasons, [{ code, path }]);
  }
});
