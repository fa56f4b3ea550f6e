import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { SECURITY_RULES, SECURITY_RULES_VERSION } from '../../words/vi/security-rules.ts';
import { openAccounts } from './second-factor.test-data.ts';

const { officerOf, givePassword, browser, signIn, addApp, codeOf, later, events, database } =
  await openAccounts({ after }, {}, { secondFactor: { required: ['signer', 'agency-admin'] } });
const signer = officerOf('signer', 'lanh-dao');
const clerk = officerOf('counter-clerk', 'mot-cua');

test('who signs in for the first time sets a password, acknowledges the duties of security once, and is on record', async () => {
  await givePassword(clerk, true);
  const page = browser();
  await signIn(page, clerk.username);
  assert.equal((await page.get('/viec')).headers.location, '/doi-mat-khau');
  const fresh = 'con cò bay lả bay la';
  await page.post('/doi-mat-khau', { hientai: TEST_PASSWORD, moi: fresh, laplai: fresh });
  assert.equal((await page.get('/viec')).headers.location, '/quy-tac-bao-mat');
  const { body } = await page.get('/quy-tac-bao-mat');
  for (const rule of SECURITY_RULES) assert.ok(body.includes(rule), rule);
  const without = await page.post('/quy-tac-bao-mat', {});
  assert.equal(without.statusCode, 422);
  assert.match(without.body, /Hãy đánh dấu vào ô xác nhận/);
  assert.equal((await page.get('/viec')).statusCode, 303);
  await page.post('/quy-tac-bao-mat', { dongy: 'co' });
  assert.equal((await page.get('/viec')).statusCode, 200);
  const [rows = []] = await database.read(
    { kind: 'owner' },
    {
      text: `select c.rules_version, e.detail ->> 'version' as said from credential c
             join account_event e on e.officer_id = c.officer_id and e.kind = 'rules-acknowledged'
             where c.officer_id = $1`,
      values: [clerk.id],
    },
  );
  assert.deepEqual(rows, [{ rules_version: SECURITY_RULES_VERSION, said: SECURITY_RULES_VERSION }]);
  await givePassword(clerk, true);
  await signIn(page, clerk.username);
  await page.get('/doi-mat-khau');
  await page.post('/doi-mat-khau', { hientai: TEST_PASSWORD, moi: fresh, laplai: fresh });
  assert.equal((await page.get('/viec')).statusCode, 200, 'another password is no reason to ask again');
});

test('who acknowledged other words is asked again', async () => {
  await givePassword(clerk);
  await database.write(
    { kind: 'owner' },
    {
      text: `update credential set rules_version = '2016-07-01', rules_at = '2016-07-01T00:00:00Z' where officer_id = $1`,
      values: [clerk.id],
    },
  );
  const page = browser();
  await signIn(page, clerk.username);
  assert.equal((await page.get('/viec')).headers.location, '/quy-tac-bao-mat');
});

test('a role that must have a second factor does nothing before one is there, and others are left alone', async () => {
  await givePassword(signer);
  const page = browser();
  await signIn(page, signer.username);
  for (const address of ['/viec', '/tim', '/tiep-nhan'])
    assert.equal((await page.get(address)).headers.location, '/tai-khoan', address);
  assert.match((await page.get('/tai-khoan')).body, /phải có xác thực lớp hai/);
  const { secret } = await addApp(page);
  assert.equal((await page.get('/viec')).statusCode, 200, 'this session has proved it by adding it');
  later(60);
  const next = browser();
  assert.equal((await signIn(next, signer.username)).headers.location, '/dang-nhap/ma');
  await next.get('/dang-nhap/ma');
  await next.post('/dang-nhap/ma', { ma: codeOf(secret) });
  assert.equal((await next.get('/viec')).statusCode, 200);
  assert.ok((await events(signer)).includes('authenticator-added'));
});

test('the words of new passwords: what is refused says why, and what is fine is taken', async () => {
  await givePassword(signer);
  const { passwordProblem } = await import('./password-rules.ts');
  const who = { username: 'lan.tran', name: 'Trần Thị Lan' };
  const refused: Record<string, RegExp> = {
    'ngắn quá': /ít nhất 10 ký tự/,
    'toi la Lan.Tran day': /tên đăng nhập/,
    aaaaaaaaaabb: /dễ đoán/,
    'Mật khẩu 2026!': /hay bị đoán/,
    'KiênGiang@123': /hay bị đoán/,
    '0123456789': /hay bị đoán/,
    qwertyuiop1: /hay bị đoán/,
    'Trần Thị Lan 1985': /họ tên/,
  };
  for (const [password, words] of Object.entries(refused))
    assert.match(passwordProblem(password, who) ?? '', words, password);
  for (const password of ['con cò bay lả bay la', 'mưa trên phố huế', 'xK9-qqp2-vvm3'])
    assert.equal(passwordProblem(password, who), undefined, password);
});
