import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { changeOffice } from '../../store/office/office-log.ts';
import { passkeySite } from './passkey-check.ts';
import { openAccounts } from './second-factor.test-data.ts';
import { softwarePasskey } from './software-passkey.test-data.ts';

const SITE = { id: 'mot-cua.test', origin: 'https://mot-cua.test' };
const { office, officerOf, givePassword, browser, signIn, later, events } = await openAccounts(
  { after },
  { baseUrl: SITE.origin },
);
const clerk = officerOf('counter-clerk', 'mot-cua');
const other = officerOf('specialist', 'tu-phap-ho-tich', OTHER_COMMUNE);
await givePassword(clerk);
await givePassword(other);

/** What the page asks the browser to sign. */
async function challengeOf(page: Browser, address: string): Promise<string> {
  const { body } = await page.get(address);
  const options = /data-options="([^"]+)"/.exec(body)?.[1]?.replaceAll('&quot;', '"') ?? '{}';
  return (JSON.parse(options) as { challenge?: string }).challenge ?? '';
}

async function add(page: Browser, key: ReturnType<typeof softwarePasskey>) {
  const traloi = key.make(await challengeOf(page, '/tai-khoan/khoa'));
  return page.post('/tai-khoan/khoa', { ten: 'Máy quầy 1', traloi, matkhau: TEST_PASSWORD });
}

const key = softwarePasskey(SITE);
const foreign = softwarePasskey(SITE);
const first = browser();
await signIn(first, clerk.username);
const theirs = browser();
await signIn(theirs, other.username);

test('a passkey is added with the password, and the first one brings recovery codes', async () => {
  const added = await add(first, key);
  assert.match(added.body, /Mã dự phòng: hãy in hoặc ghi lại ngay/);
  assert.match((await first.get('/tai-khoan')).body, /Khóa truy cập “Máy quầy 1”/);
  assert.equal((await add(theirs, foreign)).statusCode, 200);
  assert.deepEqual((await events(clerk)).slice(-2), ['passkey-added', 'recovery-codes-made']);
});

test('what another page asked for, what was answered before, and another site are not accepted', async () => {
  const spare = softwarePasskey(SITE);
  const challenge = await challengeOf(first, '/tai-khoan/khoa');
  const post = (traloi: string) =>
    first.post('/tai-khoan/khoa', { ten: 'Máy', traloi, matkhau: TEST_PASSWORD });
  const elsewhere = softwarePasskey({ ...SITE, origin: 'https://mot-cua.evil' });
  assert.equal((await post(elsewhere.make(challenge))).statusCode, 422, 'a page that looks like ours');
  assert.equal((await post(spare.make(challenge))).statusCode, 422, 'that challenge is used up');
  const ofOther = await challengeOf(theirs, '/tai-khoan/khoa');
  assert.equal((await post(spare.make(ofOther))).statusCode, 422, 'asked of another officer');
  const tooLate = await challengeOf(first, '/tai-khoan/khoa');
  later(301);
  assert.equal((await post(spare.make(tooLate))).statusCode, 422, 'five minutes and a second later');
  assert.equal((await post('{}')).statusCode, 422);
});

test('after the password the passkey is asked for; signed, one is in', async () => {
  const page = browser();
  const half = await signIn(page, clerk.username);
  assert.equal(half.headers.location, '/dang-nhap/khoa');
  assert.match(String((await page.get('/viec')).headers.location), /^\/dang-nhap/);
  const traloi = key.sign(await challengeOf(page, '/dang-nhap/khoa'), { userVerified: false });
  const entered = await page.post('/dang-nhap/khoa', { traloi });
  assert.deepEqual([entered.statusCode, entered.headers.location], [303, '/viec']);
  assert.match((await page.get('/tai-khoan')).body, /Bằng mật khẩu và khóa truy cập/);
});

test('a passkey stands for the password too, where it asked for finger, face or PIN', async () => {
  const page = browser();
  const weak = key.sign(await challengeOf(page, '/dang-nhap/khoa'), { userVerified: false });
  assert.equal((await page.post('/dang-nhap/khoa', { traloi: weak })).statusCode, 422);
  const traloi = key.sign(await challengeOf(page, '/dang-nhap/khoa?ve=/tim'));
  const entered = await page.post('/dang-nhap/khoa', { traloi, ve: '/tim' });
  assert.deepEqual([entered.statusCode, entered.headers.location], [303, '/tim']);
  assert.match((await page.get('/tai-khoan')).body, /Bằng khóa truy cập/);
});

