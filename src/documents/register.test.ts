import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DUE_AT, formFacts, LATER, LONG_AGENCY } from './form.test-data.ts';
import {
  assertInOrder,
  assertNoHoles,
  assertSheets,
  pagesOf,
  testWith,
  textOf,
  withoutNumbers,
} from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { printRegister, type RegisterEntry, type RegisterFacts, registerOf } from './register.ts';
import { CODE, LONG, RECEIVED_AT } from './slip.test-data.ts';

const press = openPress();
const TITLE = 'Sổ theo dõi hồ sơ';

const ENTRY: RegisterEntry = {
  ...{ code: CODE, procedure: 'Cấp giấy phép', sets: 3, resolvingAgency: 'Sở TNMT' },
  applicant: { name: 'Ngọc Huyền', address: 'Rạch Giá', phone: '0912 345 678' },
  ...{ receivedAt: RECEIVED_AT, due: DUE_AT, returnedAt: LATER, way: 'counter' },
  ...{
    receivedBy: 'Thu Hà',
    returnedBy: 'Quốc Bảo',
    takenBy: 'Mỹ Hường',
    place: 'Minh Hòa',
    note: 'Hẹn lại',
  },
};

const WAITING: RegisterEntry = {
  ...ENTRY,
  applicant: { name: 'Danh Sóc', address: null, phone: null },
  ...{
    returnedAt: null,
    way: null,
    receivedBy: null,
    returnedBy: null,
    takenBy: null,
    place: null,
    note: null,
  },
};

function factsOf(regime: 'R2016' | 'R2018' | 'R2025', facts: Partial<RegisterFacts> = {}): RegisterFacts {
  return {
    ...formFacts(regime),
    ...{ period: { from: '2026-11-01', to: '2026-11-30' }, field: 'Tài nguyên nước', volume: '02' },
    ...{ firstNumber: 1, entries: [ENTRY], keeper: 'Nguyễn Thị Thu Hà', deskHead: 'Lê Hoàng Dũng' },
    ...facts,
  };
}

const print = (regime: 'R2016' | 'R2018' | 'R2025', facts: Partial<RegisterFacts> = {}) =>
  printRegister(press, registerOf(factsOf(regime, facts)));

const HEAD = ['SỔ THEO DÕI HỒ SƠ', 'Lĩnh vực: Tài nguyên nước', 'từ ngày 01/11/2026 đến hết ngày 30/11/2026'];
const END = ['Kỳ này có 1 hồ sơ.', 'NGƯỜI LẬP SỔ', 'NGƯỜI ĐỨNG ĐẦU', 'Nguyễn Thị Thu Hà', 'Lê Hoàng Dũng'];
const CODE_CELL = '000.00.08.H33- 261123- 0001';

/** `pdftotext` gives the heads over several columns first, then cell by cell; a code is broken after a dash. */
function cellsOf(pdf: Uint8Array): string {
  return textOf(pdf).replace(/000\.00\.08\.H33- ?261123- ?0001/g, CODE_CELL);
}

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'R2018: the columns of Mẫu 06 and a row of them, in order',
  () => {
    const pdf = print('R2018');
    assertInOrder(cellsOf(pdf), [
      ...[
        'Mẫu số 06',
        'Số: 15/STD',
        ...HEAD,
        'Quyển số: 02',
        'Ngày, tháng, năm',
        'Trả kết quả',
        'STT',
        'Mã hồ sơ',
        'Tên TTHC',
      ],
      ...['Tên cá nhân, tổ chức', 'Địa chỉ, số điện thoại', 'Cơ quan chủ trì giải quyết'],
      ...['Ghi chú', 'Nhận hồ sơ', 'Hẹn trả kết quả', 'Ngày, tháng, năm', 'nhận kết quả', 'Ký nhận'],
      ...['01', CODE_CELL, 'Cấp giấy phép', '3', 'Ngọc Huyền', 'Rạch Giá; 0912 345 678', 'Sở TNMT'],
      ...[
        '23/11/2026 09:30',
        '27/11/2026 09:30',
        '30/11/2026 16:00',
        'trực tiếp tại quầy',
        'Mỹ Hường',
        'Hẹn lại',
      ],
      ...END,
    ]);
    assertSheets(pdf, { paper: 'a4-landscape', pages: 1, title: TITLE });
  },
);

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'R2025: the columns of Mẫu 07 and a row of them, in order',
  () => {
    const pdf = print('R2025');
    const text = cellsOf(pdf);
    assertInOrder(text, [
      ...['Mẫu số 07', 'Số: 15/STD-TTPVHCC', ...HEAD, 'Nhận và trả kết quả'],
      ...['STT', 'Mã hồ sơ', 'Tên TTHC', 'Tên tổ chức, cá nhân'],
      ...['Địa chỉ/SĐT', 'Cơ quan chủ trì giải quyết', 'Nhận hồ sơ', 'Hẹn trả kết quả'],
      ...['Trả kết quả', 'nhận kết quả', 'Ký nhận', '01', CODE_CELL, 'Cấp giấy phép', 'Ngọc Huyền'],
      ...['Rạch Giá; 0912 345 678', 'Sở TNMT', '23/11/2026 09:30', '27/11/2026 09:30', '30/11/2026 16:00'],
      ...['trực tiếp tại quầy', 'Mỹ Hường', ...END],
    ]);
    assert.doesNotMatch(text, /Số lượng|Ghi chú|Hẹn lại/);
    assertSheets(pdf, { paper: 'a4-landscape', pages: 1, title: TITLE });
  },
);

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'R2016: columns of a running system, which R2018 may choose too',
  () => {
    for (const [regime, mark, facts] of [
      ['R2016', 'Mẫu số 02', {}],
      ['R2018', 'Mẫu số 06', { columns: 'provincial' }],
    ] as const) {
      const pdf = print(regime, facts);
      assertInOrder(cellsOf(pdf), [
        ...[
          mark,
          ...HEAD,
          'Ngày, tháng, năm',
          'Trả kết quả',
          'STT',
          'Mã hồ sơ',
          'Nội dung hồ sơ',
          '(bộ)',
          'Họ tên chủ hồ sơ',
          'Địa chỉ chủ hồ sơ',
        ],
        ...[
          'Số điện thoại',

          'Người nhận hồ sơ',
          'Địa bàn phát sinh',
          'Ghi chú',
        ],
        ...['Nhận hồ sơ', 'Hẹn trả kết quả', 'Ngày nhận kết quả', 'Bên giao', 'Bên nhận'],
        ...['01', CODE_CELL, 'Cấp giấy phép', '3', 'Ngọc Huyền', 'Rạch Giá', '0912 345 678'],
        ...['23/11/2026 09:30', '27/11/2026 09:30', '30/11/2026 16:00', 'Quốc Bảo', 'Mỹ Hường', 'Thu Hà'],
        ...['Minh Hòa', 'Hẹn lại', ...END],
      ]);
      assertSheets(pdf, { paper: 'a4-landscape', pages: 1, title: TITLE });
    }
  },
);

