import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  DESKTOP,
  openChromium,
  overflow,
  PHONE,
  skipWithoutChromium,
} from '../support/browser.ts';
import { openTestApp } from '../support/test-app.ts';
import { COMMUNE, done, HAND_OVER } from '../support/test-office.ts';

const browser = await openChromium();
after(() => browser?.close());
const { app, office } = await openTestApp({ after });
const home = browser ? await app.listen({ port: 0, host: '127.0.0.1' }) : '';
const site = browser ? await openAgencySite() : '';
const received = done(await office.receive());

/** The sample pages on an origin of their own, under the strictest policy that docs/embedding.md says is enough. */
async function openAgencySite(): Promise<string> {
  const folder = join(import.meta.dirname, '..', '..', 'samples', 'agency-site');
  const policy = [
    `default-src 'none'; script-src ${home}; connect-src ${home}; frame-src ${home}; style-src 'self'`,
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
  ].join('; ');
  const server = createServer((request, response) => {
    const file = request.url === '/site.css' ? 'site.css' : `${(request.url ?? '').slice(1)}.html`;
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(
      'https://tracuudvc.kiengiang.gov.vn',
      home,
    );
    const type = file.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  after(() => server.close());
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** What the browser complains of: above all what a policy kept from being done. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // That a code is not there is told by its status, which browsers call an error.
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  return complaints;
}

describe('the look-up on an agency’s own site', { concurrency: 1 }, () => {
  it('works as a box of one line, by the keyboard alone, on another origin with a strict policy', async (t) => {
    if (!browser) return skipWithoutChromium(t);
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${site}/index`);

    // The four things of Điều 8.3.
    await page.getByText('Tra cứu bằng tin nhắn: soạn TRACUU <mã số hồ sơ> gửi 8083.').waitFor();
    const { phone, address } = office.office.findAgency(COMMUNE) ?? {};
    for (const told of [phone, address]) if (told) await page.getByText(told).first().waitFor();
    await page.getByText(/^\d+ thủ tục nộp tại đây$/).waitFor();
    const guide = page.getByRole('link', { name: 'Hướng dẫn tra cứu' });
    assert.match((await guide.getAttribute('href')) ?? '', /\/huong-dan-tra-cuu$/);

    // Tab from the top of the page leads into the field: nothing of the site lies before it.
    await page.keyboard.press('Tab');
    await page.keyboard.type('000.00.08.H33-261120-9999');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Không tìm thấy hồ sơ' }).waitFor();
    const field = page.getByLabel('Mã số hồ sơ');
    assert.equal(await field.inputValue(), '000.00.08.H33-261120-9999', 'what was typed stays');

    await field.fill(received.code.toLowerCase().replaceAll('.', ''));
    await field.press('Enter');
    const status = page.locator('mot-cua-tra-cuu [data-status]');
    await page.getByRole('heading', { name: 'Hồ sơ đã được tiếp nhận.' }).waitFor();
    assert.equal(await status.getAttribute('data-code'), received.code);
    assert.equal(await page.locator('time').getAttribute('datetime'), '2026-11-27T02:30:00.000Z');
    assert.deepEqual(await accessibilityProblems(page), []);
    for (const size of [PHONE, DESKTOP]) assert.ok((await overflow(page, size)) <= 0, `${size.width}`);

    done(await office.act(office.actor('counter-clerk', 'mot-cua'), received, HAND_OVER));
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByRole('heading', { name: 'Hồ sơ đang được giải quyết.' }).waitFor();
    assert.equal(await status.getAttribute('data-status'), 'in-progress');

    // Neither is styled by the other, and nothing of the visitor is kept.
    const button = "document.querySelector('mot-cua-tra-cuu').shadowRoot.querySelector('button')";
    assert.equal(await page.evaluate(`getComputedStyle(${button}).borderRadius`), '4px');
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate('localStorage.length + sessionStorage.length'), 0);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  it('works in a frame of one line where no script runs', async (t) => {
    if (!browser) return skipWithoutChromium(t);
    const context = await browser.newContext({ viewport: DESKTOP, javaScriptEnabled: false });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${site}/khung`);
    const frame = page.frameLocator('iframe');
    await frame.getByText('TRACUU <mã số hồ sơ>').waitFor();
    await frame.getByLabel('Mã số hồ sơ').fill('abc');
    await frame.getByLabel('Mã số hồ sơ').press('Enter');
    await frame.getByRole('heading', { name: 'Không tìm thấy hồ sơ' }).waitFor();
    await frame.getByLabel('Mã số hồ sơ').fill(received.code);
    await frame.getByRole('button', { name: 'Tra cứu' }).click();
    await frame.getByRole('heading', { name: /^Hồ sơ đ/ }).waitFor();
    assert.equal(await frame.locator('main').getAttribute('data-code'), received.code);
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  it('has frames and a guide without a fault that axe finds', async (t) => {
    if (!browser) return skipWithoutChromium(t);
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    for (const address of ['', `?ma=${received.code}`, '?ma=abc'].map(
      (query) => `/nhung/${COMMUNE}${query}`,
    )) {
      await page.goto(home + address);
      assert.deepEqual(await accessibilityProblems(page), [], address);
      assert.ok((await overflow(page, { width: 320, height: 640 })) <= 0, `wider than the frame: ${address}`);
    }
    await page.goto(`${home}/huong-dan-tra-cuu`);
    assert.deepEqual(await accessibilityProblems(page), []);
    await context.close();
  });
});
