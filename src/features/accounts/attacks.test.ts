import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { after, test } from 'node:test';
import { TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { checkPassword } from '../../store/accounts/sign-in.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { openAccounts } from './second-factor.test-data.ts';

const { app, officerOf, givePassword, browser, clock, database } = await openAccounts({
  after,
});
const clerk = officerOf('counter-clerk', 'mot-cua');
const other = officerOf('specialist', 'tu-phap-ho-tich', OTHER_COMMUNE);
await givePassword(clerk);
await givePassword(other);

test('of a thousand guesses at once no more than ten are looked at, and the right one comes too late', async () => {
  const guesses = Array.from({ length: 1000 }, (_, index) => `đoán lần thứ ${index}`);
  guesses[999] = TEST_PASSWORD;
  const answers = [];
  for (let from = 0; from < guesses.length; from += 50) {
    const some = guesses.slice(from, from + 50);
    answers.push(
      ...(await Promise.all(
        some.map((guess) => checkPassword(database, other.username, guess, { now: clock.at })),
      )),
    );
  }
  const codes = answers.map((answer) => (answer.ok ? 'in' : answer.reason.code));
  assert.equal(codes.filter((code) => code === 'wrong-credentials').length, 10);
  assert.equal(codes.filter((code) => code === 'account-locked').length, 990);
  const [rows = []] = await database.read(OWNER, {
    text: "select count(*)::integer as n from account_event where officer_id = $1 and kind = 'password-refused'",
    values: [other.id],
  });
  assert.equal(rows[0]?.n, 10, 'each that was looked at is on record');
});

test('a name that nobody has takes as long as a wrong password', async () => {
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  for (let round = 0; round < 24; round++) {
    for (const [kind, name] of [
      ['known', clerk.username],
      ['unknown', `khong.co.${round}`],
    ] as const) {
      const before = performance.now();
      await checkPassword(database, name, 'sai', { now: clock.at });
      times[kind].push(performance.now() - before);
    }
    // Eight wrong ones in a row stay below the lock.
    if (round % 8 === 7) await givePassword(clerk);
  }
  const ratio = median(times.known) / median(times.unknown);
  assert.ok(ratio > 0.6 && ratio < 1.7, `known takes ${ratio.toFixed(2)} times as long as unknown`);
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const csrfOf = (body: string) => /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';

/** Signs in with a browser that brought cookies along; answers all it has then. */
async function enterWith(brought: Record<string, string>, remoteAddress: string) {
  const page = await app.inject({ url: '/dang-nhap', cookies: brought });
  const jar = { ...brought, ...Object.fromEntries(page.cookies.map(({ name, value }) => [name, value])) };
  const entered = await app.inject({
    ...{ url: '/dang-nhap', method: 'POST', remoteAddress, headers: FORM, cookies: jar },
    payload: new URLSearchParams({
      ...{ _csrf: csrfOf(page.body), ten: clerk.username, matkhau: TEST_PASSWORD },
    }).toString(),
  });
  assert.equal(entered.statusCode, 303);
  return { ...jar, ...Object.fromEntries(entered.cookies.map(({ name, value }) => [name, value])) };
}

test('a token that somebody else put into the browser is not the one that is signed in', async () => {
  const planted = 'A'.repeat(43);
  const jar = await enterWith({ mot_cua_phien: planted, mot_cua_cho: planted }, '10.0.0.8');
  assert.ok(jar.mot_cua_phien && jar.mot_cua_phien !== planted);
  for (const cookies of [{ mot_cua_phien: planted }, { mot_cua_cho: planted }])
    assert.equal((await app.inject({ url: '/tai-khoan', cookies })).statusCode, 303);
  assert.equal((await app.inject({ url: '/tai-khoan', cookies: jar })).statusCode, 200);
});

test('a cookie that was stolen is worth nothing once its officer has signed out', async () => {
  const jar = await enterWith({}, '10.0.0.9');
  const stolen = { mot_cua_phien: jar.mot_cua_phien ?? '' };
  const { body } = await app.inject({ url: '/tai-khoan', cookies: jar });
  assert.equal((await app.inject({ url: '/tim', cookies: stolen })).statusCode, 200);
  const payload = new URLSearchParams({ _csrf: csrfOf(body) }).toString();
  await app.inject({ ...{ url: '/dang-xuat', method: 'POST', headers: FORM, cookies: jar }, payload });
  for (const url of ['/tai-khoan', '/viec', '/tim'])
    assert.equal((await app.inject({ url, cookies: stolen })).statusCode, 303, url);
});

test('no form of accounts is taken from another page: each without its token is refused', async () => {
  const cookies = await enterWith({}, '10.0.0.10');
  const forms = [
    ...['/dang-nhap', '/dang-nhap/ma', '/dang-nhap/khoa', '/dang-xuat', '/doi-mat-khau', '/quy-tac-bao-mat'],
    ...['/tai-khoan/ung-dung', '/tai-khoan/ung-dung/go', '/tai-khoan/khoa', '/tai-khoan/khoa/x/go'],
    ...['/tai-khoan/ma-du-phong', '/tai-khoan/phien/ket-thuc', '/tai-khoan/phien/ket-thuc-khac'],
  ];
  for (const url of forms) {
    for (const payload of ['', '_csrf=forged']) {
      const answer = await app.inject({ url, method: 'POST', headers: FORM, cookies, payload });
      assert.equal(answer.statusCode, 403, `${url} ${payload}`);
    }
  }
  assert.equal((await app.inject({ url: '/tai-khoan', cookies })).statusCode, 200, 'still signed in');
});

test('one address that tries without end is asked to wait', async () => {
  const page = browser();
  await page.get('/dang-nhap');
  const statuses = new Set<number>();
  for (let attempt = 0; attempt < 130 && !statuses.has(429); attempt++)
    statuses.add((await page.post('/dang-nhap', { ten: `ten.${attempt}`, matkhau: 'sai' })).statusCode);
  assert.ok(statuses.has(429));
});
