import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HELD } from '../words/vi/event.test-data.ts';
import {
  assertInOrder,
  assertWithinMargins,
  codesOn,
  infoOf,
  testWith,
  textOf,
} from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, LONG, person, RECEIVED, RECEIVED_AT, slipFacts, URL, words } from './slip.test-data.ts';
import { printSupplementSlip, type SupplementFacts, supplementSlipOf } from './supplement-slip.ts';

const press = openPress();

const REQUEST: SupplementFacts['request'] = {
  items: [
    { paper: 'dat', wording: words('nộp lại bản chứng thực, bản đã nộp bị mờ') },
    { paper: null, wording: words('Bản vẽ có xác nhận của chủ đầu tư') },
  ],
  reason: words('Không đọc được số tờ, số thửa.\nBản vẽ chưa có chữ ký.'),
  number: 1,
  stage: 'intake',
};

function slipOf(regime: 'R2016' | 'R2018' | 'R2025', facts: Partial<SupplementFacts> = {}) {
  return supplementSlipOf({ ...slipFacts(regime), request: REQUEST, requestedAt: RECEIVED_AT, ...facts });
}

test('what is asked for names the paper of the procedure, and leaves the counts to the hand', () => {
  const { items, reason } = slipOf('R2018');
  assert.deepEqual(
    items.map(({ name, originals, certified, copies }) => [name, originals + certified + copies]),
    [
      ['Giấy chứng nhận quyền sử dụng đất: nộp lại bản chứng thực, bản đã nộp bị mờ', ''],
      ['Bản vẽ có xác nhận của chủ đầu tư', ''],
    ],
  );
  assert.deepEqual(reason, ['Không đọc được số tờ, số thửa.', 'Bản vẽ chưa có chữ ký.']);
});

test('how the time goes on is said where it has begun (ruling 9)', () => {
  const clockOf = (clock: 'restart' | 'resume' | 'unchanged') =>
    slipOf('R2018', { request: { ...REQUEST, stage: 'resolution', clock, held: HELD } }).clock;
  assert.match(clockOf('restart') ?? '', /tính lại từ đầu/);
  assert.match(clockOf('resume') ?? '', /tạm dừng, và được tính tiếp/);
  assert.equal(clockOf('unchanged'), null);
  assert.equal(slipOf('R2018').clock, null);
});

testWith(['pdftotext'], 'R2018 and R2016: every label and value of the form, in NFC and in order', () => {
  for (const [regime, number, title] of [
    ['R2016', '01', 'PHIẾU HƯỚNG DẪN HOÀN THIỆN HỒ SƠ'],
    ['R2018', '02', 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'],
  ] as const) {
    const text = textOf(printSupplementSlip(press, slipOf(regime)));
    assert.equal(text, text.normalize('NFC'));
    assertInOrder(text, [
      ...[`Mẫu số ${number}`, 'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ', '/HDHS', title, `Mã hồ sơ: ${CODE}`],
      'Bộ phận Tiếp nhận và Trả kết quả: Sở Tài nguyên và Môi trường',
      'Tiếp nhận hồ sơ/yêu cầu của Ông/Bà: Nguyễn Thị Ngọc Huyền',
      ...[
        'Nội dung yêu cầu giải quyết: Cấp giấy phép',
        'Địa chỉ: Số 27',
        'Số điện thoại: 0912 345 678 Email: ngoc',
      ],
      ...['Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:', 'TT Thành phần hồ sơ Bản chính'],
      ...['1 Giấy chứng nhận quyền sử dụng đất: nộp lại', '2 Bản vẽ có xác nhận của chủ đầu tư'],
      ...['Lý do: Không đọc được số tờ, số thửa.', 'Bản vẽ chưa có chữ ký.'],
      'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với Bộ phận Tiếp nhận và Trả kết quả,',
      'Sở Tài nguyên và Môi trường số điện thoại 0297 3000 001 để được hướng dẫn./.',
      ...['NGƯỜI HƯỚNG DẪN (Ký và ghi rõ họ tên)', 'Nguyễn Thị Thu Hà', `Soạn TRACUU ${CODE} gửi 8083`],
    ]);
  }
});

testWith(['pdftotext'], 'R2025: every label and value of the form, in NFC and in order', () => {
  const text = textOf(printSupplementSlip(press, slipOf('R2025')));
  assert.equal(text, text.normalize('NFC'));
  assertInOrder(text, [
    ...['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', '/PBS-TTPVHCC', 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'],
    ...[
      'Hồ sơ của: Nguyễn Thị Ngọc Huyền',
      'Nội dung yêu cầu giải quyết:',
      'Địa chỉ:',
      'Số điện thoại:',
      'Email:',
    ],
    ...[
      'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
      '1. Giấy chứng nhận',
      '2. Bản vẽ',
      'Lý do: Không đọc',
    ],
    'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với Trung tâm Phục vụ hành chính công,',
    ...['số điện thoại 0297 3000 001 để được hướng dẫn./.', 'NGƯỜI HƯỚNG DẪN (Ký và ghi rõ họ tên)'],
    ...['(Chữ ký số của người hướng dẫn nếu là biểu mẫu điện tử)', 'Nguyễn Thị Thu Hà'],
  ]);
});

testWith(
  ['pdfinfo', 'pdftoppm', 'zbarimg'],
  'one tagged page of A5, with code and address for a scanner',
  () => {
    for (const regime of ['R2016', 'R2018', 'R2025'] as const) {
      const pdf = printSupplementSlip(press, slipOf(regime));
      const info = infoOf(pdf);
      assert.deepEqual(
        [info.get('Page size'), info.get('Tagged'), info.get('Pages')],
        ['419.528 x 595.276 pts', 'yes', '1'],
      );
      assert.deepEqual(codesOn(pdf), [`CODE-128:${CODE}`, `QR-Code:${URL}`]);
    }
  },
);

testWith(
  ['pdftotext', 'pdfinfo'],
  'the longest of everything breaks nothing, and a delegate is named',
  () => {
    const delegate = { person: person('delegate'), paper: null };
    const state = {
      ...RECEIVED,
      applicant: person('organisation'),
      delegate,
      subject: words(LONG.procedure),
    };
    const items = Array.from({ length: 30 }, () => ({ paper: null, wording: words(LONG.paper) }));
    for (const regime of ['R2018', 'R2025'] as const) {
      const slip = slipOf(regime, { state, request: { ...REQUEST, items }, copy: true });
      const pdf = printSupplementSlip(press, slip);
      assertWithinMargins(pdf);
      assertInOrder(textOf(pdf), [
        '(Bản in lại lúc',
        'Danh Thị Mỹ Hường',
        `Người ủy quyền: ${LONG.organisation}`,
      ]);
      assertInOrder(textOf(pdf), [LONG.paper, 'Lý do:', 'NGƯỜI HƯỚNG DẪN', `TRACUU ${CODE} gửi 8083`]);
      assert.ok(Number(infoOf(pdf).get('Pages')) > 3);
    }
  },
);
