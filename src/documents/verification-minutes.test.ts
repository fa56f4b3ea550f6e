import assert from 'node:assert/strict';
import { DOSSIER, formFacts, LATER, LONG_AGENCY, LONGEST } from './form.test-data.ts';
import { assertInOrder, assertNoHoles, assertSheets, testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, LONG, RECEIVED_AT } from './slip.test-data.ts';
import {
  printVerificationMinutes,
  type VerificationMinutesFacts,
  verificationMinutesOf,
} from './verification-minutes.ts';

const press = openPress();
const TITLE = `Biên bản thẩm tra, xác minh ${CODE}`;

function print(facts: Partial<VerificationMinutesFacts> = {}): Uint8Array {
  const usual: VerificationMinutesFacts = {
    ...{
      ...formFacts('R2018'),
      dossier: DOSSIER,
      startedAt: RECEIVED_AT,
      endedAt: LATER,
      place: 'Ấp Minh Phú',
    },
    participants: [
      { name: 'Trần Quốc Bảo', capacity: 'chuyên viên' },
      { name: 'Danh Sóc', capacity: null },
    ],
    ...{ content: 'Kiểm tra vị trí khoan.', opinions: 'Không có ý kiến khác.', conclusion: 'Phù hợp.' },
    ...{ chair: 'Trần Quốc Bảo', secretary: 'Phạm Thị Lan', applicantSigns: true },
  };
  return printVerificationMinutes(press, verificationMinutesOf({ ...usual, ...facts }));
}

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'time, place, participants and content (NĐ 61 Đ19.3), three sign',
  () => {
    const pdf = print();
    assertInOrder(textOf(pdf), [
      ...[
        'Số: 15/BB',
        'BIÊN BẢN THẨM TRA, XÁC MINH',
        `Mã số hồ sơ: ${CODE}`,
        'Hồ sơ của: Nguyễn Thị Ngọc Huyền',
      ],
      ...['Thời gian bắt đầu: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026', 'Địa điểm: Ấp Minh Phú'],
      ...['Thành phần tham gia:', '1. Trần Quốc Bảo, chuyên viên', '2. Danh Sóc'],
      ...[
        'Nội dung thẩm tra, xác minh: Kiểm tra vị trí khoan.',
        'Ý kiến của người tham gia: Không có ý kiến khác.',
      ],
      ...['Kết luận: Phù hợp.', 'kết thúc vào 16 giờ 00 phút, ngày 30 tháng 11 năm 2026'],
      ...['NGƯỜI NỘP HỒ SƠ', 'NGƯỜI GHI BIÊN', 'NGƯỜI CHỦ TRÌ'],
      ...['Nguyễn Thị Ngọc Huyền', 'Phạm Thị Lan', 'Trần Quốc Bảo'],
    ]);
    assertSheets(pdf, { paper: 'a4', pages: 1, title: TITLE });
  },
);

testWith(['pdftotext'], 'minutes to be written by hand have lines for everything', () => {
  const nothing = { content: null, opinions: null, conclusion: null, chair: null, secretary: null };
  const pdf = print({ ...nothing, endedAt: null, place: null, participants: [], applicantSigns: false });
  const text = textOf(pdf);
  assertInOrder(text, [
    ...[
      'Địa điểm: ....',
      '1. ....',
      '2. ....',
      '3. ....',
      'xác minh: ....',
      'tham gia: ....',
      'Kết luận: ....',
    ],
    ...['kết thúc vào ..', ' giờ ..', 'NGƯỜI GHI BIÊN BẢN', 'NGƯỜI CHỦ TRÌ'],
  ]);
  assert.doesNotMatch(text, /NGƯỜI NỘP HỒ SƠ/);
  assertNoHoles(pdf);
});

testWith(['pdftotext', 'pdfinfo', 'pdffonts'], 'the longest of everything breaks nothing', () => {
  const participants = Array.from({ length: 20 }, () => ({ name: LONG.organisation, capacity: LONG_AGENCY }));
  const content = Array.from({ length: 6 }, () => LONG.procedure).join('\n');
  const pdf = print({ dossier: LONGEST, place: LONG.organisation, participants, content });
  assertSheets(pdf, { paper: 'a4', title: TITLE });
  assertInOrder(textOf(pdf), ['20. ', 'Kết luận: Phù hợp.', 'NGƯỜI CHỦ TRÌ']);
});
