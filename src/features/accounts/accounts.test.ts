import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { browse, openTestApp, TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { COMMUNE } from '../../../test/support/test-office.ts';
import { setCredential } from '../../store/accounts/credentials.ts';
import { OWNER } from '../../store/ledger/identity.ts';

const { app, office, as } = await openTestApp({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const username = clerk.kind === 'officer' ? (office.office.findOfficer(clerk.id)?.username ?? '') : '';

test('an officer signs in, is led back to where they wanted to go, and signs out', async () => {
  await as('counter-clerk', 'mot-cua');
  const browser = browse(app);
  const led = await browser.get('/doi-mat-khau');
  assert.equal(led.headers.location, '/dang-nhap?ve=%2Fdoi-mat-khau');
  const { body } = await browser.get('/dang-nhap?ve=%2Fdoi-mat-khau');
  const [field = ''] = /<input[^>]*name="ten"[^>]*>/.exec(body) ?? [];
  assert.match(field, /autocomplete="username" autocapitalize="none"/, 'a phone types no capitals there');
  const entered = await browser.post('/dang-nhap', {
    ten: username,
    matkhau: TEST_PASSWORD,
    ve: '/doi-mat-khau',
  });
  assert.deepEqual([entered.statusCode, entered.headers.location], [303, '/doi-mat-khau']);
  const [cookie] = entered.cookies.filter(({ name }) => name === 'mot_cua_phien');
  assert.ok(cookie?.httpOnly && cookie.sameSite === 'Lax');
  assert.equal((await browser.get('/doi-mat-khau')).statusCode, 200);
  assert.equal((await browser.post('/dang-xuat', {})).statusCode, 303);
  assert.equal((await browser.get('/doi-mat-khau')).statusCode, 303);
});

test('a wrong name and a wrong password read the same, keep the name typed and answer 422', async () => {
  const answers = [];
  for (const ten of [username, 'khong-co-ai']) {
    const browser = browse(app);
    await browser.get('/dang-nhap');
    const { statusCode, body } = await browser.post('/dang-nhap', { ten, matkhau: 'sai' });
    assert.equal(statusCode, 422);
    assert.ok(body.includes(`value="${ten}"`));
    answers.push(body.replaceAll(ten, '').replace(/name="_csrf" value="[^"]+"/g, ''));
  }
  assert.equal(answers[0], answers[1]);
});

test('a link cannot lead elsewhere after signing in', async () => {
  for (const ve of ['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)']) {
    const browser = browse(app);
    await browser.get(`/dang-nhap?ve=${encodeURIComponent(ve)}`);
    const { headers } = await browser.post('/dang-nhap', { ten: username, matkhau: TEST_PASSWORD, ve });
    assert.equal(headers.location, '/viec', ve);
  }
});

test('a form without the token of our page is refused', async () => {
  const answer = await app.inject({
    ...{
      url: '/dang-nhap',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    payload: new URLSearchParams({ ten: username, matkhau: TEST_PASSWORD }).toString(),
  });
  assert.equal(answer.statusCode, 403);
});

test('ten wrong passwords lock the account for a quarter of an hour', async () => {
  const browser = browse(app);
  await browser.get('/dang-nhap');
  const ten = 'chuyenvien.hontre';
  await as('specialist', 'tu-phap-ho-tich', 'ubnd-x-hon-tre');
  for (let attempt = 0; attempt < 10; attempt++) await browser.post('/dang-nhap', { ten, matkhau: 'sai' });
  const locked = await browser.post('/dang-nhap', { ten, matkhau: TEST_PASSWORD });
  assert.equal(locked.statusCode, 422);
  assert.match(locked.body, /tạm khóa/);
  const before = office.clock.at;
  office.clock.at = new Date(Date.parse(before) + 16 * 60_000).toISOString();
  assert.equal((await browser.post('/dang-nhap', { ten, matkhau: TEST_PASSWORD })).statusCode, 303);
  office.clock.at = before;
});

test('a name that nobody has is locked the same way: the lock does not tell who there is', async () => {
  const browser = browse(app);
  await browser.get('/dang-nhap');
  const post = () => browser.post('/dang-nhap', { ten: 'khong.co.ai', matkhau: 'sai' });
  for (let attempt = 0; attempt < 10; attempt++) assert.match((await post()).body, /chưa đúng/);
  assert.match((await post()).body, /tạm khóa/);
});

test('a first password must be changed before anything else, and other browsers then sign in again', async () => {
  const browser = await as('counter-clerk', 'mot-cua');
  const elsewhere = await as('counter-clerk', 'mot-cua');
  await elsewhere.get('/dang-nhap');
  const { digestPassword } = await import('../../store/accounts/credentials.ts');
  const digest = await digestPassword(TEST_PASSWORD);
  const id = clerk.kind === 'officer' ? clerk.id : '';
  await office.database.write(OWNER, setCredential(id, digest, { mustChange: true, at: office.clock.at }));
  assert.equal((await browser.get('/tiep-nhan')).headers.location, '/doi-mat-khau');
  const page = await browser.get('/doi-mat-khau');
  assert.match(page.body, /lần đăng nhập đầu tiên/);
  assert.doesNotMatch(page.body, /Về công việc/, 'there is no way around it');

  const refused = await browser.post('/doi-mat-khau', { hientai: 'sai', moi: 'ngắn', laplai: 'khác' });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /Mật khẩu hiện tại chưa đúng/);
  assert.match(refused.body, /ít nhất 10 ký tự/);
  assert.ok(!refused.body.includes('ngắn"'), 'passwords are not sent back');

  const fresh = 'con cò bay lả bay la';
  const changed = await browser.post('/doi-mat-khau', { hientai: TEST_PASSWORD, moi: fresh, laplai: fresh });
  assert.deepEqual([changed.statusCode, changed.headers.location], [303, '/viec']);
  assert.equal((await browser.get('/tiep-nhan')).headers.location, '/quy-tac-bao-mat');
  assert.equal((await elsewhere.get('/doi-mat-khau')).statusCode, 303, 'the other browser is out');
  const again = await browser.get('/doi-mat-khau');
  assert.match(again.body, /<a class="govuk-link" href="\/viec">Về công việc/);
});

test('a session ends after ninety idle minutes and after twelve hours', async () => {
  const before = office.clock.at;
  const later = (minutes: number) => {
    office.clock.at = new Date(Date.parse(before) + minutes * 60_000).toISOString();
  };
  const browser = await as('counter-clerk', 'mot-cua', COMMUNE);
  for (let minutes = 60; minutes < 720; minutes += 60) {
    later(minutes);
    assert.equal((await browser.get('/doi-mat-khau')).statusCode, 200, `${minutes}`);
  }
  later(721);
  assert.equal((await browser.get('/doi-mat-khau')).statusCode, 303);
  office.clock.at = before;
  const idle = await as('counter-clerk', 'mot-cua', COMMUNE);
  later(91);
  assert.equal((await idle.get('/doi-mat-khau')).statusCode, 303);
  office.clock.at = before;
});
