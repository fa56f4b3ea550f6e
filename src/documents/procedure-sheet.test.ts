import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testAgency } from '../domain/organisation/agency.test-data.ts';
import type { Procedure } from '../domain/procedure/procedure.ts';
import {
  assertInOrder,
  codesOn,
  fontsIn,
  infoOf,
  pagesOf,
  testWith,
  textOf,
} from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { type ProcedureSheetFacts, printProcedureSheet, procedureSheetOf } from './procedure-sheet.ts';
import { LONG } from './slip.test-data.ts';

const press = openPress();
const URL = 'https://mot-cua.test/thu-tuc/cap-giay';

const PROCEDURE: Procedure = {
  ...{ id: 'cap-giay', nationalCode: '1.000001', name: 'Cấp giấy xác nhận mẫu', field: 'Hộ tịch' },
  ...{ level: 'commune', agencies: null, channels: ['counter', 'online'], electronicResult: false },
  limits: [
    { case: null, limit: { amount: 3, unit: 'wd' }, policy: 'HOUR_8' },
    { case: 'Phải xác minh', limit: { amount: 15, unit: 'cd' }, policy: 'CALENDAR' },
  ],
  papers: [
    { code: 'a', name: 'Tờ khai theo mẫu', originals: 1, copies: 2, required: true },
    { code: 'b', name: 'Văn bản ủy quyền', originals: 1, copies: 0, required: false },
  ],
  fees: [{ code: 'p', name: 'Lệ phí mẫu', amount: 15_000, moment: 'result', basis: 'Nghị quyết mẫu' }],
  results: [{ code: 'k', name: 'Giấy xác nhận' }],
  legalBasis: [{ number: '60/2014/QH13', title: 'Luật Hộ tịch' }],
  process: { basis: '', budgetUnit: 'minutes', steps: [] },
  ...{ decision: 'Quyết định số 1/QĐ', validFrom: '2016-07-04' },
};

const facts = (change: Partial<ProcedureSheetFacts> = {}): ProcedureSheetFacts => ({
  ...{
    procedure: PROCEDURE,
    version: 2,
    inForce: true,
    agencies: [testAgency()],
    portal: 'dvc.test',
    url: URL,
  },
  ...{ provinceName: 'Tỉnh Kiên Giang', now: '2026-11-23T02:30:00.000Z' },
  ...change,
});
const print = (change: Partial<ProcedureSheetFacts> = {}) =>
  printProcedureSheet(press, procedureSheetOf(facts(change)));

testWith(['pdftotext'], 'a sheet says what the page says, in its order', () => {
  assertInOrder(textOf(print()), [
    ...['TỈNH KIÊN GIANG', 'Cấp giấy xác nhận mẫu', 'Lĩnh vực Hộ tịch, cấp xã, mã 1.000001'],
    ...['Tờ khai theo mẫu (1 bản chính, 2 bản sao)', 'Thêm, nếu có:', 'Văn bản ủy quyền (1 bản chính)'],
    ...['Thông thường: 3 ngày làm việc', 'Tính từ lúc nhận đủ', 'Phải xác minh: 15 ngày', 'kể cả ngày nghỉ'],
    ...['Lệ phí mẫu: 15.000 đồng, nộp khi nhận kết quả', 'Nghị quyết mẫu'],
    ...[
      'Trực tiếp tại quầy hoặc trực tuyến (dvc.test)',
      'Ủy ban nhân dân xã A',
      'Giờ làm việc: Giờ hành chính',
    ],
    ...['Điện thoại: 0297', 'Giấy xác nhận', 'Chuẩn bị giấy tờ', 'Luật Hộ tịch, số 60/2014/QH13'],
    'Quyết định số 1/QĐ. Áp dụng từ ngày 04/07/2016. Phiên bản 2, in ngày 23/11/2026.',
  ]);
});

testWith(['pdftotext'], 'a law without a title is named by its number', () => {
  const legalBasis = [{ number: '64/2010/NĐ-CP', title: '' }];
  const fees = PROCEDURE.fees.map((fee) => ({ ...fee, basis: '' }));
  const text = textOf(print({ procedure: { ...PROCEDURE, legalBasis, fees } }));
  assertInOrder(text, ['Lệ phí mẫu: 15.000 đồng', 'Căn cứ pháp lý', 'Văn bản số 64/2010/NĐ-CP']);
});

testWith(['pdfinfo', 'pdffonts'], 'it is one tagged page of A4 in the face of forms', () => {
  const info = infoOf(print());
  assert.deepEqual([info.get('Tagged'), info.get('Pages')], ['yes', '1']);
  assert.match(info.get('Page size') ?? '', /A4/);
  assert.ok(fontsIn(print()).every((font) => font.startsWith('Tinos')));
});

testWith(['pdftoppm', 'zbarimg'], 'its code leads to the page that stays true', () => {
  assert.deepEqual(codesOn(print()), [`QR-Code:${URL}`]);
});

testWith(['pdftotext'], 'the longest name and 94 papers go on over pages that know where they belong', () => {
  const [paper] = PROCEDURE.papers;
  assert.ok(paper);
  const papers = Array.from({ length: 94 }, (_, at) => ({
    ...paper,
    code: `p${at}`,
    name: `Giấy thứ ${at}`,
  }));
  const pages = pagesOf(print({ procedure: { ...PROCEDURE, papers, name: LONG.procedure } }));
  assert.ok(pages.length > 1);
  for (const page of pages) assert.ok(page.includes(URL));
  assert.ok(pages.join(' ').includes('Giấy thứ 93'));
});

test('hours that all desks share, and desks too many for a sheet, are said once', () => {
  const desks = (count: number) => Array.from({ length: count }, (_, at) => testAgency({ id: `x${at}` }));
  const two = procedureSheetOf(facts({ agencies: desks(2) }));
  assert.deepEqual([two.hours, two.desks.length, two.manyDesks], ['Giờ hành chính', 2, null]);
  assert.ok(two.desks.every(({ lines }) => lines.every((line) => !line.startsWith('Giờ'))));
  const many = procedureSheetOf(facts({ agencies: desks(9) }));
  assert.deepEqual([many.desks, many.manyDesks?.startsWith('9 cơ quan cấp xã')], [[], true]);
});

test('what is to come says from when', () => {
  assert.equal(procedureSheetOf(facts({ inForce: false })).notice, 'Áp dụng từ ngày 04/07/2016');
  assert.equal(procedureSheetOf(facts()).notice, null);
});
