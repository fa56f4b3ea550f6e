import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOSSIER, formFacts, LATER, LONGEST } from './form.test-data.ts';
import { type HandOverListFacts, handOverListOf, printHandOverList } from './hand-over-list.ts';
import {
  assertInOrder,
  assertNoHoles,
  assertSheets,
  pagesOf,
  testWith,
  textOf,
} from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';

const press = openPress();

function factsOf(facts: Partial<HandOverListFacts> = {}): HandOverListFacts {
  return {
    ...{ ...formFacts('R2018'), what: 'papers', handedOverAt: LATER },
    from: { unit: 'Bộ phận Một cửa', officer: 'Nguyễn Thị Thu Hà' },
    to: { unit: 'Phòng Tài nguyên nước', officer: 'Trần Quốc Bảo' },
    items: [
      { ...DOSSIER, code: 'A-1', subject: 'Việc một', count: 1, note: null },
      { ...DOSSIER, code: 'A-2', subject: 'Việc hai', count: 2, note: 'Thiếu bản vẽ' },
    ],
    ...facts,
  };
}

const print = (facts: Partial<HandOverListFacts> = {}) =>
  printHandOverList(press, handOverListOf(factsOf(facts)));

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'a bundle of paper: each dossier, the sum, two signatures',
  () => {
    const pdf = print();
    assertInOrder(textOf(pdf), [
      ...[
        'Số: 15/PBG',
        'PHIẾU BÀN GIAO HỒ SƠ GIẤY',
        'Thời gian bàn giao: 16 giờ 00 phút, ngày 30 tháng 11 năm 2026',
      ],
      ...['Bên giao: Nguyễn Thị Thu Hà, Bộ phận Một cửa', 'Bên nhận: Trần Quốc Bảo, Phòng Tài nguyên nước'],
      ...['Mã hồ sơ', 'Hồ sơ của', 'Số bộ', 'Ghi chú', '1', 'A-', 'Nguyễn Thị Ngọc Huyền', 'Việc một', '1'],
      ...['2', 'Việc hai', '2', 'Thiếu bản vẽ', 'Cộng: 02 hồ sơ; số bộ: 03.', 'mỗi bên giữ một bản'],
      ...['BÊN GIAO (Ký và ghi rõ họ tên)', 'BÊN NHẬN', 'Nguyễn Thị Thu Hà', 'Trần Quốc Bảo'],
    ]);
    assertSheets(pdf, { paper: 'a4', pages: 1, title: 'Phiếu bàn giao hồ sơ giấy' });
  },
);

testWith(['pdftotext'], 'results have a list of their own; time and taker may be left to the hand', () => {
  const pdf = print({ what: 'results', handedOverAt: null, to: { unit: 'Bộ phận Một cửa', officer: null } });
  assertInOrder(textOf(pdf), [
    ...['PHIẾU BÀN GIAO KẾT QUẢ GIẢI QUYẾT HỒ SƠ', 'Thời gian bàn giao: ..', ' giờ ..'],
    ...['Bên nhận: Bộ phận Một cửa', 'Số bản', 'số bản: 03.'],
  ]);
  assertNoHoles(pdf);
});

test('no sum is printed where one count is left to the hand', () => {
  const [first, second] = factsOf().items;
  assert.ok(first && second);
  assert.equal(handOverListOf(factsOf({ items: [first, second] })).total, '03');
  assert.equal(handOverListOf(factsOf({ items: [first, { ...second, count: null }] })).total, null);
});

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'a hundred dossiers, long ones among them, over many pages',
  () => {
    const items = Array.from({ length: 100 }, (_, index) => ({
      ...(index % 10 === 0 ? LONGEST : DOSSIER),
      ...{ code: `A-${index + 1}.`, count: 1, note: null },
    }));
    const pdf = print({ items });
    assertSheets(pdf, { paper: 'a4', title: 'Phiếu bàn giao hồ sơ giấy' });
    const pages = pagesOf(pdf);
    for (const page of pages) if (/ A- ?\d+\./.test(page)) assert.match(page, /TT Mã hồ sơ/);
    for (let index = 1; index <= 100; index += 1)
      assert.ok(
        pages.some((page) => page.replaceAll(' ', '').includes(`A-${index}.`)),
        `dossier ${index}`,
      );
    assert.match(pages.at(-1) ?? '', /Cộng: 100 hồ sơ; số bộ: 100\..*BÊN NHẬN/);
  },
);
