import assert from 'node:assert/strict';
import { DOSSIER, DUE_AT, formFacts, LATER, LONG_AGENCY, LONGEST } from './form.test-data.ts';
import { type OpinionRequestFacts, opinionRequestOf, printOpinionRequest } from './opinion-request.ts';
import { assertInOrder, assertNoHoles, assertSheets, testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, LONG, RECEIVED_AT } from './slip.test-data.ts';

const press = openPress();

function print(facts: Partial<OpinionRequestFacts> = {}): Uint8Array {
  const usual: OpinionRequestFacts = {
    ...{
      ...formFacts('R2018'),
      dossier: DOSSIER,
      to: 'Sở Xây dựng',
      question: 'Có phù hợp quy hoạch không?',
    },
    ...{
      attachments: ['Bản vẽ vị trí'],
      answerBy: LATER,
      reminderOf: null,
      signerRole: null,
      signer: 'Lê Hoàng Dũng',
    },
    contact: { name: 'Trần Quốc Bảo', phone: '0297 3000 015' },
  };
  return printOpinionRequest(press, opinionRequestOf({ ...usual, ...facts }));
}

testWith(['pdftotext', 'pdfinfo', 'pdffonts'], 'what is asked of whom, until when, and whom to call', () => {
  const pdf = print();
  const text = textOf(pdf);
  assertInOrder(text, [
    ...['ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG', 'Số: 15/PXYK', 'PHIẾU XIN Ý KIẾN'],
    ...[
      'Kính gửi: Sở Xây dựng',
      'Sở Tài nguyên và Môi trường đang giải quyết hồ sơ dưới đây',
      `Mã số hồ sơ: ${CODE}`,
    ],
    ...['Hồ sơ của: Nguyễn Thị Ngọc Huyền', 'Nội dung xin ý kiến: Có phù hợp quy hoạch không?'],
    ...[
      'Tài liệu gửi kèm:',
      '1. Bản vẽ vị trí',
      'Đề nghị trả lời trước: 16 giờ 00 phút, ngày 30 tháng 11 năm 2026',
    ],
    ...['thông báo cho người đứng đầu Bộ phận Một cửa', 'liên hệ Trần Quốc Bảo, số điện thoại 0297 3000 015'],
    ...['Nơi nhận:', 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', 'Lê Hoàng Dũng'],
  ]);
  assert.doesNotMatch(text, /đã gửi phiếu xin ý kiến/);
  assertSheets(pdf, { paper: 'a4', pages: 1, title: `Phiếu xin ý kiến ${CODE}` });
});

testWith(['pdftotext'], 'a reminder names the request that was not answered', () => {
  const reminderOf = { number: '12/PXYK', at: RECEIVED_AT, answerBy: DUE_AT };
  assertInOrder(textOf(print({ reminderOf, signerRole: 'Trưởng phòng' })), [
    ...['PHIẾU NHẮC CHO Ý KIẾN', 'đã gửi phiếu xin ý kiến số 12/PXYK ngày 23 tháng 11 năm 2026'],
    ...[
      'trả lời trước 09 giờ 30 phút, ngày 27 tháng 11 năm 2026. Đến nay chưa nhận được ý kiến trả lời.',
      'TRƯỞNG PHÒNG',
    ],
  ]);
});

testWith(['pdftotext'], 'what is not known yet is a dotted line', () => {
  const pdf = print({
    question: null,
    attachments: [],
    answerBy: null,
    contact: null,
    signer: null,
    number: null,
  });
  const text = textOf(pdf);
  assertInOrder(text, ['Số: ..', 'Nội dung xin ý kiến: ....', 'Đề nghị trả lời trước: ..']);
  assert.doesNotMatch(text, /Tài liệu gửi kèm|liên hệ/);
  assertNoHoles(pdf);
});

testWith(['pdftotext', 'pdfinfo', 'pdffonts'], 'the longest of everything breaks nothing', () => {
  const attachments = Array.from({ length: 20 }, () => LONG.paper);
  const pdf = print({ dossier: LONGEST, to: LONG_AGENCY, question: LONG.procedure, attachments });
  assertSheets(pdf, { paper: 'a4', title: `Phiếu xin ý kiến ${CODE}` });
  assertInOrder(textOf(pdf), ['Kính gửi: Công ty', '20. ', 'Lê Hoàng Dũng']);
});
