import type { Page } from 'playwright-core';
import { digestPassword, setCredential } from '../../src/store/accounts/credentials.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { TEST_PASSWORD } from '../support/test-app.ts';
import type { JourneyOffice } from './open-office.ts';

/** What the officer who publishes procedures does on pages. */

/** Signed in, at the list of what was imported, as the navigation leads there. */
export async function openCatalogue({ office, browse }: JourneyOffice, script: boolean): Promise<Page> {
  const found = office.actor('supervisor', 'giam-sat', 'so-tu-phap');
  const officer = found.kind === 'officer' ? office.office.findOfficer(found.id) : undefined;
  if (!officer) throw new Error('nobody publishes procedures');
  const digest = await digestPassword(TEST_PASSWORD);
  await office.database.write(
    OWNER,
    setCredential(officer.id, digest, { mustChange: false, at: office.clock.at }),
  );
  const page = await browse(script);
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(officer.username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(TEST_PASSWORD);
  await page.keyboard.press('Enter');
  await page
    .getByRole('navigation', { name: 'Công việc' })
    .getByRole('link', { name: 'Danh mục thủ tục' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Danh mục thủ tục' }).waitFor();
  return page;
}

/** By words in the list, then its only row, then the button that begins a draft of it. */
export async function beginDraft(page: Page, words: string, code: string): Promise<void> {
  await page.getByLabel('Tên hoặc mã').fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: code, exact: true }).click();
  await page.getByRole('button', { name: 'Soạn thủ tục từ bản này' }).click();
  await page.getByRole('heading', { name: 'Các phần của bản soạn' }).waitFor();
}

/** In what is in force, the button of the row. */
export async function beginNewVersion(page: Page, words: string, name: string): Promise<void> {
  await page.goto('/danh-muc/da-cong-bo');
  await page.getByLabel('Tên hoặc mã').fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Soạn phiên bản mới: ${name}` }).click();
  await page.getByRole('heading', { name: 'Các phần của bản soạn' }).waitFor();
}

/** Opens a section of the draft, does what is to do there, saves, and is back at the draft. */
export async function workSection(page: Page, name: string, work: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await work();
  await page.getByRole('button', { name: 'Lưu', exact: true }).last().click();
  await page.getByRole('status').getByText('Đã lưu phần').waitFor();
}

export async function setLimit(page: Page, days: string): Promise<void> {
  await page.getByLabel('Số', { exact: true }).fill(days);
  await page.getByLabel('Đơn vị', { exact: true }).selectOption('wd');
  await page.getByLabel('Cách tính hạn', { exact: true }).selectOption('HOUR_8');
}

/** One paper more, in a row that a button adds. */
export async function addPaper(page: Page, name: string): Promise<void> {
  const rows = page.getByLabel('Tên giấy tờ', { exact: true });
  const before = await rows.count();
  await page.getByRole('button', { name: 'Thêm giấy tờ' }).click();
  await rows.nth(before).fill(name);
}

/** Looks the draft over and publishes it; answers what the page says then. */
export async function publish(page: Page, decision: string): Promise<string> {
  await page.getByRole('link', { name: 'Xem lại và công bố' }).click();
  await page.getByLabel('Quyết định công bố').fill(decision);
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  const said = page.getByRole('status').getByText('Đã công bố');
  await said.waitFor();
  return (await said.textContent()) ?? '';
}
