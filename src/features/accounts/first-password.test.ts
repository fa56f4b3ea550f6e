import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { checkPassword } from '../../store/accounts/sign-in.ts';
import { openAccounts } from './second-factor.test-data.ts';

const { officerOf, givePassword, browser, clock, database } = await openAccounts({ after });
const clerk = officerOf('counter-clerk', 'mot-cua');
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const from = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();
const GUESS = 'không phải mật khẩu này';

test('a password that somebody was handed opens the account for 72 hours, and says what to do then', async () => {
  await givePassword(clerk, true);
  const given = clock.at;
  clock.at = from(given, 73 * HOUR_MS);
  const late = browser();
  await late.get('/dang-nhap');
  const refused = await late.post('/dang-nhap', { ten: clerk.username, matkhau: TEST_PASSWORD });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /Mật khẩu được cấp chỉ dùng trong 72 giờ và đã hết hạn/);
  // Who does not know it learns nothing of it.
  const guessed = await checkPassword(database, clerk.username, GUESS, { now: clock.at });
  assert.ok(!guessed.ok && guessed.reason.code === 'wrong-credentials');
  clock.at = from(given, 71 * HOUR_MS);
  assert.ok((await checkPassword(database, clerk.username, TEST_PASSWORD, { now: clock.at })).ok);
  // A province may have it otherwise; one's own password does not run out.
  const shorter = { now: clock.at, firstPasswordHours: 24 };
  assert.ok(!(await checkPassword(database, clerk.username, TEST_PASSWORD, shorter)).ok);
  await givePassword(clerk);
  const much = { now: from(clock.at, 5000 * HOUR_MS) };
  assert.ok((await checkPassword(database, clerk.username, TEST_PASSWORD, much)).ok);
});

for (const [who, name] of [
  ['an account', clerk.username],
  ['a name that nobody has', 'khong.co.ai'],
] as const)
  test(`each lock of ${who} is twice as long as the one before, and signing in forgets them`, async () => {
    await givePassword(clerk);
    let now = clock.at;
    const lockedFor = async () => {
      for (let attempt = 1; attempt <= 10; attempt++) await checkPassword(database, name, GUESS, { now });
      const locked = await checkPassword(database, name, GUESS, { now });
      assert.ok(!locked.ok && locked.reason.code === 'account-locked');
      const minutes = (Date.parse(locked.reason.until) - Date.parse(now)) / MINUTE_MS;
      now = from(locked.reason.until, MINUTE_MS);
      return minutes;
    };
    const locks = [await lockedFor(), await lockedFor(), await lockedFor()];
    assert.deepEqual(locks, [15, 30, 60]);
    if (name !== clerk.username) return;
    assert.ok((await checkPassword(database, name, TEST_PASSWORD, { now })).ok);
    assert.equal(await lockedFor(), 15);
  });
