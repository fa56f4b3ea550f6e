import assert from 'node:assert/strict';
import { type ControlSlipFacts, controlSlipOf, type HandOver, printControlSlip } from './control-slip.ts';
import { DOSSIER, DUE_AT, formFacts, LATER, LONG_AGENCY, LONGEST } from './form.test-data.ts';
import {
  assertInOrder,
  assertNoHoles,
  assertSheets,
  codesOn,
  pagesOf,
  testWith,
  textOf,
} from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, RECEIVED_AT } from './slip.test-data.ts';

const press = openPress();
const TITLE = `Phiếu kiểm soát quá trình giải quyết hồ sơ ${CODE}`;

const GIVEN: HandOver = {
  from: { unit: 'Bộ phận Một cửa', officer: 'Nguyễn Thị Thu Hà' },
  to: { unit: 'Phòng Tài nguyên nước', officer: 'Trần Quốc Bảo' },
  ...{ at: RECEIVED_AT, outcome: 'on-time', note: null },
};
const PASSED_ON: HandOver = {
  from: { unit: 'Phòng Tài nguyên nước', officer: 'Trần Quốc Bảo' },
  to: { unit: 'Lãnh đạo Sở', officer: null },
  ...{ at: LATER, outcome: 'late', note: 'Chờ ý kiến' },
};

function print(regime: 'R2016' | 'R2018' | 'R2025', facts: Partial<ControlSlipFacts> = {}): Uint8Array {
  const usual = { dossier: DOSSIER, resolvingAgency: 'Sở Tài nguyên', receivedAt: RECEIVED_AT, due: DUE_AT };
  const given = { coordinatingAgencies: ['Sở Xây dựng', 'Chi cục Thuế'], handOvers: [GIVEN, PASSED_ON] };
  return printControlSlip(press, controlSlipOf({ ...formFacts(regime), ...usual, ...given, ...facts }));
}

const HEAD = [
  ...[`Mã số hồ sơ: ${CODE}`, 'Cơ quan (bộ phận) giải quyết hồ sơ: Sở Tài nguyên'],
  'Cơ quan phối hợp giải quyết hồ sơ: Sở Xây dựng; Chi cục Thuế',
];

const ROWS = [
  ...['1. Giao: Bộ phận Một cửa', '2. Nhận: Phòng Tài nguyên nước', '09 giờ 30 phút, ngày 23/11/2026'],
  ...['Người giao', 'Nguyễn Thị Thu Hà', 'Người nhận', 'Trần Quốc Bảo', 'Đúng hạn'],
  ...['1. Giao: Phòng Tài nguyên nước', '2. Nhận: Lãnh đạo Sở', '16 giờ 00 phút, ngày 30/11/2026'],
  ...['Người giao', 'Trần Quốc Bảo', 'Người nhận', '....', 'Quá hạn', 'Chờ ý kiến'],
];

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm', 'zbarimg'],
  'R2018 and R2016: labels and columns in order, one row a hand-over, with the bar code of the dossier',
  () => {
    for (const [regime, number] of [
      ['R2016', '04'],
      ['R2018', '05'],
    ] as const) {
      const pdf = print(regime);
      assertInOrder(textOf(pdf), [
        ...[`Mẫu số ${number}`, 'Số: 15/PKS', 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', ...HEAD],
        ...['Kèm theo hồ sơ của: Nguyễn Thị Ngọc Huyền', 'Ngày nhận: ngày 23 tháng 11 năm 2026'],
        'Hẹn trả kết quả vào: 09 giờ 30 phút, ngày 27 tháng 11 năm 2026',
        ...['TÊN CƠ QUAN', 'THỜI GIAN GIAO, NHẬN HỒ SƠ', 'KẾT QUẢ GIẢI QUYẾT HỒ SƠ', 'GHI CHÚ', ...ROWS],
      ]);
      assertSheets(pdf, { paper: 'a5', pages: 1, title: TITLE });
      assert.deepEqual(codesOn(pdf), [`CODE-128:${CODE}`]);
    }
  },
);

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm', 'zbarimg'],
  'R2025: labels and columns in order, with the notes of Mẫu 06',
  () => {
    const pdf = print('R2025');
    const text = textOf(pdf);
    assertInOrder(text, [
      ...['Mẫu số 06', 'Số: 15/PKS-TTPVHCC', ...HEAD, 'Ngày nhận: ngày 23 tháng 11 năm 2026'],
      'Hẹn trả kết quả vào 09 giờ 30 phút, ngày 27 tháng 11 năm 2026',
      ...['Tên đơn vị', 'Thời gian giao nhận hồ sơ', 'Kết quả giải quyết hồ sơ', 'Ghi chú', ...ROWS],
      'Kết quả giải quyết hồ sơ do bên nhận nhập thông tin/ghi khi nhận bàn giao hồ sơ',
      'Việc lưu vết được thực hiện tự động theo chức năng của Hệ thống',
    ]);
    assert.doesNotMatch(text, /Kèm theo/);
    assertSheets(pdf, { paper: 'a5', pages: 1, title: TITLE });
    assert.deepEqual(codesOn(pdf), [`CODE-128:${CODE}`]);
  },
);

testWith(['pdftotext'], 'before the first hand-over it has four rows for the hand', () => {
  for (const regime of ['R2018', 'R2025'] as const) {
    const pdf = print(regime, { handOvers: [], coordinatingAgencies: [] });
    const text = textOf(pdf);
    assert.equal(text.match(/1\. Giao: \.\.\.\./g)?.length, 4);
    assertInOrder(text, ['Cơ quan phối hợp giải quyết hồ sơ: ....', 'Người giao', 'Người nhận']);
    assertNoHoles(pdf);
  }
});

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'sixty hand-overs go over many pages, each with the head of the table, none torn apart',
  () => {
    const handOvers = Array.from({ length: 60 }, (_, index) => ({
      ...GIVEN,
      to: { unit: `Phòng số ${index + 1}`, officer: `Cán bộ ${index + 1}` },
    }));
    for (const [regime, head] of [
      ['R2018', 'TÊN CƠ QUAN'],
      ['R2025', 'Tên đơn vị'],
    ] as const) {
      const pdf = print(regime, { dossier: LONGEST, resolvingAgency: LONG_AGENCY, handOvers });
      assertSheets(pdf, { paper: 'a5', title: TITLE });
      const pages = pagesOf(pdf);
      for (let index = 1; index <= 60; index += 1) {
        const page = pages.find((one) => one.includes(`Phòng số ${index} `));
        assert.ok(page, `hand-over ${index}`);
        assert.ok(page.replace(/\s/g, '').includes(`Cánbộ${index}`), `both sides of ${index} on one page`);
      }
      for (const page of pages) if (page.includes('Phòng số')) assert.ok(page.includes(head));
      assert.ok(pages.length > 4);
    }
  },
);
