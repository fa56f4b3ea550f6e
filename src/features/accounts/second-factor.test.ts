import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { openAccounts } from './second-factor.test-data.ts';

const { officerOf, givePassword, browser, signIn, addApp, codeOf, later, events, database } =
  await openAccounts({ after });
const clerk = officerOf('counter-clerk', 'mot-cua');
const other = officerOf('specialist', 'tu-phap-ho-tich', OTHER_COMMUNE);
await givePassword(clerk);
await givePassword(other);
const first = browser();
await signIn(first, clerk.username);
const elsewhere = browser();
await signIn(elsewhere, clerk.username);
const { secret, recovery } = await addApp(first);
const theirs = browser();
await signIn(theirs, other.username);
const foreign = await addApp(theirs);

test('an app is added with a first code and the password; other browsers sign in again, with ten recovery codes at hand', async () => {
  assert.equal(recovery.length, 10);
  assert.equal(new Set(recovery).size, 10);
  assert.equal((await elsewhere.get('/tai-khoan')).headers.location, '/dang-nhap?ve=%2Ftai-khoan');
  const { body } = await first.get('/tai-khoan');
  assert.match(body, /Ứng dụng xác thực trên điện thoại/);
  assert.match(body, /Còn 10 mã dự phòng/);
  assert.ok(!recovery.some((code) => body.includes(code)), 'codes are shown once');
  assert.deepEqual((await events(clerk)).slice(-2), ['authenticator-added', 'recovery-codes-made']);
});

test('what the database keeps is neither the secret nor a code', async () => {
  const [apps = [], codes = []] = await database.read(
    OWNER,
    { text: 'select sealed from authenticator where officer_id = $1', values: [clerk.id] },
    { text: 'select digest from recovery_code where officer_id = $1', values: [clerk.id] },
  );
  assert.equal(codes.length, 10);
  const kept = JSON.stringify([apps, codes]);
  for (const text of [secret, ...recovery, ...recovery.map((code) => code.replace('-', ''))])
    assert.ok(!kept.includes(text));
});

test('an app is not added with a wrong code or a wrong password, and the same picture comes back', async () => {
  const { body } = await first.get('/tai-khoan/ung-dung');
  const bimat = /name="bimat" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const shown = /mc-enrol__secret">([^<]+)</.exec(body)?.[1] ?? '';
  const wrong = await first.post('/tai-khoan/ung-dung', { bimat, ma: '000000', matkhau: 'sai' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Mã chưa đúng/);
  assert.match(wrong.body, /Mật khẩu hiện tại chưa đúng/);
  assert.ok(wrong.body.includes(shown));
});

test('the password alone opens no page: the code is asked for, then one is where one wanted to go', async () => {
  later(60);
  const page = browser();
  await page.get('/dang-nhap');
  const half = await page.post('/dang-nhap', { ten: clerk.username, matkhau: TEST_PASSWORD, ve: '/tim' });
  assert.deepEqual([half.statusCode, half.headers.location], [303, '/dang-nhap/ma?ve=%2Ftim']);
  assert.ok(!half.cookies.some(({ name, value }) => name === 'mot_cua_phien' && value !== ''));
  for (const address of ['/viec', '/tai-khoan', '/tiep-nhan', '/doi-mat-khau'])
    assert.match(String((await page.get(address)).headers.location), /^\/dang-nhap\?ve=/, address);
  await page.get('/dang-nhap/ma?ve=%2Ftim');
  const entered = await page.post('/dang-nhap/ma', { ma: codeOf(secret), ve: '/tim' });
  assert.deepEqual([entered.statusCode, entered.headers.location], [303, '/tim']);
  assert.match((await page.get('/tai-khoan')).body, /Bằng mật khẩu và mã xác thực/);
});

test('a code is taken once: sent again, by somebody who looked over a shoulder, it is refused', async () => {
  later(60);
  const code = codeOf(secret);
  const [one, two] = [browser(), browser()];
  for (const page of [one, two]) {
    await signIn(page, clerk.username);
    await page.get('/dang-nhap/ma');
  }
  const answers = await Promise.all([one, two].map((page) => page.post('/dang-nhap/ma', { ma: code })));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 422], 'also at the same moment');
  later(30);
  const late = browser();
  await signIn(late, clerk.username);
  await late.get('/dang-nhap/ma');
  assert.equal((await late.post('/dang-nhap/ma', { ma: code })).statusCode, 422, 'within its window too');
});

