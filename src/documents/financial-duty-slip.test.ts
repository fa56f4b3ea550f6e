import {
  type FinancialDutySlipFacts,
  financialDutySlipOf,
  printFinancialDutySlip,
} from './financial-duty-slip.ts';
import { DOSSIER, formFacts, LATER, LONG_AGENCY, LONGEST } from './form.test-data.ts';
import { assertInOrder, assertNoHoles, assertSheets, testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, LONG, RECEIVED_AT } from './slip.test-data.ts';

const press = openPress();
const TITLE = `Phiếu chuyển thông tin để xác định nghĩa vụ tài chính ${CODE}`;

function print(regime: 'R2016' | 'R2018' | 'R2025', facts: Partial<FinancialDutySlipFacts> = {}): Uint8Array {
  const usual: FinancialDutySlipFacts = {
    ...{
      ...formFacts(regime),
      dossier: DOSSIER,
      to: 'Chi cục Thuế khu vực Rạch Giá',
      receivedAt: RECEIVED_AT,
    },
    particulars: [
      { label: 'Diện tích', value: '250 m²' },
      { label: 'Nguồn gốc sử dụng đất', value: null },
    ],
    ...{ attachments: ['Hợp đồng'], answerBy: LATER, officer: 'Trần Quốc Bảo', signer: 'Lê Hoàng Dũng' },
  };
  return printFinancialDutySlip(press, financialDutySlipOf({ ...usual, ...facts }));
}

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'who owes, what it is reckoned from, and until when to answer',
  () => {
    for (const [regime, identity] of [
      ['R2016', 'Số CMND/Thẻ căn cước/Hộ chiếu: 091184000123'],
      ['R2018', 'Số CMND/Thẻ căn cước/Hộ chiếu: 091184000123'],
      ['R2025', 'Số định danh cá nhân/tổ chức: 091184000123'],
    ] as const) {
      const pdf = print(regime);
      assertInOrder(textOf(pdf), [
        ...['Số: 15/PCTT', 'PHIẾU CHUYỂN THÔNG TIN ĐỂ XÁC ĐỊNH NGHĨA VỤ TÀI CHÍNH'],
        ...[
          'Kính gửi: Chi cục Thuế khu vực Rạch Giá',
          `Mã số hồ sơ: ${CODE}`,
          'Ngày nhận hồ sơ: ngày 23 tháng 11',
        ],
        ...[
          '1. Người thực hiện nghĩa vụ tài chính',
          'Họ và tên/Tên tổ chức: Nguyễn Thị Ngọc Huyền',
          identity,
        ],
        ...[
          '2. Thông tin để xác định nghĩa vụ tài chính',
          'Diện tích: 250 m²',
          'Nguồn gốc sử dụng đất: ....',
        ],
        ...['3. Giấy tờ gửi kèm', '1. Hợp đồng', 'trước 16 giờ 00 phút, ngày 30 tháng 11 năm 2026'],
        ...['NGƯỜI LẬP PHIẾU', 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', 'Trần Quốc Bảo', 'Lê Hoàng Dũng'],
      ]);
      assertNoHoles(pdf);
      assertSheets(pdf, { paper: 'a4', pages: 1, title: TITLE });
    }
  },
);

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'the longest of everything, and nothing at all, break nothing',
  () => {
    const particulars = Array.from({ length: 40 }, () => ({ label: LONG.paper, value: LONG.paper }));
    const long = print('R2018', { dossier: LONGEST, to: LONG_AGENCY, particulars });
    assertSheets(long, { paper: 'a4', title: TITLE });
    assertInOrder(textOf(long), [
      'Mã số tổ chức: 1700123456',
      'Địa chỉ: ....',
      '3. Giấy tờ',
      'Lê Hoàng Dũng',
    ]);
    const empty = print('R2018', {
      particulars: [],
      attachments: [],
      answerBy: null,
      officer: null,
      signer: null,
    });
    assertInOrder(textOf(empty), ['3. Giấy tờ gửi kèm', 'Không có.', 'trước ..', ' giờ ..']);
    assertNoHoles(empty);
  },
);
