import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FeeReceiptFacts, feeReceiptOf, printFeeReceipt } from './fee-receipt.ts';
import { DOSSIER, formFacts, LONGEST } from './form.test-data.ts';
import { assertInOrder, assertNoHoles, assertSheets, testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, LONG, RECEIVED_AT } from './slip.test-data.ts';

const press = openPress();
const TITLE = `Phiếu thu phí, lệ phí ${CODE}`;

function factsOf(facts: Partial<FeeReceiptFacts> = {}): FeeReceiptFacts {
  return {
    ...{ ...formFacts('R2018'), dossier: DOSSIER, payer: null, waiver: null, taxReceipt: null },
    fees: [
      { name: 'Phí thẩm định', amount: 400_000, waived: 0 },
      { name: 'Lệ phí cấp giấy phép', amount: 105_000, waived: 0 },
    ],
    payment: { way: 'cash', reference: null, at: RECEIVED_AT },
    cashier: 'Phạm Thị Lan',
    ...facts,
  };
}

const print = (facts: Partial<FeeReceiptFacts> = {}) => printFeeReceipt(press, feeReceiptOf(factsOf(facts)));

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'what was paid, in figures and in words, by whom and how',
  () => {
    const pdf = print();
    const text = textOf(pdf);
    assertInOrder(text, [
      ...['Số: 15/PT', 'PHIẾU THU PHÍ, LỆ PHÍ', 'Người nộp tiền: Nguyễn Thị Ngọc Huyền', 'Địa chỉ: Số 27'],
      ...[`Mã số hồ sơ: ${CODE}`, 'TT Khoản thu Số tiền nộp', '1 Phí thẩm định 400.000 đồng'],
      ...['2 Lệ phí cấp giấy phép 105.000 đồng', 'Tổng cộng 505.000 đồng'],
      'Số tiền bằng chữ: Năm trăm linh năm nghìn đồng.',
      ...[
        'Hình thức nộp: tiền mặt',
        'Thời gian nộp: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026',
        'Biên lai số: ..',
      ],
      ...['Phiếu này không thay cho biên lai', 'NGƯỜI NỘP TIỀN', 'NGƯỜI THU TIỀN'],
      ...['Nguyễn Thị Ngọc Huyền', 'Phạm Thị Lan'],
    ]);
    assert.doesNotMatch(text, /Miễn, giảm|Lý do/);
    assertNoHoles(pdf);
    assertSheets(pdf, { paper: 'a5', pages: 1, title: TITLE });
  },
);

testWith(['pdftotext'], 'what is waived is shown beside the full amount, with its reason', () => {
  const pdf = print({
    fees: [
      { name: 'Phí thẩm định', amount: 400_000, waived: 200_000 },
      { name: 'Lệ phí', amount: 100_000, waived: 100_000 },
    ],
    waiver: 'Hộ nghèo.',
    payer: { name: 'Danh Thị Mỹ Hường', signs: 'Danh Thị Mỹ Hường' },
    payment: { way: 'transfer', reference: 'FT1', at: RECEIVED_AT },
    taxReceipt: { number: '0000123', symbol: 'AB-26E' },
  });
  assertInOrder(textOf(pdf), [
    ...['Người nộp tiền: Danh Thị Mỹ Hường', 'TT Khoản thu Mức thu Miễn, giảm Số tiền nộp'],
    ...['Phí thẩm định 400.000 đồng 200.000 đồng 200.000 đồng', 'Lệ phí 100.000 đồng 100.000 đồng 0 đồng'],
    ...['Tổng cộng 200.000 đồng', 'Hai trăm nghìn đồng.', 'Lý do miễn, giảm: Hộ nghèo.'],
    ...['Hình thức nộp: chuyển khoản, FT1', 'Biên lai số: 0000123 Ký hiệu: AB-26E', 'Danh Thị Mỹ Hường'],
  ]);
});

test('nobody is named as signing for an organisation', () => {
  assert.equal(feeReceiptOf(factsOf({ dossier: LONGEST })).signsAsPayer, null);
  assert.equal(feeReceiptOf(factsOf()).signsAsPayer, 'Nguyễn Thị Ngọc Huyền');
});

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'the longest of everything and the largest sum break nothing',
  () => {
    const fee = { name: LONG.paper, amount: 99_999_999_999, waived: 9_999_999_999 };
    const pdf = print({
      dossier: LONGEST,
      fees: Array.from({ length: 12 }, () => fee),
      waiver: LONG.procedure,
    });
    assertSheets(pdf, { paper: 'a5', title: TITLE });
    assertInOrder(textOf(pdf), [
      '90.000.000.000 đồng',
      '1.080.000.000.000 đồng',
      'Một nghìn không trăm tám mươi tỷ đồng',
    ]);
  },
);
