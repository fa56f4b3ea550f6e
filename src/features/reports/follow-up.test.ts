import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readSheet } from 'read-excel-file/node';
import { COUNTED_DOSSIERS } from '../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../test/support/counted-office.ts';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE } from '../../../test/support/test-office.ts';
import { doFiguresWork } from '../../figures-work.ts';
import { REPORT_NAMES } from './report-names.ts';

const { office, as } = await openTestApp({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await doFiguresWork(office);
office.clock.at = '2026-11-23T02:30:00.000Z';
const leader = await as('signer', 'lanh-dao');
const NONE = 'chưa có nguồn';

/** Cells after the name of a row. */
async function rowOf(report: string, name: string): Promise<readonly unknown[]> {
  const answer = await leader.get(`/so-lieu/bieu/${report}/bang-tinh.xlsx?ky=2026-2`);
  const sheet = (await readSheet(answer.rawPayload)) as unknown as unknown[][];
  return sheet.find((row) => row[1] === name)?.slice(2) ?? [];
}

test('a late dossier without an apology and a second supplement are counted, and listed one by one', async () => {
  const name = office.office.findAgency(COMMUNE)?.name ?? '';
  const [resolvedLate, openLate, unapologised, askedAgain] = await rowOf('tuan-thu', name);
  // Eight were late; one of them was told a new date. One was asked twice for a supplement.
  assert.deepEqual([resolvedLate, openLate, unapologised, askedAgain], [5, 3, 7, 1]);
  const lapses = '/so-lieu/bieu/ho-so-chua-tuan-thu?ky=2026-2';
  const table = (body: string) => /<table.*<\/table>/s.exec(body)?.[0] ?? '';
  const all = table((await leader.get(lapses)).body);
  assert.equal(all.match(/Quá hạn/g)?.length, 8);
  assert.equal(all.match(/Chưa xin lỗi, hẹn lại/g)?.length, 7);
  assert.equal(all.match(/Yêu cầu bổ sung 2 lần/g)?.length, 1);
  assert.equal(all.match(/href="\/ho-so\/[0-9a-f-]{36}"/g)?.length, 9, 'each row leads to its dossier');
  const unsaid = (await leader.get(`${lapses}&loi=chua-xin-loi`)).body;
  assert.match(unsaid, /Hồ sơ chưa tuân thủ: 7</);
  assert.equal(table(unsaid).match(/data-row/g)?.length, 7 + 1);
  assert.match((await leader.get(`${lapses}&trang=2`)).body, /Trang này không còn hồ sơ nào/);
  // A file says how many there are, and which of them it has.
  const file = async (more = '') => {
    const { rawPayload } = await leader.get(`${lapses.replace('?', '/bang-tinh.xlsx?')}${more}`);
    return JSON.stringify(await readSheet(rawPayload));
  };
  assert.match(await file(), /Có 9 hồ sơ chưa tuân thủ\./);
  assert.match(await file('&phan=2'), /Có 9 hồ sơ chưa tuân thủ\. Tệp này không còn hồ sơ nào/);
  // Every number of the table opens its list, as of the moment of the table.
  const { body } = await leader.get('/so-lieu/bieu/tuan-thu?ky=2026-2');
  const [, opened = ''] = /href="([^"]*loi=chua-xin-loi[^"]*)"[^>]*>7</.exec(body) ?? [];
  assert.match((await leader.get(opened.replaceAll('&amp;', '&'))).body, /Hồ sơ chưa tuân thủ: 7</);
  assert.match(body, /href="\/quan-tri\/su-dung\?coquan=/);
});

test('channels are told apart, and what nothing tells is never 0', async () => {
  const name = office.office.findAgency(COMMUNE)?.name ?? '';
  const online = await rowOf('truc-tuyen', name);
  assert.deepEqual(online.slice(1), [24, 4, 16.7, 19, 79.2, 1, 4.2, 1, 0, 0, NONE, NONE, NONE]);
  const digital = await rowOf('so-hoa', name);
  assert.deepEqual(digital.slice(0, 5), [24, NONE, NONE, NONE, NONE]);
  assert.equal(digital[5], 18, 'of nineteen one was withdrawn');
  const payment = await rowOf('thanh-toan', 'Tổng cộng');
  assert.equal(payment[2], NONE);
  assert.equal(payment.at(-1), NONE);
});

test('an index that has a source has its rate, one without says what it waits for, and no points are made up', async () => {
  const inTime = await rowOf('bo-chi-so-766', 'Hồ sơ giải quyết đúng hạn');
  assert.deepEqual(inTime.slice(2), [14, 22, 63.6, NONE]);
  const paid = await rowOf('bo-chi-so-766', 'Hồ sơ thanh toán trực tuyến');
  assert.deepEqual(paid, [6, 30, NONE, NONE, NONE, NONE]);
  const time = await rowOf('danh-gia', 'Tổng thời gian giải quyết');
  assert.deepEqual(time, [1.2, 19]);
  assert.deepEqual((await rowOf('danh-gia', 'Xếp loại'))[0], NONE);
  const { body } = await leader.get('/so-lieu/bieu/bo-chi-so-766?ky=2026-2');
  assert.match(body, /Chưa có nguồn: chỉ số 5.1 đến 5.3 chờ nối hệ thống tiếp nhận phản ánh/);
});

test('every report is a page, a workbook and a sheet of paper, of a full period and of an empty one', async () => {
  for (const name of REPORT_NAMES)
    for (const period of ['2026-2', '2025-1']) {
      const address = `/so-lieu/bieu/${name}`;
      for (const file of ['', '/bang-tinh.xlsx', '/to-in.pdf'])
        assert.equal(
          (await leader.get(`${address}${file}?ky=${period}`)).statusCode,
          200,
          `${address}${file}`,
        );
    }
});
