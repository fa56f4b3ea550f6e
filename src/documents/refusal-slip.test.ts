import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assertInOrder,
  assertWithinMargins,
  infoOf,
  pagesOf,
  testWith,
  textOf,
  withoutNumbers,
} from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { printRefusalSlip, type RefusalFacts, type RefusalSlipData, refusalSlipOf } from './refusal-slip.ts';
import { CODE, LONG, person, RECEIVED, RECEIVED_AT, slipFacts, words } from './slip.test-data.ts';

const press = openPress();

const DECLINE = {
  what: 'intake',
  reason: ['Không thuộc thẩm quyền của Sở.', 'Đề nghị nộp tại Ủy ban nhân dân phường.'],
  refusedAt: RECEIVED_AT,
  signer: null,
} as const;

function slipOf(regime: 'R2018' | 'R2025', facts: Partial<RefusalFacts> = {}): RefusalSlipData {
  const slip = refusalSlipOf({ ...slipFacts(regime), ...DECLINE, ...facts });
  assert.ok(slip);
  return slip;
}

test('QĐ 09/2015 had no form for a refusal', () => {
  const facts = { ...slipFacts('R2016'), ...DECLINE };
  assert.equal(refusalSlipOf(facts), undefined);
});

testWith(['pdftotext'], 'R2018: every label and value of Mẫu 03, without identity number and code', () => {
  const text = textOf(printRefusalSlip(press, slipOf('R2018')));
  assert.equal(text, text.normalize('NFC'));
  assertInOrder(text, [
    ...['Mẫu số 03', '/TCHS', 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ'],
    ...['Bộ phận Tiếp nhận và Trả kết quả: Sở Tài nguyên', 'Tiếp nhận hồ sơ của: Nguyễn Thị Ngọc Huyền'],
    ...['Địa chỉ: Số 27', 'Số điện thoại: 0912 345 678 Email:', 'Nội dung yêu cầu giải quyết: Cấp giấy phép'],
    'Qua xem xét, Bộ phận Tiếp nhận và Trả kết quả thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể',
    ...['như sau: Không thuộc thẩm quyền của Sở.', 'Đề nghị nộp tại Ủy ban nhân dân phường.'],
    'Xin thông báo cho Ông/Bà được biết và thực hiện./.',
    ...['NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên)', 'NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên)'],
    ...['Nguyễn Thị Ngọc Huyền', 'Nguyễn Thị Thu Hà'],
  ]);
  assert.doesNotMatch(text, /định danh|Mã hồ sơ/);
});

testWith(['pdftotext'], 'R2025: every label and value of Mẫu 03, with identity number and code', () => {
  const text = textOf(printRefusalSlip(press, slipOf('R2025')));
  assert.equal(text, text.normalize('NFC'));
  assertInOrder(text, [
    ...[
      '/PTC-TTPVHCC',
      'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
      'Trung tâm Phục vụ hành chính công: Ủy ban',
    ],
    ...[
      'Tiếp nhận hồ sơ của: Nguyễn',
      'Số định danh cá nhân/tổ chức: 091184000123',
      'Địa chỉ:',
      'Số điện thoại:',
    ],
    ...['Email:', `Mã hồ sơ (nếu có): ${CODE}`, 'Nội dung yêu cầu giải quyết:', 'Qua xem xét, Trung tâm'],
    ...['lý do cụ thể như sau: Không thuộc', 'Xin thông báo cho Ông/Bà được biết và thực hiện./.'],
    '(Chữ ký số của người tiếp nhận hồ sơ nếu là biểu mẫu điện tử)',
  ]);
});

testWith(['pdfinfo', 'pdftotext'], 'one tagged page of A5; the longest of everything breaks nothing', () => {
  for (const regime of ['R2018', 'R2025'] as const) {
    const info = infoOf(printRefusalSlip(press, slipOf(regime)));
    assert.deepEqual(
      [info.get('Page size'), info.get('Tagged'), info.get('Pages')],
      ['419.528 x 595.276 pts', 'yes', '1'],
    );
    const state = { ...RECEIVED, applicant: person('organisation'), subject: words(LONG.procedure) };
    const reason = [LONG.procedure, LONG.procedure];
    const long = printRefusalSlip(press, slipOf(regime, { state, reason, copy: true }));
    assertWithinMargins(long);
    const text = withoutNumbers(pagesOf(long), CODE).join(' ');
    assertInOrder(text, ['(Bản in lại', LONG.organisation, LONG.procedure, 'Qua xem xét', 'NGƯỜI TIẾP NHẬN']);
    assert.equal(infoOf(long).get('Pages'), '2');
  }
});

testWith(
  ['pdftotext'],
  'refused in substance: the same form, named and signed as a result is (NĐ 61 Đ19.8)',
  () => {
    for (const regime of ['R2018', 'R2025'] as const) {
      const slip = slipOf(regime, { what: 'substance', signer: 'Lê Hoàng Dũng', number: '4' });
      const text = textOf(printRefusalSlip(press, slip));
      assertInOrder(text, [
        ...['Mẫu số 03', regime === 'R2018' ? 'Số: 4/TCHS' : 'Số: 4/PTC-TTPVHCC'],
        ...[
          'PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ',
          'thông báo không giải quyết hồ sơ này',
          'Không thuộc thẩm quyền',
        ],
        ...['NGƯỜI NỘP HỒ SƠ', 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', 'Lê Hoàng Dũng'],
      ]);
      assert.doesNotMatch(text, /không tiếp nhận|NGƯỜI TIẾP NHẬN/);
    }
  },
);
