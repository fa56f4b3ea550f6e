import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { digestPassword, setCredential } from '../../src/store/accounts/credentials.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import {
  accessibilityProblems,
  DESKTOP,
  openChromium,
  overflow,
  PHONE,
  skipWithoutChromium,
} from '../support/browser.ts';
import { openTestApp, TEST_PASSWORD } from '../support/test-app.ts';

/** Browsers make passkeys for `localhost`, and for a port that is known before it listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

const port = await freePort();
const site = `http://localhost:${port}`;
const { app, office } = await openTestApp({ after }, { baseUrl: site });
await app.listen({ port, host: '127.0.0.1' });
const chromium = await openChromium();
after(() => chromium?.close());

async function usernameOf(role: 'counter-clerk' | 'signer' | 'agency-admin', unit: string): Promise<string> {
  const actor = office.actor(role, unit);
  if (actor.kind !== 'officer') throw new Error('only officers sign in');
  const digest = await digestPassword(TEST_PASSWORD);
  const change = { mustChange: false, at: office.clock.at };
  await office.database.write(OWNER, setCredential(actor.id, digest, change));
  return office.office.findOfficer(actor.id)?.username ?? '';
}

async function signIn(page: Page, username: string, password = TEST_PASSWORD): Promise<void> {
  await page.goto(`${site}/dang-nhap`);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function sound(page: Page): Promise<void> {
  assert.deepEqual(await accessibilityProblems(page), [], page.url());
  for (const size of [DESKTOP, PHONE])
    assert.ok((await overflow(page, size)) <= 0, `${page.url()} is too wide`);
}

const minutesLater = (minutes: number) => {
  office.clock.at = new Date(Date.parse(office.clock.at) + minutes * 60_000).toISOString();
};

let recoveryCode = '';

test('a passkey is added, used after the password, and in its place', async (t) => {
  if (!chromium) return skipWithoutChromium(t);
  const username = await usernameOf('counter-clerk', 'mot-cua');
  const context = await chromium.newContext({ viewport: DESKTOP, locale: 'vi-VN' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  await signIn(page, username);
  await page.goto(`${site}/tai-khoan`);
  await sound(page);
  await page.getByRole('link', { name: 'Thêm khóa truy cập' }).click();
  await sound(page);
  await page.getByLabel('Tên của khóa').fill('Máy quầy 1');
  await page.getByLabel('Mật khẩu hiện tại').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: 'Tạo khóa truy cập' }).click();
  await page.getByRole('heading', { name: 'Mã dự phòng: hãy in hoặc ghi lại ngay' }).waitFor();
  await sound(page);
  [recoveryCode = ''] = await page.locator('.mc-codes code').allTextContents();
  await page.getByRole('link', { name: 'Đã cất mã' }).click();
  await page.getByText('Khóa truy cập “Máy quầy 1”').waitFor();

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await signIn(page, username);
  await page.waitForURL(/\/dang-nhap\/khoa$/);
  await sound(page);
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click();
  await page.waitForURL(`${site}/viec`);

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('link', { name: 'Đăng nhập bằng khóa truy cập' }).click();
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click();
  await page.waitForURL(`${site}/viec`);
  await page.goto(`${site}/tai-khoan`);
  await page.getByText('Bằng khóa truy cập, từ').waitFor();
  await context.close();
});

test('who has the passkey elsewhere goes on with a recovery code, by keyboard, on a phone', async (t) => {
  if (!chromium) return skipWithoutChromium(t);
  const username = office.office.officers().find(({ id }) => {
    const clerk = office.actor('counter-clerk', 'mot-cua');
    return clerk.kind === 'officer' && clerk.id === id;
  })?.username;
  const context = await chromium.newContext({ viewport: PHONE, locale: 'vi-VN' });
  const page = await context.newPage();
  await signIn(page, username ?? '');
  await page.waitForURL(/\/dang-nhap\/khoa$/);
  await page.getByRole('link', { name: 'Nhập mã xác thực hoặc mã dự phòng' }).click();
  await page.getByLabel('Mã dự phòng').fill('sai-ma-du-phong');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Mã chưa đúng').waitFor();
  await sound(page);
  await page.getByLabel('Mã dự phòng').fill(recoveryCode);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site}/viec`);
  await page.goto(`${site}/tai-khoan`);
  await page.getByText('Còn 9 mã dự phòng chưa dùng').waitFor();
  await context.close();
});

test('an authenticator app is added and its code asked for, with JavaScript off', async (t) => {
  if (!chromium) return skipWithoutChromium(t);
  const username = await usernameOf('signer', 'lanh-dao');
  const context = await chromium.newContext({ viewport: DESKTOP, locale: 'vi-VN', javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, username);
  await page.goto(`${site}/tai-khoan/ung-dung`);
  const secret = (await page.locator('.mc-enrol__secret').textContent())?.replaceAll(' ', '') ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = () => totp.generate({ timestamp: Date.parse(office.clock.at) });
  await page.getByLabel('Mã xác thực').fill(code());
  await page.getByLabel('Mật khẩu hiện tại').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: 'Thêm ứng dụng' }).click();
  const recovery = await page.locator('.mc-codes code').allTextContents();
  assert.equal(recovery.length, 10);

  minutesLater(1);
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await signIn(page, username);
  await page.getByRole('heading', { name: 'Mã xác thực' }).waitFor();
  await page.getByLabel('Mã xác thực hoặc mã dự phòng').fill('000000');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Mã chưa đúng').waitFor();
  await page.getByLabel('Mã xác thực hoặc mã dự phòng').fill(code());
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site}/viec`);
  await page.goto(`${site}/dang-nhap/khoa`);
  await page.getByText('Riêng khóa truy cập cần trình duyệt bật JavaScript').waitFor();
  await context.close();
});

test('the administrator gives a new password to who forgot theirs, who sets one and acknowledges the duties', async (t) => {
  if (!chromium) return skipWithoutChromium(t);
  const admin = await usernameOf('agency-admin', 'quan-tri');
  const context = await chromium.newContext({ viewport: DESKTOP, locale: 'vi-VN' });
  const page = await context.newPage();
  await signIn(page, admin);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).first().click();
  await sound(page);
  const officer = office.office
    .officersOf('ubnd-p-vinh-thanh')
    .find(({ duties }) =>
      duties.some(({ role, unit }) => role === 'specialist' && unit === 'tu-phap-ho-tich'),
    );
  await page.getByLabel('Họ tên hoặc tên đăng nhập').fill(officer?.username ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: officer?.name ?? '', exact: true }).click();
  await sound(page);
  await page.getByRole('button', { name: /^Cấp (lại mật khẩu|mật khẩu đầu tiên)/ }).click();
  const password = (await page.locator('.mc-given').textContent()) ?? '';
  await sound(page);

  const theirs = await chromium.newContext({ viewport: PHONE, locale: 'vi-VN' });
  const phone = await theirs.newPage();
  await signIn(phone, officer?.username ?? '', password);
  await phone.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor();
  await phone.getByLabel('Mật khẩu hiện tại').fill(password);
  await phone.getByLabel('Mật khẩu mới', { exact: true }).fill('mưa trên phố huế');
  await phone.getByLabel('Nhập lại mật khẩu mới').fill('mưa trên phố huế');
  await phone.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await phone.goto(`${site}/viec`);
  await phone.getByRole('heading', { name: 'Quy tắc bảo mật khi dùng tài khoản' }).waitFor();
  await sound(phone);
  await phone.getByLabel('Tôi đã đọc và sẽ làm đúng các quy tắc này').check();
  await phone.getByRole('button', { name: 'Xác nhận' }).click();
  await phone.waitForURL(`${site}/viec`);
  await theirs.close();
  await context.close();
});