testWith(['pdftotext'], 'what has not happened yet is a dotted line to sign on', () => {
  for (const regime of ['R2016', 'R2018', 'R2025'] as const) {
    const facts = { entries: [WAITING], volume: null, field: null, keeper: null, deskHead: null };
    const pdf = print(regime, facts);
    assertInOrder(textOf(pdf), ['Lĩnh vực: tất cả các lĩnh vực', 'Quyển số: ..', 'Danh Sóc', '....', '....']);
    assertNoHoles(pdf);
  }
});

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'three hundred rows: the head on every page, numbers without a gap, each row whole, the end once',
  () => {
    const entries = Array.from({ length: 300 }, (_, index) => ({ ...ENTRY, takenBy: `Ký${index + 1}.` }));
    for (const regime of ['R2016', 'R2018', 'R2025'] as const) {
      const pdf = print(regime, { entries, firstNumber: 101 });
      assertSheets(pdf, { paper: 'a4-landscape', title: TITLE });
      const pages = pagesOf(pdf);
      for (let index = 1; index <= 300; index += 1) {
        const page = pages.find((one) => one.includes(`Ký${index}.`));
        assert.ok(page?.includes(` ${100 + index} 000.00`), `row ${index}`);
      }
      withoutNumbers(pages, 'Sổ theo dõi hồ sơ').forEach((page, index) => {
        if (/Ký\d/.test(page)) assert.ok(page.includes('STT'), `head of page ${index + 1}`);
      });
      assert.equal(textOf(pdf).match(/Kỳ này có 300 hồ sơ/g)?.length, 1);
      assert.ok(pages.length > 10);
    }
  },
);

testWith(['pdftotext', 'pdfinfo', 'pdffonts'], 'the longest of everything breaks nothing', () => {
  const applicant = { name: LONG.organisation, address: LONG.organisation, phone: null };
  const entry = {
    ...ENTRY,
    procedure: LONG.procedure,
    applicant,
    resolvingAgency: LONG_AGENCY,
    note: LONG.paper,
  };
  for (const regime of ['R2016', 'R2018', 'R2025'] as const) {
    const pdf = print(regime, { entries: [entry, ENTRY, entry], field: LONG.organisation });
    assertSheets(pdf, { paper: 'a4-landscape', title: TITLE });
    assertInOrder(textOf(pdf), ['01 000.00', '02 000.00', '03 000.00', 'Lê Hoàng Dũng']);
  }
});

test('a period without dossiers has no rows', () => {
  const { rows, count, period } = registerOf(factsOf('R2018', { entries: [] }));
  assert.deepEqual([rows.length, count, period], [0, '0', 'từ ngày 01/11/2026 đến hết ngày 30/11/2026']);
});

testWith(['pdftotext'], 'and its book says so', () => {
  for (const regime of ['R2016', 'R2018', 'R2025'] as const)
    assertInOrder(textOf(print(regime, { entries: [] })), ['Kỳ này không có hồ sơ nào.', 'Lê Hoàng Dũng']);
});
