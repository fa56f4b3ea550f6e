import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { TEST_PASSWORD } from '../../../../test/support/test-app.ts';
import { COMMUNE, OTHER_COMMUNE } from '../../../../test/support/test-office.ts';
import { openAccounts } from '../second-factor.test-data.ts';
import { mayLookAfter } from './may-look-after.ts';

const { office, officerOf, givePassword, browser, signIn, addApp, later, events } = await openAccounts({
  after,
});
const admin = officerOf('agency-admin', 'quan-tri');
const clerk = officerOf('counter-clerk', 'mot-cua');
const stranger = officerOf('specialist', 'tu-phap-ho-tich', OTHER_COMMUNE);
for (const officer of [admin, clerk, stranger]) await givePassword(officer);
const page = browser();
await signIn(page, admin.username);
const of = (id: string, act = '') => `/quan-tri/tai-khoan/${id}${act && `/${act}`}`;
const ACTS = ['mo-khoa', 'cap-lai-mat-khau', 'ket-thuc-phien', 'go-lop-hai'];

test('the administrator sees the own agency, found by name without accents, and nobody of another', async () => {
  const all = await page.get('/quan-tri/tai-khoan');
  assert.ok(all.body.includes(clerk.username));
  assert.ok(!all.body.includes(stranger.username));
  const found = await page.get(`/quan-tri/tai-khoan?q=${encodeURIComponent(clerk.username)}`);
  assert.ok(found.body.includes(clerk.name));
  assert.ok(!found.body.includes(`${admin.username}</td>`));
  const none = await page.get('/quan-tri/tai-khoan?q=zzzz');
  assert.match(none.body, /Không có tài khoản nào khớp/);
});

test('accounts of another agency, one’s own, and pages of others than administrators are not there', async () => {
  assert.equal((await page.get(of(stranger.id))).statusCode, 404);
  for (const act of ACTS) {
    assert.equal((await page.post(of(stranger.id, act), {})).statusCode, 404, act);
    assert.equal((await page.post(of(admin.id, act), {})).statusCode, 404, act);
  }
  const counter = browser();
  await signIn(counter, clerk.username);
  await counter.get('/tai-khoan');
  assert.equal((await counter.get('/quan-tri/tai-khoan')).statusCode, 403);
  for (const act of ACTS) assert.equal((await counter.post(of(stranger.id, act), {})).statusCode, 403, act);
  assert.equal((await signIn(browser(), stranger.username)).statusCode, 303, 'nothing happened to it');
});

test('no administrator opens an account that can do more than their own', () => {
  const duty = (role: 'system-admin' | 'supervisor' | 'agency-admin' | 'signer') => ({
    ...clerk,
    id: role,
    duties: [{ role, unit: 'quan-tri', fields: null }],
  });
  const [agencyAdmin, systemAdmin] = [duty('agency-admin'), duty('system-admin')];
  assert.ok(mayLookAfter(agencyAdmin, duty('signer')));
  assert.ok(!mayLookAfter(agencyAdmin, systemAdmin));
  assert.ok(!mayLookAfter(agencyAdmin, duty('supervisor')));
  assert.ok(!mayLookAfter(duty('signer'), clerk));
  const elsewhere = { agency: OTHER_COMMUNE };
  assert.ok(mayLookAfter(systemAdmin, { ...agencyAdmin, ...elsewhere }));
  assert.ok(!mayLookAfter(systemAdmin, { ...clerk, ...elsewhere }), 'every agency looks after itself');
  assert.ok(!mayLookAfter(agencyAdmin, { ...clerk, ...elsewhere }));
});

test('a locked account is unlocked at once', async () => {
  const guessing = browser();
  for (let attempt = 0; attempt < 10; attempt++) await signIn(guessing, clerk.username, 'sai');
  assert.match((await signIn(guessing, clerk.username)).body, /tạm khóa/);
  assert.match((await page.get(of(clerk.id))).body, /Tạm khóa/);
  const done = await page.post(of(clerk.id, 'mo-khoa'), {});
  assert.deepEqual([done.statusCode, done.headers.location], [303, of(clerk.id)]);
  assert.equal((await signIn(guessing, clerk.username)).statusCode, 303);
  assert.ok((await events(clerk)).includes('unlocked'));
});

