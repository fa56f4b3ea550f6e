import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { changeTheOffice, procedureChanges } from '../../src/features/catalogue/catalogue.test-data.ts';
import { accessibilityProblems, DESKTOP, overflow, PHONE, skipWithoutChromium } from '../support/browser.ts';
import { PROCEDURE } from '../support/test-office.ts';
import { takeLongNames } from './long-names.ts';
import { openJourneyOffice } from './open-office.ts';

const opened = await openJourneyOffice({ after });
if (opened) await takeLongNames(opened.office);
const LONGEST = `/thu-tuc/${PROCEDURE}`;

/** With script and without; the same page, by the same keys. */
function inBothWays(name: string, walk: (page: Page) => Promise<void>): void {
  for (const script of [true, false]) {
    test(`${name}, ${script ? 'with' : 'without'} JavaScript`, async (t) => {
      if (!opened) return skipWithoutChromium(t);
      const page = await opened.browse(script);
      await walk(page);
      await page.context().close();
    });
  }
}

inBothWays('a citizen finds what to bring from the look-up page, by the keyboard alone', async (page) => {
  await page.goto('/tra-cuu');
  await page.getByRole('link', { name: 'Thủ tục hành chính', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Thủ tục hành chính' }).waitFor();
  await page.getByLabel('Tên hoặc mã thủ tục').focus();
  await page.keyboard.type('lam giay khai sinh');
  await page.keyboard.press('Enter');
  await page.getByText('Không có thủ tục nào có đủ các từ').waitFor();
  await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Giấy tờ cần chuẩn bị' }).waitFor();
  await page.getByText('Tờ khai đăng ký khai sinh').first().waitFor();
});

inBothWays('filters lie under the question, add up, and are taken off again', async (page) => {
  await page.goto('/thu-tuc');
  await page.getByRole('link', { name: 'Cấp xã' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cấp xã' }).waitFor();
  await page.getByText('Lọc theo lĩnh vực, cấp, cơ quan').click();
  await page.getByLabel('Lĩnh vực').selectOption('ho-tich');
  await page.getByRole('button', { name: 'Tìm thủ tục' }).click();
  await page.waitForURL(/linhvuc=ho-tich/);
  assert.match(page.url(), /cap=xa/);
  await page.getByRole('link', { name: 'bỏ lọc Cấp xã' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hộ tịch' }).waitFor();
  await page.getByRole('link', { name: 'Cấp bản sao trích lục' }).waitFor();
});

test('pages of the catalogue have no fault that axe finds, and fit a screen and a phone', async (t) => {
  if (!opened) return skipWithoutChromium(t);
  const { office } = opened;
  const procedure = office.office.findProcedure(PROCEDURE)?.content;
  assert.ok(procedure);
  const later = { ...procedure, id: 'mai-sau', validFrom: '2030-01-01' };
  await changeTheOffice(office, procedureChanges([later]));
  const page = await opened.browse();
  const wrong: string[] = [];
  for (const address of [
    ...[
      '/thu-tuc',
      '/thu-tuc?trang=1',
      '/thu-tuc?trang=2',
      '/thu-tuc?tim=zzz&linhvuc=ho-tich',
      '/thu-tuc?cap=huyen',
    ],
    ...[LONGEST, `${LONGEST}?phien-ban=1`, '/thu-tuc/mai-sau', '/thu-tuc/cap-doi-giay-chung-nhan'],
    ...['/thu-tuc/dang-ky-ho-kinh-doanh', '/thu-tuc/khong-co'],
  ]) {
    await page.goto(address);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    wrong.push(...(await accessibilityProblems(page)).map((fault) => `${address}: ${fault}`));
    for (const size of [DESKTOP, PHONE, { width: 320, height: 640 }]) {
      const over = await overflow(page, size);
      if (over > 0) wrong.push(`${address}: ${over} px wider than ${size.width}`);
    }
  }
  assert.deepEqual(wrong, []);
  await page.context().close();
});

test('the longest name takes two lines in a list, and is whole on its page', async (t) => {
  if (!opened) return skipWithoutChromium(t);
  const page = await opened.browse();
  await page.setViewportSize(PHONE);
  await page.goto('/thu-tuc?linhvuc=ho-tich');
  const name = page.locator(`a[href="${LONGEST}"]`);
  const box = await name.boundingBox();
  assert.ok(box && box.height < 60, `${box?.height}`);
  const whole = (await name.textContent()) ?? '';
  await name.click();
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), whole);
  await page.context().close();
});

test('paper shows what the screen shows, and nothing to click', async (t) => {
  if (!opened) return skipWithoutChromium(t);
  const page = await opened.browse();
  await page.goto('/thu-tuc/dang-ky-khai-sinh');
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.mc-masthead', '.mc-foot', '.mc-trail', '.mc-again']) {
    assert.equal(await page.locator(gone).isVisible(), false, gone);
  }
  assert.equal(await page.getByRole('heading', { name: 'Căn cứ pháp lý' }).isVisible(), true);
  await page.context().close();
});
