import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ApologyFacts, apologyOf, printApology } from './apology.ts';
import { DOSSIER, DUE_AT, formFacts, LATER, LONG_AGENCY, LONGEST } from './form.test-data.ts';
import { assertInOrder, assertNoHoles, assertSheets, testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, LONG, RECEIVED_AT } from './slip.test-data.ts';

const press = openPress();
/** The date was the working day before. */
const AFTER = '2026-11-30T01:00:00.000Z';
const AGENCY = 'Sở Tài nguyên và Môi trường';

function print(regime: 'R2016' | 'R2018' | 'R2025', facts: Partial<ApologyFacts> = {}): Uint8Array {
  const usual = { dossier: DOSSIER, resolvingAgency: AGENCY, receivedAt: RECEIVED_AT, dueBefore: DUE_AT };
  const reason = 'Phải đối chiếu lại bản đồ.\nĐơn vị đo đạc chưa gửi kết quả.';
  const said = { dueNow: LATER, reason, signer: 'Lê Hoàng Dũng', at: AFTER };
  return printApology(press, apologyOf({ ...formFacts(regime), ...usual, ...said, ...facts }));
}

/** `domain.md` §2.5, from the appointment on. */
const BODY = [
  'Thời gian hẹn trả kết quả giải quyết hồ sơ: 09 giờ 30 phút, ngày 27 tháng 11 năm 2026',
  `Tuy nhiên đến nay, ${AGENCY} chưa trả kết quả giải quyết hồ sơ của Ông/Bà/Tổ chức đúng thời hạn quy định`,
  'ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
  ...['Lý do: Phải đối chiếu lại bản đồ.', 'Đơn vị đo đạc chưa gửi kết quả.'],
  `${AGENCY} xin trân trọng gửi lời xin lỗi đến Ông (Bà)/Tổ chức vì sự chậm trễ`,
  'gây phiền hà, tốn kém về chi phí, công sức',
  `${AGENCY} sẽ trả kết quả giải quyết hồ sơ cho Ông/Bà/Tổ chức vào ngày 30 tháng 11 năm 2026, lúc 16 giờ 00 phút.`,
  'Mong nhận được sự thông cảm',
  'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ (Ký và ghi rõ họ tên)',
];

const INTRODUCTION = [
  'Kính gửi: Nguyễn Thị Ngọc Huyền',
  `Ngày 23 tháng 11 năm 2026, ${AGENCY} tiếp nhận giải quyết hồ sơ đề nghị giải quyết thủ tục hành chính Cấp giấy phép`,
  'của Ông/Bà/Tổ chức Nguyễn Thị Ngọc Huyền;',
];

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'R2018: every sentence of Mẫu 04, without identity number',
  () => {
    const pdf = print('R2018');
    const text = textOf(pdf);
    assert.equal(text, text.normalize('NFC'));
    assertInOrder(text, [
      ...['Mẫu số 04', 'Số: 15/PXL', 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ', ...INTRODUCTION],
      ...[`mã số hồ sơ: ${CODE}.`, ...BODY, 'Lê Hoàng Dũng'],
    ]);
    assert.doesNotMatch(text, /định danh/);
    assertSheets(pdf, { paper: 'a5', pages: 1, title: `Phiếu xin lỗi và hẹn lại ngày trả kết quả ${CODE}` });
  },
);

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'R2025: every sentence of Mẫu 04, with identity number',
  () => {
    const pdf = print('R2025');
    assertInOrder(textOf(pdf), [
      ...['Mẫu số 04', 'Số: 15/PXL Rạch Giá', 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT'],
      ...[...INTRODUCTION, `số định danh: 091184000123; mã số hồ sơ: ${CODE}.`, ...BODY],
      ...['(Chữ ký số của thủ trưởng nếu là biểu mẫu điện tử)', 'Lê Hoàng Dũng'],
    ]);
    const title = `Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết ${CODE}`;
    assertSheets(pdf, { paper: 'a5', pages: 1, title });
  },
);

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'R2016: a letter on A4 with what it is about, and no form number',
  () => {
    const pdf = print('R2016');
    const text = textOf(pdf);
    assertInOrder(text, [
      ...[
        'Số: 15/PXL',
        'V/v xin lỗi và hẹn lại ngày trả kết quả giải quyết hồ sơ',
        ...INTRODUCTION,
        ...BODY.slice(0, -1),
      ],
      ...['Nơi nhận:', '- Như trên;', 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ'],
    ]);
    assert.doesNotMatch(text, /Mẫu số|VĂN BẢN XIN LỖI/);
    assertSheets(pdf, { paper: 'a4', pages: 1, title: `Văn bản xin lỗi ${CODE}` });
  },
);

testWith(['pdftotext'], 'told before the date, nothing is called late yet', () => {
  for (const regime of ['R2016', 'R2018', 'R2025'] as const) {
    const text = textOf(print(regime, { at: '2026-11-25T01:00:00.000Z' }));
    assertInOrder(text, [
      ...['09 giờ 30 phút, ngày 27 tháng 11 năm 2026', `Tuy nhiên, ${AGENCY} không thể trả kết quả`],
      ...['đúng thời hạn ghi trên Giấy tiếp nhận', 'xin trân trọng gửi lời xin lỗi'],
      ...['vì phải hẹn lại ngày trả kết quả, gây phiền hà', 'vào ngày 30 tháng 11 năm 2026'],
      'Mong nhận được sự thông cảm của Ông/Bà/Tổ chức./.',
    ]);
    assert.doesNotMatch(text, /đến nay|chậm trễ/);
  }
});

testWith(['pdftotext'], 'what is not known yet is a dotted line', () => {
  for (const regime of ['R2016', 'R2018', 'R2025'] as const) {
    const pdf = print(regime, { dueNow: null, reason: null, signer: null, number: null });
    assertInOrder(textOf(pdf), ['Số: ..', 'Lý do: ....', 'vào ngày ..', ' tháng ..', ' năm ..']);
    assertNoHoles(pdf);
  }
});

testWith(['pdftotext', 'pdfinfo', 'pdffonts'], 'the longest of everything breaks nothing', () => {
  for (const [regime, paper] of [
    ['R2016', 'a4'],
    ['R2018', 'a5'],
    ['R2025', 'a5'],
  ] as const) {
    const pdf = print(regime, { dossier: LONGEST, resolvingAgency: LONG_AGENCY, reason: LONG.procedure });
    const title =
      regime === 'R2016' ? 'Văn bản xin lỗi' : (formFacts(regime).regime.forms.apology?.title ?? '');
    assertSheets(pdf, { paper, title: `${title} ${CODE}` });
    assertNoHoles(pdf);
    assertInOrder(textOf(pdf), ['Lý do:', 'THỦ TRƯỞNG CƠ QUAN', 'Lê Hoàng Dũng']);
  }
});

test('printed again it has the same words, number and date, and says that it is a copy', () => {
  const usual = { dossier: DOSSIER, resolvingAgency: AGENCY, receivedAt: RECEIVED_AT, dueBefore: DUE_AT };
  const facts = { ...formFacts('R2018'), ...usual, dueNow: LATER, reason: null, signer: null };
  const { copy, printedAt, ...first } = apologyOf(facts);
  const again = apologyOf({ ...facts, copy: true, now: LATER });
  assert.deepEqual({ ...again, copy, printedAt }, { ...first, copy, printedAt });
  assert.deepEqual([copy, printedAt], [null, RECEIVED_AT]);
  assert.equal(again.copy, 'lúc 16 giờ 00 phút, ngày 30 tháng 11 năm 2026');
});
