import assert from 'node:assert/strict';
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
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, HAND_OVER } from '../../../test/support/test-office.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import { file, LAST_FOUR, supplementCommand } from './lookup.test-data.ts';

const browser = await openChromium();
after(() => browser?.close());
const { app, office } = await openTestApp({ after });
const { code } = await file(office);
const given = done(await office.act(office.actor('counter-clerk', 'mot-cua'), await file(office), HAND_OVER));
const asked = done(await office.act(office.actor('specialist', 'tu-phap-ho-tich'), given, supplementCommand));
const site = browser ? await app.listen({ port: 0, host: '127.0.0.1' }) : '';

const NARROW = { width: 320, height: 640 };
/** Longer than any there is, with hours as an office writes them. */
const LONG_NAME = 'Ban Quản lý Khu kinh tế cửa khẩu, Khu công nghiệp, Khu du lịch và Bảo tồn biển '.repeat(3);

async function visit(
  t: TestContext,
  size: { width: number; height: number },
  visiting: (page: Page) => Promise<void>,
  javaScriptEnabled = true,
): Promise<void> {
  if (!browser) return skipWithoutChromium(t);
  const context = await browser.newContext({ viewport: size, javaScriptEnabled });
  try {
    await visiting(await context.newPage());
  } finally {
    await context.close();
  }
}

async function assertSound(page: Page): Promise<void> {
  assert.deepEqual(await accessibilityProblems(page), [], page.url());
  await assertFits(page);
}

async function assertFits(page: Page): Promise<void> {
  const size = page.viewportSize() ?? DESKTOP;
  assert.ok((await overflow(page, size)) <= 0, `wider than the screen: ${page.url()}`);
}

const proved = (of: string) => `/tra-cuu?ma=${of}&t=${lookUpToken(office.keyring, of)}`;

describe('the look-up page in a browser', () => {
  for (const size of [DESKTOP, PHONE, NARROW]) {
    it(`fits a screen of ${size.width}${size === PHONE ? ', and axe finds no fault' : ''}`, (t) =>
      visit(t, size, async (page) => {
        const addresses = [
          '/tra-cuu',
          `/tra-cuu?ma=${code}`,
          '/tra-cuu?ma=abc',
          proved(code),
          proved(asked.code),
        ];
        for (const address of addresses) {
          await page.goto(site + address);
          await (size === PHONE ? assertSound(page) : assertFits(page));
        }
      }));
  }

  it('explains the date where somebody opens the question', (t) =>
    visit(t, PHONE, async (page) => {
      await page.goto(site + proved(code));
      const reason = page.getByText('Tính từ lúc tiếp nhận');
      assert.equal(await reason.isVisible(), false);
      await page.getByText('Vì sao hẹn ngày này?').focus();
      await page.keyboard.press('Enter');
      await reason.waitFor({ state: 'visible' });
      await assertSound(page);
    }));

  for (const script of [true, false]) {
    it(`takes the digits from the keyboard alone, ${script ? 'with' : 'without'} JavaScript`, (t) =>
      visit(
        t,
        PHONE,
        async (page) => {
          await page.goto(`${site}/tra-cuu?ma=${code}`);
          await page.getByLabel('Xem thêm: nhập 4 số cuối điện thoại đã đăng ký').focus();
          await page.keyboard.type(LAST_FOUR);
          await page.keyboard.press('Enter');
          await page.getByText('Cấp Giấy xác nhận tình trạng hôn nhân', { exact: true }).waitFor();
          assert.equal(page.url(), `${site}/tra-cuu`);
          assert.deepEqual(await page.context().cookies(), []);
        },
        script,
      ));
  }

  it('says what to do after a wrong proof, and too many', (t) =>
    visit(t, PHONE, async (page) => {
      for (const heading of [...Array(5).fill('Tra cứu hồ sơ'), 'Xin chờ một chút']) {
        await page.goto(`${site}/tra-cuu?ma=${asked.code}`);
        await page.locator('#so').fill('1111');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      }
      await assertSound(page);
    }));

  it('holds the longest name of an agency', async (t) => {
    const superuser = await office.test.superuser();
    await superuser.query(
      `update office_current set data = jsonb_set(data, '{name}', to_jsonb($1::text)) where stream = 'agency' and id = $2`,
      [LONG_NAME, COMMUNE],
    );
    for (const size of [DESKTOP, NARROW]) {
      await visit(t, size, async (page) => {
        await page.goto(`${site}/tra-cuu?ma=${code}`);
        assert.match((await page.locator('.mc-agency__name').textContent()) ?? '', /Bảo tồn biển/);
        await assertFits(page);
      });
    }
  });

  it('prints what it says, and nothing to click', (t) =>
    visit(t, DESKTOP, async (page) => {
      await page.goto(`${site}/tra-cuu?ma=${code}`);
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['.mc-masthead', '.mc-foot', '.mc-proof', '.mc-again']) {
        assert.equal(await page.locator(gone).isVisible(), false, gone);
      }
      await page.goto(site + proved(code));
      assert.equal(await page.getByText('Tính từ lúc tiếp nhận').isVisible(), true);
      for (const summary of await page.locator('.mc-why summary').all()) {
        assert.equal(await summary.isVisible(), false);
      }
    }));
});
