import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, describe, it, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  DESKTOP,
  openChromium,
  overflow,
  PHONE,
  skipWithoutChromium,
} from '../../../test/support/browser.ts';
import { openTestProvider } from '../../../test/support/openid-provider.ts';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import { fileFor, rememberCodes } from './citizen.test-data.ts';

const browser = await openChromium();
after(() => browser?.close());
const port = await freePort();
const site = `http://127.0.0.1:${port}`;
const provider = await openTestProvider({ after }, [`${site}/cua-toi/dinh-danh/ve`]);
const codes = rememberCodes();
const { app, office, as } = await openTestApp(
  { after },
  { codeSender: codes, identityProvider: provider.open(), baseUrl: site },
);
const own = done(await office.receive());
const phone = '0912000777';
const byPhone = await fileFor(office, { person: { phone } });
const clerk = await as('counter-clerk', 'mot-cua');
for (const { dossierId } of [own, byPhone]) await clerk.get(`/ho-so/${dossierId}`);
await app.listen({ port, host: '127.0.0.1' });

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function visit(
  t: TestContext,
  { size = DESKTOP, javaScriptEnabled = true },
  visiting: (page: Page) => Promise<void>,
): Promise<void> {
  if (!browser) return skipWithoutChromium(t);
  const context = await browser.newContext({ viewport: size, javaScriptEnabled });
  try {
    await visiting(await context.newPage());
  } finally {
    await context.close();
  }
}

async function sound(page: Page, withScript: boolean): Promise<void> {
  if (withScript) assert.deepEqual(await accessibilityProblems(page), [], page.url());
  for (const size of [DESKTOP, PHONE]) assert.ok((await overflow(page, size)) <= 0, page.url());
}

for (const javaScriptEnabled of [true, false]) {
  describe(`a citizen in a browser ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    it('signs in at the identity provider, and sees their dossier and who has opened it', (t) =>
      visit(t, { javaScriptEnabled }, async (page) => {
        await page.goto(`${site}/cua-toi`);
        assert.equal(page.url(), `${site}/cua-toi/dang-nhap`);
        await sound(page, javaScriptEnabled);
        await page.getByRole('link', { name: 'Đăng nhập bằng định danh thử' }).click();
        await page.waitForURL(`${site}/cua-toi`);
        await sound(page, javaScriptEnabled);
        await page.getByRole('link', { name: 'Cấp Giấy xác nhận tình trạng hôn nhân' }).click();
        assert.equal(page.url(), `${site}/cua-toi/ho-so/${own.dossierId}`);
        const visits = page.getByRole('region', { name: 'Ai đã xem hồ sơ' });
        assert.match(await visits.innerText(), /Cán bộ tiếp nhận, .*; mở xem; /);
        await sound(page, javaScriptEnabled);
        assert.equal((await page.goto(`${site}/cua-toi/ho-so/${byPhone.dossierId}`))?.status(), 404);
        await page.goto(`${site}/cua-toi`);
        await page.getByRole('button', { name: 'Đăng xuất' }).click();
        await page.goto(`${site}/cua-toi/ho-so/${own.dossierId}`);
        assert.equal(page.url(), `${site}/cua-toi/dang-nhap`);
      }));

    it('signs in with a code, by keyboard alone, after a wrong one', (t) =>
      visit(t, { size: PHONE, javaScriptEnabled }, async (page) => {
        await page.goto(`${site}/cua-toi/dang-nhap`);
        await page.getByLabel('Số điện thoại hoặc địa chỉ thư điện tử').fill(phone);
        await page.keyboard.press('Enter');
        await page.waitForURL(`${site}/cua-toi/dang-nhap/ma`);
        await sound(page, javaScriptEnabled);
        await page.getByLabel('Mã gồm 6 chữ số').fill('999 999');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').waitFor();
        await sound(page, javaScriptEnabled);
        await page.getByLabel('Mã gồm 6 chữ số').fill(codes.sent.at(-1)?.code ?? '');
        await page.keyboard.press('Enter');
        await page.waitForURL(`${site}/cua-toi`);
        assert.ok((await page.getByRole('main').innerText()).includes(byPhone.code));
      }));
  });
}