test('a password given anew is shown once, ends what is open, and must be changed', async () => {
  const open = browser();
  await signIn(open, clerk.username);
  const given = await page.post(of(clerk.id, 'cap-lai-mat-khau'), {});
  const password = /mc-given">([^<]+)</.exec(given.body)?.[1] ?? '';
  assert.match(password, /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  assert.ok(!(await page.get(of(clerk.id))).body.includes(password));
  assert.equal((await open.get('/viec')).headers.location, '/dang-nhap?ve=%2Fviec');
  assert.equal((await signIn(browser(), clerk.username)).statusCode, 422, 'the old one is gone');
  const entered = await signIn(open, clerk.username, password);
  assert.equal(entered.headers.location, '/doi-mat-khau');
  assert.equal((await open.get('/viec')).headers.location, '/doi-mat-khau');
});

test('all sessions of somebody end, a lost second factor is taken away, and both are on record with who did it', async () => {
  await givePassword(clerk);
  later(60);
  const open = browser();
  await signIn(open, clerk.username);
  await open.post('/quy-tac-bao-mat', { dongy: 'co' });
  await addApp(open);
  await page.post(of(clerk.id, 'ket-thuc-phien'), {});
  assert.equal((await open.get('/tai-khoan')).statusCode, 303);
  assert.equal((await signIn(open, clerk.username)).headers.location, '/dang-nhap/ma');
  assert.match((await page.get(of(clerk.id))).body, /Gỡ xác thực lớp hai/);
  await page.post(of(clerk.id, 'go-lop-hai'), {});
  assert.equal((await open.get('/dang-nhap/ma')).statusCode, 200, 'the password was right a moment ago');
  assert.equal((await signIn(open, clerk.username)).headers.location, '/viec');
  const { body } = await page.get(of(clerk.id));
  assert.ok(body.includes(`Gỡ mọi cách xác thực lớp hai, do ${admin.name}`));
});

test('what happened to accounts is read by their own agency alone, and nobody can change it', async () => {
  const read = async (agencies: string[]) => {
    const [rows = []] = await office.database.read(
      { kind: 'officer', agencies },
      { text: 'select distinct agency_id from read_account_event', values: [] },
    );
    return rows.map(({ agency_id: agency }) => agency);
  };
  assert.deepEqual(await read([COMMUNE]), [COMMUNE]);
  assert.deepEqual(await read([OTHER_COMMUNE]), [OTHER_COMMUNE]);
  assert.deepEqual(await read([]), []);
  for (const text of ['delete from account_event', "update account_event set kind = 'unlocked'"])
    await assert.rejects(
      office.database.write({ kind: 'owner' }, { text, values: [] }),
      /permission denied|append-only/,
    );
  for (const table of [
    'authenticator',
    'passkey',
    'recovery_code',
    'pending_sign_in',
    'passkey_challenge',
    'session',
  ]) {
    const [rows = []] = await office.database.read(
      { kind: 'officer', agencies: [COMMUNE] },
      { text: `select * from ${table}`, values: [] },
    );
    assert.equal(rows.length, 0, table);
  }
});

test('one’s own open sessions are listed with machine and place, and ended one by one or all others at once', async () => {
  await givePassword(stranger);
  const [here, there, third] = [browser(), browser(), browser()];
  for (const one of [here, there, third]) await signIn(one, stranger.username);
  const listed = await here.get('/tai-khoan');
  assert.match(listed.body, /\(phiên này\), từ địa chỉ 127\.0\.0\.1/);
  const ids = [...listed.body.matchAll(/name="phien" value="([^"]+)"/g)].map(([, id = '']) => id);
  assert.equal(ids.length >= 2, true);
  const mine = browser();
  await signIn(mine, admin.username);
  await mine.get('/tai-khoan');
  await mine.post('/tai-khoan/phien/ket-thuc', { phien: ids[0] ?? '' });
  assert.match(
    (await here.get('/tai-khoan')).body,
    new RegExp(ids[0] ?? '-'),
    'not for somebody else to end',
  );
  await here.post('/tai-khoan/phien/ket-thuc', { phien: ids[0] ?? '' });
  const left = [await there.get('/tai-khoan'), await third.get('/tai-khoan')].map(
    ({ statusCode }) => statusCode,
  );
  assert.deepEqual(left.toSorted(), [200, 303]);
  await here.get('/tai-khoan');
  await here.post('/tai-khoan/phien/ket-thuc-khac', {});
  for (const one of [there, third]) assert.equal((await one.get('/tai-khoan')).statusCode, 303);
  assert.equal((await here.get('/tai-khoan')).statusCode, 200);
  assert.equal((await signIn(browser(), stranger.username, TEST_PASSWORD)).statusCode, 303);
});