test('an answer that was sent once is refused when it is sent again', async () => {
  const page = browser();
  const traloi = key.sign(await challengeOf(page, '/dang-nhap/khoa'));
  assert.equal((await page.post('/dang-nhap/khoa', { traloi })).statusCode, 303);
  const thief = browser();
  await thief.get('/dang-nhap/khoa');
  assert.equal((await thief.post('/dang-nhap/khoa', { traloi })).statusCode, 422);
});

test('the passkey of another officer is no second factor, nor one that nobody added, nor a copy that lags behind', async () => {
  const page = browser();
  await signIn(page, clerk.username);
  for (const wrong of [foreign, softwarePasskey(SITE)]) {
    const traloi = wrong.sign(await challengeOf(page, '/dang-nhap/khoa'));
    assert.equal((await page.post('/dang-nhap/khoa', { traloi })).statusCode, 422);
  }
  const signedBySomebodyElse = JSON.parse(foreign.sign(await challengeOf(page, '/dang-nhap/khoa')));
  const traloi = JSON.stringify({ ...signedBySomebodyElse, id: key.id, rawId: key.id });
  assert.equal((await page.post('/dang-nhap/khoa', { traloi })).statusCode, 422);
  assert.ok((await events(clerk)).includes('passkey-refused'));
  // A passkey counts: whoever made a copy of it is behind as soon as the first one was used again.
  const older = key.sign(await challengeOf(page, '/dang-nhap/khoa'));
  const newer = key.sign(await challengeOf(page, '/dang-nhap/khoa'));
  assert.equal((await page.post('/dang-nhap/khoa', { traloi: newer })).statusCode, 303);
  const copy = browser();
  await signIn(copy, clerk.username);
  await copy.get('/dang-nhap/khoa');
  assert.equal((await copy.post('/dang-nhap/khoa', { traloi: older })).statusCode, 422);
});

test('without script the page says what is missing and how else to go on', async () => {
  const page = browser();
  const shown = await page.get('/dang-nhap/khoa');
  assert.match(shown.body, /cần trình duyệt bật JavaScript/);
  const answer = await page.post('/dang-nhap/khoa', { traloi: '' });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /cần bật JavaScript/);
  assert.match(answer.body, /Đăng nhập bằng mật khẩu/);
});

test('browsers make passkeys for names under HTTPS and for localhost, and the pages say so elsewhere', () => {
  for (const no of ['http://127.0.0.1:3000', 'http://mot-cua.test', 'https://10.0.0.7', 'https://[::1]:3000'])
    assert.equal(passkeySite(no, ''), undefined, no);
  assert.equal(passkeySite('http://localhost:3000', '')?.id, 'localhost');
  assert.equal(passkeySite('https://motcua.kiengiang.gov.vn', '')?.id, 'motcua.kiengiang.gov.vn');
});

test('the passkey of a closed account opens nothing', async () => {
  const closed = { ...other, disabled: { from: '2026-11-23', reason: 'Nghỉ việc' } };
  const act = { commandId: crypto.randomUUID(), actor: { kind: 'system', process: 'test' } as const };
  await office.database.transaction({ kind: 'owner' }, (transaction) =>
    changeOffice(transaction, [{ stream: 'officer', id: other.id, data: closed }], {
      ...act,
      at: office.clock.at,
    }),
  );
  await office.office.refresh();
  const page = browser();
  const traloi = foreign.sign(await challengeOf(page, '/dang-nhap/khoa'));
  assert.equal((await page.post('/dang-nhap/khoa', { traloi })).statusCode, 422);
  assert.equal((await events(other)).at(-1), 'passkey-refused');
});

test('a passkey that was taken away opens nothing', async () => {
  const page = browser();
  await page.get('/dang-nhap');
  const traloi = key.sign(await challengeOf(page, '/dang-nhap/khoa'));
  await page.post('/dang-nhap/khoa', { traloi });
  await page.get(`/tai-khoan/khoa/${key.id}/go`);
  assert.equal((await page.get(`/tai-khoan/khoa/${foreign.id}/go`)).statusCode, 404, 'not one of theirs');
  const gone = await page.post(`/tai-khoan/khoa/${key.id}/go`, { matkhau: TEST_PASSWORD });
  assert.equal(gone.statusCode, 303);
  const late = browser();
  const again = key.sign(await challengeOf(late, '/dang-nhap/khoa'));
  assert.equal((await late.post('/dang-nhap/khoa', { traloi: again })).statusCode, 422);
});
