import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What officers and the public do on pages, as somebody looking at them would say it. */

export interface Applicant {
  number: string;
  name: string;
  address: string;
  phone: string;
}

/** Somebody else each time: the office remembers who was there. */
export function somebody(): Applicant {
  const count = String(++people).padStart(3, '0');
  return {
    number: `091188000${count}`,
    name: 'Nguyễn Thị Bé Sáu',
    address: 'Khu phố 2, phường Vĩnh Thanh',
    phone: `0912000${count}`,
  };
}

let people = 0;

/** From the list of procedures to their form; one match opens it. */
export async function findProcedure(page: Page, words: string, name: string): Promise<void> {
  await page.goto('/tiep-nhan');
  await page.getByLabel('Thủ tục', { exact: true }).fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/tiep-nhan(\/|\?thutuc=)/);
  // Words that several procedures have are answered with a list, to choose from.
  if (new URL(page.url()).pathname === '/tiep-nhan')
    await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await whole(page);
}

/** All of the page is there, and not only what was waited for. */
export async function whole(page: Page): Promise<void> {
  await page.waitForLoadState('load');
}

export async function fillApplicant(page: Page, person: Applicant): Promise<void> {
  await page.getByLabel('Số giấy tờ', { exact: true }).first().fill(person.number);
  await page.getByLabel('Họ và tên, hoặc tên tổ chức').fill(person.name);
  await page.getByLabel('Địa chỉ', { exact: true }).first().fill(person.address);
  await page.getByLabel('Điện thoại', { exact: true }).first().fill(person.phone);
}

/** To the confirmation, which says what is missing where something is. */
export async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xem lại và hẹn ngày' }).click();
  await page.locator('h1#xac-nhan').waitFor();
  await whole(page);
}

/** Fills in the form, reads the confirmation, receives; answers the code. */
export async function receive(page: Page, person: Applicant): Promise<string> {
  await fillApplicant(page, person);
  await review(page);
  await page.getByRole('button', { name: 'Tiếp nhận và in giấy' }).click();
  return receivedCode(page);
}

export async function receivedCode(page: Page): Promise<string> {
  await page.waitForURL('**/da-tiep-nhan');
  await page.locator('main[data-status="received"]').waitFor();
  return (await page.locator('main').getAttribute('data-code')) ?? '';
}

/** The receipt comes up beside the page, as a document that can be printed. */
export async function openReceipt(page: Page, press: () => Promise<void>): Promise<void> {
  const [answer] = await Promise.all([
    page.context().waitForEvent('response', (one) => one.url().endsWith('/giay-tiep-nhan.pdf')),
    press(),
  ]);
  assert.equal(answer.status(), 200);
  assert.match((await answer.headerValue('content-type')) ?? '', /^application\/pdf/);
}

/** By its row in the inbox, in one of the lists. */
export async function openFromInbox(page: Page, list: string, code: string): Promise<void> {
  await page.goto('/viec');
  await page.getByRole('navigation', { name: 'Danh sách công việc' }).getByText(list).click();
  await page.getByRole('link', { name: code, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: code }).waitFor();
}

/** One of the buttons of the case page; where it leads to a form, `fill` fills that in and names its button. */
export async function act(page: Page, name: string, fill?: () => Promise<string>): Promise<void> {
  const actions = page.getByRole('region', { name: 'Việc có thể làm' });
  const button = actions.getByRole('link', { name, exact: true });
  const before = page.url();
  await (fill ? button : actions.getByRole('button', { name, exact: true })).click();
  if (fill) {
    await page.waitForURL((url) => url.href !== before);
    await page.getByRole('button', { name: await fill(), exact: true }).click();
  }
  // Not the page it was pressed on, which may say what was done before.
  await page.waitForURL((url) => url.href !== before && /^\?xong=\d+$/.test(url.search));
  await page.getByRole('status').waitFor();
}

/** At the return desk, where codes are typed or scanned. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.goto('/tra-ket-qua');
  await page.getByLabel('Mã hồ sơ').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: code, exact: true }).waitFor();
}

/** What the public page says to whoever has the code alone: no more than this, and no name. */
export async function lookUp(page: Page, code: string, { name, phone, number }: Applicant) {
  await page.goto(`/tra-cuu?ma=${code}`);
  const main = page.locator('main');
  const text = (await main.textContent()) ?? '';
  for (const personal of [name, phone, number]) assert.ok(!text.includes(personal), personal);
  assert.equal(await main.getAttribute('data-code'), code);
  const due = main.locator('.mc-standing__due time');
  return {
    status: await main.getAttribute('data-status'),
    sentence: await main.getByRole('heading', { level: 1 }).textContent(),
    next: (await main.locator('.mc-standing__next').textContent()) ?? '',
    // Null: no date stands, because no time runs or because it is over.
    due: (await due.count()) === 0 ? null : await due.textContent(),
  };
}
