import {
  type ExtensionRequestFacts,
  extensionRequestOf,
  printExtensionRequest,
} from './extension-request.ts';
import { DOSSIER, DUE_AT, formFacts, LATER, LONG_AGENCY, LONGEST } from './form.test-data.ts';
import { assertInOrder, assertNoHoles, assertSheets, testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, LONG, RECEIVED_AT } from './slip.test-data.ts';

const press = openPress();
const TITLE = `Phiếu đề nghị gia hạn thời gian giải quyết ${CODE}`;
const DESK = 'Bộ phận Tiếp nhận và Trả kết quả, Ủy ban nhân dân thành phố Rạch Giá';

function print(facts: Partial<ExtensionRequestFacts> = {}): Uint8Array {
  const usual = {
    dossier: DOSSIER,
    receivingDesk: DESK,
    receivedAt: RECEIVED_AT,
    due: DUE_AT,
    wanted: LATER,
  };
  const said = { reason: 'Phải đối chiếu lại bản đồ.', signer: 'Lê Hoàng Dũng' };
  return printExtensionRequest(
    press,
    extensionRequestOf({ ...formFacts('R2018'), ...usual, ...said, ...facts }),
  );
}

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'the agency asks the desk for another date, with its reason',
  () => {
    const pdf = print();
    assertInOrder(textOf(pdf), [
      ...['ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG', 'Số: 15/PĐNGH'],
      ...['PHIẾU ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT', `Kính gửi: ${DESK}`, `Mã số hồ sơ: ${CODE}`],
      ...['Hồ sơ của: Nguyễn Thị Ngọc Huyền', 'Nội dung yêu cầu giải quyết: Cấp giấy phép'],
      'Thời gian nhận hồ sơ: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026',
      'Thời gian hẹn trả kết quả: 09 giờ 30 phút, ngày 27 tháng 11 năm 2026',
      'Lý do chưa giải quyết xong đúng thời hạn: Phải đối chiếu lại bản đồ.',
      'Đề nghị hẹn lại ngày trả kết quả vào: 16 giờ 00 phút, ngày 30 tháng 11 năm 2026',
      ...['Nơi nhận:', 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', 'Lê Hoàng Dũng'],
    ]);
    assertSheets(pdf, { paper: 'a5', pages: 1, title: TITLE });
  },
);

testWith(['pdftotext'], 'a request without date and reason has lines for both', () => {
  const pdf = print({ wanted: null, reason: null, signer: null, number: null });
  assertInOrder(textOf(pdf), [
    'Số: ..',
    'đúng thời hạn: ....',
    'kết quả vào: ..',
    ' giờ ..',
    ' phút, ngày ..',
  ]);
  assertNoHoles(pdf);
});

testWith(['pdftotext', 'pdfinfo', 'pdffonts'], 'the longest of everything breaks nothing', () => {
  const pdf = print({ dossier: LONGEST, receivingDesk: LONG_AGENCY, reason: LONG.procedure });
  assertSheets(pdf, { paper: 'a5', title: TITLE });
  assertInOrder(textOf(pdf), ['Kính gửi: Công ty', 'Lê Hoàng Dũng']);
});