test('the code, the recovery code and the half sign-in of another officer open nothing', async () => {
  later(60);
  const page = browser();
  await signIn(page, clerk.username);
  await page.get('/dang-nhap/ma');
  for (const ma of [codeOf(foreign.secret), foreign.recovery[0] ?? '']) {
    const answer = await page.post('/dang-nhap/ma', { ma });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Mã chưa đúng/);
  }
  const nobody = browser();
  await nobody.get('/dang-nhap');
  const without = await nobody.post('/dang-nhap/ma', { ma: codeOf(secret) });
  assert.equal(without.headers.location, '/dang-nhap', 'a code without a password before it');
});

test('a recovery code opens once, however it is typed', async () => {
  later(60);
  const [code = ''] = recovery;
  const typed = code.toUpperCase().replace('-', ' ');
  const page = browser();
  await signIn(page, clerk.username);
  await page.get('/dang-nhap/ma');
  assert.equal((await page.post('/dang-nhap/ma', { ma: typed })).statusCode, 303);
  assert.match((await page.get('/tai-khoan')).body, /Còn 9 mã dự phòng/);
  const again = browser();
  await signIn(again, clerk.username);
  await again.get('/dang-nhap/ma');
  assert.equal((await again.post('/dang-nhap/ma', { ma: code })).statusCode, 422);
});

test('five wrong codes lead back to the password; ten lock the account, and right passwords between do not help', async () => {
  later(3600);
  const page = browser();
  for (let round = 0; round < 2; round++) {
    await signIn(page, other.username);
    await page.get('/dang-nhap/ma');
    for (let attempt = 0; attempt < 4; attempt++)
      assert.equal((await page.post('/dang-nhap/ma', { ma: '123456' })).statusCode, 422);
    const fifth = await page.post('/dang-nhap/ma', { ma: '123456' });
    assert.equal(fifth.headers.location, '/dang-nhap');
  }
  const locked = await signIn(page, other.username);
  assert.equal(locked.statusCode, 422);
  assert.match(locked.body, /tạm khóa/);
  later(16 * 60);
  assert.equal((await signIn(page, other.username)).statusCode, 303);
});

test('ten minutes after the password it is asked for again; a new password ends the wait at once', async () => {
  later(60);
  const page = browser();
  await signIn(page, clerk.username);
  later(601);
  assert.equal((await page.get('/dang-nhap/ma')).headers.location, '/dang-nhap');
  await signIn(page, clerk.username);
  later(1);
  await givePassword(clerk);
  assert.equal((await page.get('/dang-nhap/ma')).headers.location, '/dang-nhap');
});

test('with the password the app is taken away, and then the password is enough', async () => {
  later(60);
  const page = browser();
  await signIn(page, clerk.username);
  await page.get('/dang-nhap/ma');
  await page.post('/dang-nhap/ma', { ma: codeOf(secret) });
  await page.get('/tai-khoan/ung-dung/go');
  assert.equal((await page.post('/tai-khoan/ung-dung/go', { matkhau: 'sai' })).statusCode, 422);
  const gone = await page.post('/tai-khoan/ung-dung/go', { matkhau: TEST_PASSWORD });
  assert.deepEqual([gone.statusCode, gone.headers.location], [303, '/tai-khoan']);
  assert.match((await page.get('/tai-khoan')).body, /Chưa có\. Nên thêm một cách/);
  const plain = await signIn(browser(), clerk.username);
  assert.equal(plain.headers.location, '/viec');
});
