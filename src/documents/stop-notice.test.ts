import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOSSIER, formFacts, LATER, LONGEST } from './form.test-data.ts';
import { assertInOrder, assertNoHoles, assertSheets, testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, LONG, RECEIVED_AT } from './slip.test-data.ts';
import { printStopNotice, type StopNoticeFacts, stopNoticeOf } from './stop-notice.ts';

const press = openPress();
const TITLE = `Thông báo dừng giải quyết hồ sơ ${CODE}`;

function factsOf(facts: Partial<StopNoticeFacts> = {}): StopNoticeFacts {
  return {
    ...formFacts('R2025'),
    ...{ dossier: DOSSIER, receivedAt: RECEIVED_AT, request: { at: LATER, channel: 'online' } },
    ...{ reason: 'Người nộp không còn nhu cầu.', papersReturned: ['Đề án thăm dò', 'Bản vẽ'] },
    ...{ refund: 400_000, signer: 'Lê Hoàng Dũng' },
    ...facts,
  };
}

function print(facts: Partial<StopNoticeFacts> = {}): Uint8Array {
  const data = stopNoticeOf(factsOf(facts));
  assert.ok(data);
  return printStopNotice(press, data);
}

test('there was no such form before 2025', () => {
  for (const regime of ['R2016', 'R2018'] as const)
    assert.equal(stopNoticeOf(factsOf(formFacts(regime))), undefined);
});

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'R2025: who asked, when and how, why, and what is given back',
  () => {
    const pdf = print();
    assertInOrder(textOf(pdf), [
      ...[
        'Mẫu số 05',
        'Số: 15/TBD-TTPVHCC',
        'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
        'Kính gửi: Nguyễn Thị Ngọc Huyền',
      ],
      ...[
        `Mã số hồ sơ: ${CODE}`,
        'Tên thủ tục hành chính: Cấp giấy phép',
        'Người nộp hồ sơ: Nguyễn Thị Ngọc Huyền',
      ],
      ...['Số định danh cá nhân/tổ chức: 091184000123', 'Địa chỉ: Số 27'],
      'Thời gian nhận hồ sơ: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026',
      'Thời gian đề nghị dừng: 16 giờ 00 phút, ngày 30 tháng 11 năm 2026',
      ...[
        'Hình thức đề nghị: trực tuyến',
        'Trung tâm Phục vụ hành chính công thông báo dừng giải quyết hồ sơ',
      ],
      ...['chưa có quyết định giải quyết', 'Lý do: Người nộp không còn nhu cầu.'],
      ...['Giấy tờ trả lại:', '1. Đề án thăm dò', '2. Bản vẽ', 'Phí, lệ phí hoàn trả: 400.000 đồng'],
      ...['NGƯỜI CÓ THẨM QUYỀN (Ký và ghi rõ họ tên)', 'Lê Hoàng Dũng'],
    ]);
    assertSheets(pdf, { paper: 'a5', pages: 1, title: TITLE });
  },
);

testWith(
  ['pdftotext'],
  'stopped by the office: no request, nothing given back, a line for the reason',
  () => {
    const pdf = print({ request: null, papersReturned: [], refund: null, reason: null, signer: null });
    const text = textOf(pdf);
    assertInOrder(text, ['Lý do: ....', 'Giấy tờ trả lại: không', 'Phí, lệ phí hoàn trả: không']);
    assert.doesNotMatch(text, /đề nghị dừng|Hình thức/);
    assertNoHoles(pdf);
  },
);

testWith(['pdftotext', 'pdfinfo', 'pdffonts'], 'the longest of everything breaks nothing', () => {
  const papersReturned = Array.from({ length: 30 }, () => LONG.paper);
  const pdf = print({ dossier: LONGEST, reason: LONG.procedure, papersReturned });
  assertSheets(pdf, { paper: 'a5', title: TITLE });
  assertInOrder(textOf(pdf), [
    'Số định danh cá nhân/tổ chức: 1700123456',
    'Địa chỉ: ....',
    '30. ',
    'Lê Hoàng Dũng',
  ]);
});
