import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { paths } from '../../web/paths.ts';
import { COLUMNS } from './people-sheet.ts';
import { sheetRows, textRows } from './sheet-rows.ts';
import { tableCsv } from './table-csv.ts';
import { WORKBOOK } from './workbook.test-data.ts';

const { office, as } = await openTestApp({ after });
const admin = await as('agency-admin', 'quan-tri');
const GOOD = [
  ['Lý Văn Một', '', 'Chuyên viên', 'mot-cua', 'cán bộ tiếp nhận; thu ngân', '01/12/2026', ''],
  ['Lý Văn Một', '', '', 'Lãnh đạo Ủy ban nhân dân phường', 'signer', '', '2027-12-31'],
];
const count = () => office.office.officers().length;

async function confirm(rows: readonly (readonly string[])[], more: Record<string, string> = {}) {
  await admin.get(paths.importPeople);
  const bang = JSON.stringify([COLUMNS, ...rows]);
  return admin.post(paths.confirmPeople, { bang, lenh: crypto.randomUUID(), ...more });
}

test('a sheet is read whatever it is separated by, with what is quoted in it', async () => {
  const rows = [
    ['Họ tên', 'Vai trò'],
    ['Lý, Văn "Một"', 'a;b\nc'],
  ];
  assert.deepEqual(textRows(tableCsv(rows)), rows);
  assert.deepEqual(textRows('a;b\r\n1;2\r\n'), [
    ['a', 'b'],
    ['1', '2'],
  ]);
  assert.equal((await sheetRows(Buffer.from('PK not a workbook'))).ok, false);
});

test('a workbook of Excel is read as its rows; one that would unpack to too much is not', async () => {
  const read = await sheetRows(WORKBOOK);
  assert.deepEqual(read.ok && read.value, [
    ['Họ và tên', 'Số'],
    ['Lý Thị Ô', '7'],
  ]);
  const bomb = Buffer.from(WORKBOOK);
  const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bomb.writeUInt32LE(0x7fff_ffff, entry + 24);
  assert.equal((await sheetRows(bomb)).ok, false);
});

test('all of a sheet is made, each with a name and a password of their own', async () => {
  const before = count();
  const lenh = crypto.randomUUID();
  const { statusCode, body } = await confirm(GOOD, { lenh });
  assert.equal(statusCode, 200);
  assert.equal(count(), before + 2);
  const passwords = [...body.matchAll(/<code>([^<]+)<\/code>/g)].map(([, password]) => password);
  assert.equal(new Set(passwords).size, 2);
  assert.ok(body.includes('mot.lv') && body.includes('mot.lv2'));
  const again = await confirm(GOOD, { lenh });
  assert.deepEqual([again.statusCode, count()], [200, before + 2]);
  assert.doesNotMatch(again.body, /<code>/);
});

test('one wrong cell and nothing is written: each is told by its line and column', async () => {
  const before = count();
  const taken = office.office.officersOf(OTHER_COMMUNE)[0]?.username ?? '';
  const { statusCode, body } = await confirm([
    ...GOOD,
    ['', 'Có Dấu', '', 'phong-khong-co', 'thủ quỹ', '32/12/2026', ''],
    ['Lý Văn Ba', taken, '', 'mot-cua', 'quản trị hệ thống', '', ''],
  ]);
  assert.equal(statusCode, 422);
  assert.equal(count(), before);
  for (const field of ['o-4-0', 'o-4-1', 'o-4-3', 'o-4-4', 'o-4-5', 'o-5-1', 'o-5-4'])
    assert.ok(body.includes(`href="#${field}"`) && body.includes(`id="${field}"`), field);
});

test('a sheet makes nobody in another agency', async () => {
  const before = office.office.officersOf(OTHER_COMMUNE).length;
  assert.equal((await confirm(GOOD, { 'co-quan': OTHER_COMMUNE })).statusCode, 404);
  assert.equal(office.office.officersOf(OTHER_COMMUNE).length, before);
  assert.ok(office.office.officersOf(COMMUNE).length > 0);
});
