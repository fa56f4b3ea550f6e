import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isMissing } from '../../src/documents/pdf-programs.test-data.ts';
import { file } from '../../src/features/lookup/lookup.test-data.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { lookUpToken } from '../../src/store/look-up-token.ts';
import { stopToken } from '../../src/store/subscription-contact.ts';
import { paths } from '../../src/web/paths.ts';
import { LANGUAGES } from '../../src/words/language.ts';
import {
  accessibilityProblems,
  openChromium,
  overflow,
  PHONE,
  skipWithoutChromium,
} from '../support/browser.ts';
import { openTestApp } from '../support/test-app.ts';
import { done, HAND_OVER } from '../support/test-office.ts';

/** Somebody with a receipt in their hand: its QR code, the page it opens, and what can be asked for there. */

const browser = await openChromium();
after(() => browser?.close());
const { app, office, as } = await openTestApp({ after }, { languages: LANGUAGES });
const site = browser ? await app.listen({ port: 0, host: '127.0.0.1' }) : '';

async function walk(t: TestContext, script: boolean, walking: (page: Page) => Promise<void>): Promise<void> {
  if (!browser) return skipWithoutChromium(t);
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: script });
  try {
    await walking(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What a phone reads off the paper. */
async function scanned(pdf: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-receipt-'));
  try {
    await writeFile(join(folder, 'receipt.pdf'), pdf);
    spawnSync('pdftoppm', ['-r', '200', '-png', 'receipt.pdf', 'page'], { cwd: folder });
    const read = spawnSync('sh', ['-c', 'zbarimg --quiet --raw -Sdisable -Sqrcode.enable page*.png'], {
      cwd: folder,
    });
    return read.stdout.toString('utf8').trim();
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the QR code of a printed receipt opens the page, which follows the dossier and reads well in every language', async (t) => {
  if (isMissing('zbarimg') || isMissing('pdftoppm')) {
    if (process.env.CI === 'true') assert.fail('no zbarimg or pdftoppm');
    return t.skip('no zbarimg or pdftoppm');
  }
  const dossier = await file(office);
  const clerk = await as('counter-clerk', 'mot-cua');
  const receipt = await clerk.get(paths.receiptAgain(dossier.dossierId));
  assert.equal(receipt.headers['content-type'], 'application/pdf');
  const address = new URL(await scanned(receipt.rawPayload));
  assert.equal(address.searchParams.get('ma'), dossier.code);

  await walk(t, true, async (page) => {
    await page.clock.install();
    await page.goto(site + address.pathname + address.search);
    await page.getByText('Cấp Giấy xác nhận tình trạng hôn nhân', { exact: true }).waitFor();
    for (const language of LANGUAGES) {
      await page.locator(`.mc-languages :text-is("${NAMES[language]}")`).click();
      await page.locator(`html[lang="${language}"]`).waitFor();
      assert.deepEqual(await accessibilityProblems(page), [], language);
      // 200 % on a small laptop, on a phone held upright, and the narrowest there is.
      for (const width of [683, 320, 195])
        assert.ok((await overflow(page, { width, height: 600 })) <= 0, `${language} at ${width}`);
    }
    await page.goto(`${site}${address.pathname}${address.search}&lang=vi`);
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ đã được tiếp nhận.' }).waitFor();
    done(await office.act(office.actor('counter-clerk', 'mot-cua'), dossier, HAND_OVER));
    await page.clock.runFor(31_000);
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ đang được giải quyết.' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Trang vừa được cập nhật.' }).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });
});

const NAMES = { vi: 'Tiếng Việt', en: 'English', km: 'ភាសាខ្មែរ' } as const;

test('without script, by keyboard alone: messages are asked for, stopped, and another phone is given', async (t) => {
  const { code, dossierId } = await file(office);
  const token = lookUpToken(office.keyring, code);
  await walk(t, false, async (page) => {
    await page.goto(`${site}/tra-cuu`);
    assert.equal(await page.getByRole('button').count(), 1, 'no camera without script');
    await page.getByLabel('Mã số hồ sơ').focus();
    await page.keyboard.type(code.replace(/\D/g, ''));
    await page.keyboard.press('Enter');
    await page.locator(`main[data-code="${code}"]`).waitFor();

    await page.goto(`${site}/tra-cuu?ma=${code}&t=${token}`);
    await page.getByRole('link', { name: 'Nhận tin khi hồ sơ có thay đổi' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Thư điện tử').focus();
    await page.keyboard.type('sau@vidu');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    const mail = page.getByLabel('Thư điện tử');
    assert.equal(await mail.inputValue(), 'sau@vidu');
    await mail.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('.vn');
    await page.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi đăng ký.').waitFor();

    const [rows = []] = await office.database.read(OWNER, {
      text: 'select id from active_subscriptions where dossier_id = $1',
      values: [dossierId],
    });
    const id = String(rows[0]?.id);
    await page.goto(site + paths.stopSubscription(id, stopToken(office.keyring, id)));
    await page.getByRole('button', { name: 'Ngừng nhận tin' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đã ngừng.').waitFor();

    await page.goto(`${site}/tra-cuu?ma=${code}&t=${token}`);
    await page.getByRole('link', { name: 'Đổi số điện thoại' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Số điện thoại mới').focus();
    await page.keyboard.type('0977 123 789');
    await page.keyboard.press('Enter');
    await page.getByText('Đã đổi số điện thoại trong hồ sơ.').waitFor();
    await page.goto(`${site}/tra-cuu?ma=${code}`);
    await page.getByLabel('4 số cuối').focus();
    await page.keyboard.type('3789');
    await page.keyboard.press('Enter');
    await page.getByText('Nội dung hồ sơ').waitFor();
  });
});
