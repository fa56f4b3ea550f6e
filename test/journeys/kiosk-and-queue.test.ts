import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityProblems, DESKTOP, overflow, PHONE, skipWithoutChromium } from '../support/browser.ts';
import { done } from '../support/test-office.ts';
import { openJourneyOffice } from './open-office.ts';

/** A kiosk stands upright. */
const UPRIGHT = { width: 1080, height: 1920 };
const SMALLEST_TARGET = 64;
const RECEIVED = 'Hồ sơ đã được tiếp nhận.';
const FOLDER = process.env.PICTURES;

const office = await openJourneyOffice({ after });

async function openKiosk(javaScriptEnabled: boolean): Promise<Page> {
  if (!office) throw new Error('no Chromium');
  const context = await office.chromium.newContext({
    ...{ baseURL: office.site, viewport: UPRIGHT, hasTouch: true, javaScriptEnabled },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => assert.fail(`script on ${page.url()}: ${error.message}`));
  return page;
}

/** What axe finds, what does not fit, and what a thumb misses, at each size. */
async function assertSound(page: Page, name: string, sizes = [UPRIGHT, DESKTOP, PHONE]): Promise<void> {
  const before = page.viewportSize() ?? UPRIGHT;
  for (const size of sizes) {
    await page.setViewportSize(size);
    if (FOLDER) {
      mkdirSync(FOLDER, { recursive: true });
      await page.screenshot({ path: join(FOLDER, `${name}-${size.width}.png`) });
    }
    assert.equal(Math.max(0, await overflow(page, size)), 0, `${name}, ${size.width} px`);
  }
  await page.setViewportSize(before);
  assert.deepEqual(await accessibilityProblems(page), [], name);
  const small = await page.evaluate<string[]>(`
    [...document.querySelectorAll('.mc-kiosk a[href], .mc-kiosk button, .mc-kiosk input:not([type=hidden])')]
      .map((one) => [one.textContent || one.name, one.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && Math.min(width, height) < ${SMALLEST_TARGET})
      .map(([name, { width, height }]) => name + ' ' + Math.round(width) + 'x' + Math.round(height))`);
  assert.deepEqual(small, [], `${name}: too small for a thumb`);
}

async function pair(kiosk: Page): Promise<void> {
  const administrator = await office?.as({ role: 'agency-admin', unit: 'quan-tri' });
  assert.ok(administrator);
  await administrator.goto('/quan-tri');
  await administrator.getByRole('link', { name: 'Kiosk và gọi số' }).click();
  await administrator.getByLabel('Thêm máy tra cứu hoặc màn hình gọi số').fill('Kiosk cạnh cửa ra vào');
  await administrator.getByRole('button', { name: 'Thêm máy, lấy mã ghép' }).click();
  const code = (await administrator.locator('.mc-devices__code').textContent()) ?? '';
  await kiosk.goto('/kiosk');
  await kiosk.getByRole('link', { name: 'Ghép máy' }).click();
  await kiosk.getByLabel('Mã ghép máy').fill(code);
  await kiosk.getByRole('button', { name: 'Ghép máy' }).click();
  await kiosk.getByRole('link', { name: 'Lấy số thứ tự' }).waitFor();
}

/** The field has the focus: a key pressed earlier is lost. */
const waiting = (kiosk: Page) => kiosk.locator('[data-scan]:focus').waitFor();

describe('a kiosk and the queue of a desk', { concurrency: 1 }, () => {
  it('with JavaScript: a number from the kiosk to the call, look-ups by touch and by scanner, nothing kept', async (t) => {
    if (!office) return skipWithoutChromium(t);
    const { code } = done(await office.office.receive());
    const kiosk = await openKiosk(true);
    await kiosk.clock.install();
    await pair(kiosk);
    await assertSound(kiosk, 'kiosk-start');
    const begun = await kiosk.evaluate<number>('history.length');

    await kiosk.getByRole('link', { name: 'Lấy số thứ tự' }).tap();
    await kiosk.getByRole('heading', { name: 'Lấy số thứ tự' }).waitFor();
    await assertSound(kiosk, 'kiosk-services');
    await kiosk.getByRole('button', { name: 'Nộp hồ sơ' }).tap();
    await kiosk.getByText('Ông/Bà là người tiếp theo.').waitFor();
    await assertSound(kiosk, 'kiosk-ticket');

    const hall = await kiosk.context().newPage();
    await hall.clock.install();
    await hall.goto('/kiosk/bang-goi');
    await hall.getByText('Chưa gọi số nào').waitFor();
    const clerk = await office.as('counter-clerk');
    await clerk.goto('/viec');
    await clerk.getByRole('link', { name: 'Gọi số' }).first().click();
    await clerk.getByRole('button', { name: 'Bắt đầu gọi' }).click();
    await clerk.getByRole('button', { name: 'Gọi số tiếp theo' }).click();
    await clerk.locator('.mc-calling__label', { hasText: 'A001' }).waitFor();
    await assertSound(clerk, 'calling', [DESKTOP, PHONE]);
    await hall.clock.runFor(3000);
    await hall.getByText('A001').first().waitFor();
    await assertSound(hall, 'hall', [UPRIGHT, DESKTOP]);
    await hall.close();

    // By touch: the numbers on the screen, then back to the beginning.
    await kiosk.getByRole('link', { name: 'Về trang đầu' }).tap();
    await kiosk.getByRole('link', { name: 'Tra cứu hồ sơ' }).tap();
    await kiosk.getByRole('heading', { name: 'Tra cứu hồ sơ' }).waitFor();
    for (const key of code.replace(/[.-]/g, '')) {
      await kiosk.locator(`[data-key="${key}"]`).tap();
    }
    await assertSound(kiosk, 'kiosk-lookup');
    await kiosk.getByRole('button', { name: 'Tra cứu' }).tap();
    await kiosk.getByRole('heading', { name: RECEIVED }).waitFor();
    await assertSound(kiosk, 'kiosk-standing');

    // Idle: asked first, and somebody is there; then nobody is.
    await kiosk.clock.runFor(61_000);
    await kiosk.getByRole('button', { name: 'Tiếp tục' }).waitFor();
    await assertSound(kiosk, 'kiosk-asking', [UPRIGHT]);
    await kiosk.getByRole('button', { name: 'Tiếp tục' }).tap();
    await kiosk.clock.runFor(30_000);
    assert.ok(await kiosk.getByRole('heading', { name: RECEIVED }).isVisible());
    await kiosk.clock.runFor(31_000);
    await kiosk.getByRole('button', { name: 'Tiếp tục' }).waitFor();
    await kiosk.clock.runFor(16_000);
    await kiosk.getByRole('heading', { name: 'Kính chào Ông/Bà' }).waitFor();
    assert.ok(!(await kiosk.content()).includes(code), 'nothing is left on the page');
    assert.equal(await kiosk.evaluate<number>('history.length'), begun, 'and no way leads back');
    assert.ok(!kiosk.url().includes(code));

    // A scanner types: where the field waits, and on a page that has none.
    await waiting(kiosk);
    await kiosk.keyboard.type(code);
    await kiosk.keyboard.press('Enter');
    await kiosk.getByRole('heading', { name: RECEIVED }).waitFor();
    await kiosk.getByRole('link', { name: 'Về trang đầu' }).tap();
    await kiosk.getByRole('link', { name: 'Giờ làm việc' }).tap();
    await kiosk.getByRole('heading', { name: 'Giờ làm việc, địa chỉ' }).waitFor();
    await kiosk.keyboard.type(code);
    await kiosk.keyboard.press('Enter');
    await kiosk.getByRole('heading', { name: RECEIVED }).waitFor();

    // The network goes while a dossier is on the screen, and comes back.
    await kiosk.context().setOffline(true);
    await kiosk.getByRole('heading', { name: 'Máy đang mất kết nối mạng' }).waitFor();
    await assertSound(kiosk, 'kiosk-offline', [UPRIGHT]);
    assert.ok(!(await kiosk.content()).includes(code));
    await kiosk.context().setOffline(false);
    await kiosk.clock.runFor(11_000);
    await kiosk.getByRole('link', { name: 'Thủ tục hành chính' }).tap();

    await kiosk.getByRole('link', { name: 'Hộ tịch' }).tap();
    await kiosk.getByRole('link', { name: 'tình trạng hôn nhân' }).tap();
    await kiosk.getByRole('heading', { name: 'Giấy tờ cần chuẩn bị' }).waitFor();
    await assertSound(kiosk, 'kiosk-procedure');

    // Going back leaves the kiosk; what was on it does not come again.
    await kiosk.goBack().catch(() => null);
    assert.ok(!(await kiosk.content()).includes(code));
    await kiosk.context().close();
  });

  it('without JavaScript: the same by links and forms, and going back shows no dossier', async (t) => {
    if (!office) return skipWithoutChromium(t);
    const { code } = done(await office.office.receive());
    const kiosk = await openKiosk(false);
    await pair(kiosk);
    await kiosk.getByRole('link', { name: 'Lấy số thứ tự' }).click();
    await kiosk.getByRole('button', { name: 'Nhận kết quả' }).click();
    await kiosk.getByRole('heading', { name: 'B001' }).waitFor();
    await kiosk.goto('/kiosk/bang-goi');
    assert.match(await kiosk.locator('dl').innerText(), /B001/);
    assert.equal(await kiosk.locator('meta[http-equiv=refresh]').getAttribute('content'), '10');
    await kiosk.goto('/kiosk');
    await waiting(kiosk);
    await kiosk.keyboard.type(code);
    await kiosk.keyboard.press('Enter');
    await kiosk.getByRole('heading', { name: RECEIVED }).waitFor();
    assert.equal(await kiosk.locator('meta[http-equiv=refresh]').getAttribute('content'), '75;url=/kiosk');
    await kiosk.getByRole('link', { name: 'Về trang đầu' }).click();
    // A browser that kept nothing says that it has to ask anew, and our answer to that is the beginning.
    await kiosk.goBack().catch(() => null);
    await kiosk.waitForLoadState();
    assert.equal(await kiosk.getByText(code).count(), 0, 'the browser keeps no answer');
    await kiosk.context().close();
  });
});
