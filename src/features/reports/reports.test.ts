import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readSheet } from 'read-excel-file/node';
import { COUNTED_DOSSIERS } from '../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../test/support/counted-office.ts';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE } from '../../../test/support/test-office.ts';
import { doFiguresWork } from '../../figures-work.ts';
import { FEED } from '../../store/ledger/identity.ts';

const { office, as, browser } = await openTestApp({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await doFiguresWork(office);
office.clock.at = '2026-11-23T02:30:00.000Z';
const leader = await as('signer', 'lanh-dao');
const SECOND = 'ky=2026-2';
/** Columns 3 to 13 of the second quarter, as the hand-counted office says. */
const TOTAL = [27, 4, 20, 3, 19, 9, 5, 5, 8, 5, 3];

type Sheet = readonly (readonly unknown[])[];

async function workbook(answer: { rawPayload: Buffer }): Promise<Sheet> {
  return (await readSheet(answer.rawPayload)) as unknown as Sheet;
}

const rowOf = (sheet: Sheet, name: string) => sheet.find((row) => row[1] === name)?.slice(2);

test('II.06a as a workbook has the head of the form, its column numbers, the hand-counted numbers and what is checked', async () => {
  const answer = await leader.get(`/so-lieu/bieu/ii-06a/bang-tinh.xlsx?${SECOND}`);
  assert.equal(answer.statusCode, 200);
  assert.match(String(answer.headers['content-disposition']), /filename="ii-06a-2026-2\.xlsx"/);
  const sheet = await workbook(answer);
  const texts = sheet.flat().filter((cell) => typeof cell === 'string');
  for (const text of [
    'Biểu số II.06a/VPCP/KSTT',
    'Kỳ báo cáo: Quý II/2026 (Từ ngày 15/03/2026 đến ngày 14/06/2026)',
    `Đơn vị báo cáo: ${office.office.findAgency(COMMUNE)?.name}`,
    'Đơn vị tính: Số hồ sơ TTHC',
    'Trực tiếp, dịch vụ bưu chính',
  ])
    assert.ok(texts.includes(text), text);
  const numbers = Array.from({ length: 13 }, (_, index) => `(${index + 1})`);
  assert.ok(sheet.some((row) => row.join() === numbers.join()));
  assert.deepEqual(rowOf(sheet, 'Tổng cộng'), TOTAL);
  assert.deepEqual(rowOf(sheet, 'Đếm lại từng hồ sơ'), TOTAL);
  assert.deepEqual(rowOf(sheet, 'Chứng thực'), [6, 0, 5, 1, 5, 2, 1, 2, 1, 0, 1]);
  assert.deepEqual(rowOf(sheet, 'Kiểm tra'), Array(11).fill('Khớp'));
  for (const check of [
    '3 = 4 + 5 + 6',
    '7 = 8 + 9 + 10',
    '11 = 12 + 13',
    '3 = 7 + 11',
    '6 = 11 của kỳ trước (3)',
  ])
    assert.equal(rowOf(sheet, check)?.[0], 'Khớp', check);
});

test('II.07b has the procedures of the agency; đúng hẹn of each procedure and officer adds up to the whole', async () => {
  const procedures = await workbook(await leader.get(`/so-lieu/bieu/ii-07b/bang-tinh.xlsx?${SECOND}`));
  const row = rowOf(procedures, office.office.findAgency(COMMUNE)?.name ?? '') as number[];
  const [all = 0, ...levels] = row;
  assert.ok(all > 0);
  assert.equal(all, (levels[0] ?? 0) + (levels[1] ?? 0) + (levels[2] ?? 0));
  for (const name of ['dung-hen-thu-tuc', 'dung-hen-linh-vuc', 'dung-hen-nguoi-thu-ly', 'dung-hen-co-quan']) {
    const sheet = await workbook(await leader.get(`/so-lieu/bieu/${name}/bang-tinh.xlsx?${SECOND}`));
    assert.deepEqual(rowOf(sheet, 'Tổng cộng'), [19, 9, 5, 5, 73.7, 26.3, 8, 5, 3], name);
  }
});

test('on screen every number opens its dossiers, and a file has the numbers of the moment that was seen', async () => {
  const { body } = await leader.get(`/so-lieu/bieu/ii-06a?${SECOND}`);
  assert.match(body, /Biểu số|Tình hình, kết quả giải quyết TTHC/);
  const late = /href="(\/so-lieu\/ho-so\?[^"]*cot=late[^"]*)"[^>]*>5</.exec(body)?.[1] ?? '';
  const list = await leader.get(late.replaceAll('&amp;', '&'));
  assert.match(list.body, /Hồ sơ giải quyết quá hạn: 5/);
  const file = /href="(\/so-lieu\/bieu\/ii-06a\/bang-tinh\.xlsx\?[^"]*vitri=\d+[^"]*)"/.exec(body)?.[1] ?? '';
  const sheet = await workbook(await leader.get(file.replaceAll('&amp;', '&')));
  assert.deepEqual(rowOf(sheet, 'Tổng cộng'), TOTAL);
});

test('sums that are not what the facts say are told with their dossiers, and the file says that it is a draft', async () => {
  const change = (amount: number) => ({
    text: `update figure_sum set late = late + $1 where bucket in ('q2026-03-15', 'b2026-06-15') and agency_id = $2
             and field = 'Chứng thực' and channel = 'counter'`,
    values: [amount, COMMUNE],
  });
  await office.database.write(FEED, change(1));
  try {
    const { body } = await leader.get(`/so-lieu/bieu/ii-06a?${SECOND}`);
    assert.match(body, /Số liệu chưa khớp nên chưa phải biểu đúng mẫu/);
    assert.match(body, /Cột 10: tổng hợp là 6, đếm lại từng hồ sơ là 5/);
    assert.match(body, /cot=late[^"]*">Hồ sơ ở cột 10/);
    const file = await leader.get(`/so-lieu/bieu/ii-06a/bang-tinh.xlsx?${SECOND}`);
    assert.match(String(file.headers['content-disposition']), /ii-06a-2026-2-ban-nhap\.xlsx/);
    const sheet = await workbook(file);
    assert.ok(sheet.flat().some((cell) => String(cell).startsWith('BẢN NHÁP, SỐ LIỆU CHƯA KHỚP')));
    assert.equal(rowOf(sheet, 'Kiểm tra')?.[7], 'Lệch');
  } finally {
    await office.database.write(FEED, change(-1));
  }
});

test('the same on paper, a page for who oversees, and nothing for who has no such duty', async () => {
  const pdf = await leader.get(`/so-lieu/bieu/ii-06a/to-in.pdf?${SECOND}`);
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
  const supervisor = await as('supervisor', 'giam-sat', 'vp-ubnd');
  const listed = await supervisor.get('/so-lieu/bieu');
  assert.match(listed.body, /Biểu II\.07b/);
  const province = await workbook(await supervisor.get(`/so-lieu/bieu/ii-06a/bang-tinh.xlsx?${SECOND}`));
  assert.deepEqual(rowOf(province, 'Tổng cộng'), TOTAL);
  assert.ok(province.flat().includes('Biểu số II.06c/VPCP/KSTT'));
  const officers = await supervisor.get(`/so-lieu/bieu/dung-hen-nguoi-thu-ly?${SECOND}`);
  assert.match(officers.body, /Xin chọn một cơ quan/);
  assert.equal((await supervisor.get(`/so-lieu/bieu/khong-co?${SECOND}`)).statusCode, 404);
  const neighbour = await as('signer', 'lanh-dao', 'ubnd-x-hon-tre');
  const others = await neighbour.get(`/so-lieu/bieu/ii-06a/bang-tinh.xlsx?${SECOND}&coquan=${COMMUNE}`);
  assert.deepEqual(rowOf(await workbook(others), 'Tổng cộng'), Array(11).fill(0));
  const clerk = await as('counter-clerk', 'mot-cua');
  assert.equal((await clerk.get('/so-lieu/bieu')).statusCode, 403);
  assert.equal((await clerk.get(`/so-lieu/bieu/ii-06a/bang-tinh.xlsx?${SECOND}`)).statusCode, 403);
});

test('everybody reads how agencies keep their word: no officer, no dossier, and no cookie', async () => {
  const { body, statusCode, cookies } = await browser().get('/cong-khai/ket-qua-giai-quyet?ky=2026-2');
  assert.equal(statusCode, 200);
  const row = body.split('<tr').find((one) => one.includes(office.office.findAgency(COMMUNE)?.name ?? '-'));
  assert.deepEqual(
    [...(row ?? '').matchAll(/<td[^>]*>([^<]*)/g)].map(([, text]) => text),
    ['73,7%', '19', '5', '8', '3'],
  );
  assert.doesNotMatch(body, /Trần Y|Nguyễn Thị|000\.00\./);
  assert.equal(cookies.length, 0);
  const empty = await browser().get('/cong-khai/ket-qua-giai-quyet?ky=2026-1');
  assert.match(empty.body, /Quý I\/2026|Chưa có hồ sơ nào/);
  assert.match((await browser().get('/tra-cuu')).body, /href="\/cong-khai\/ket-qua-giai-quyet"/);
});
