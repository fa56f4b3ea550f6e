import assert from 'node:assert/strict';
import { DOSSIER, DUE_AT, formFacts, LATER, LONG_AGENCY, LONGEST } from './form.test-data.ts';
import {
  assertInOrder,
  assertNoHoles,
  assertSheets,
  codesOn,
  testWith,
  textOf,
} from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, LONG, RECEIVED_AT } from './slip.test-data.ts';
import { printTransferSlip, type TransferSlipFacts, transferSlipOf } from './transfer-slip.ts';

const press = openPress();
const TITLE = `Phiếu chuyển xử lý hồ sơ liên thông ${CODE}`;

function print(facts: Partial<TransferSlipFacts> = {}): Uint8Array {
  const usual: TransferSlipFacts = {
    ...formFacts('R2018'),
    dossier: DOSSIER,
    from: { name: 'Bộ phận Một cửa Rạch Giá', officer: 'Nguyễn Thị Thu Hà' },
    to: { name: 'Sở Tài nguyên và Môi trường', officer: 'Trần Quốc Bảo' },
    order: 'in-turn',
    legs: [
      { agency: 'Sở Tài nguyên', isLead: true, work: 'Thẩm định', due: DUE_AT },
      { agency: 'Chi cục Thuế', isLead: false, work: 'Tính thuế', due: LATER },
    ],
    papers: [
      { name: 'Đề án', count: 2 },
      { name: 'Bản vẽ', count: 1 },
    ],
    ...{ receivedAt: RECEIVED_AT, due: LATER },
  };
  return printTransferSlip(press, transferSlipOf({ ...usual, ...facts }));
}

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm', 'zbarimg'],
  'work and deadline of each agency in order, one final date, and the bar code of the dossier',
  () => {
    const pdf = print();
    assertInOrder(textOf(pdf), [
      ...['Số: 15/PC', 'PHIẾU CHUYỂN XỬ LÝ HỒ SƠ LIÊN THÔNG', 'Kính gửi: Sở Tài nguyên và Môi trường'],
      ...[`Mã số hồ sơ: ${CODE}`, 'Hồ sơ của: Nguyễn Thị Ngọc Huyền', 'Nội dung yêu cầu giải quyết:'],
      'Hẹn trả kết quả vào: 16 giờ 00 phút, ngày 30 tháng 11 năm 2026',
      ...['Nơi chuyển: Bộ phận Một cửa Rạch Giá', 'Hồ sơ được chuyển lần lượt theo thứ tự dưới đây:'],
      ...['TT Cơ quan Nội dung công việc Hoàn thành trước', '1', 'Sở Tài nguyên (chủ trì)', 'Thẩm định'],
      ...['09 giờ 30 phút, ngày 27 tháng 11 năm 2026', '2', 'Chi cục Thuế (phối hợp)', 'Tính thuế'],
      ...['16 giờ 00 phút, ngày 30 tháng 11 năm 2026', 'Giấy tờ kèm theo:', '1 Đề án 02', '2 Bản vẽ 01'],
      ...['NGƯỜI CHUYỂN', 'NGƯỜI NHẬN', 'Nguyễn Thị Thu Hà', 'Trần Quốc Bảo'],
    ]);
    assertSheets(pdf, { paper: 'a5', pages: 1, title: TITLE });
    assert.deepEqual(codesOn(pdf), [`CODE-128:${CODE}`]);
  },
);

testWith(['pdftotext'], 'electronic ones go to all at once; what is not known is left to the hand', () => {
  const leg = { agency: 'Sở Tài nguyên', isLead: true, work: 'Thẩm định', due: null };
  const pdf = print({ order: 'at-once', legs: [leg], papers: [], number: null });
  assertInOrder(textOf(pdf), [
    ...['Số: ..', 'đồng thời đến các cơ quan dưới đây', 'Thẩm định ....'],
    'Giấy tờ kèm theo: toàn bộ hồ sơ đã tiếp nhận.',
  ]);
  assertNoHoles(pdf);
});

testWith(['pdftotext', 'pdfinfo', 'pdffonts'], 'the longest of everything breaks nothing', () => {
  const leg = { agency: LONG_AGENCY, isLead: false, work: LONG.paper, due: DUE_AT };
  const papers = Array.from({ length: 40 }, () => ({ name: LONG.paper, count: null }));
  const pdf = print({ dossier: LONGEST, legs: Array.from({ length: 8 }, () => leg), papers });
  assertSheets(pdf, { paper: 'a5', title: TITLE });
  assertInOrder(textOf(pdf), ['Hoàn thành trước', '8', '(phối hợp)', 'Tên giấy tờ', '40', 'NGƯỜI NHẬN']);
});
