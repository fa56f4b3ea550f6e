import type { Page } from 'playwright-core';
import { focused } from './keys.ts';
import { type Applicant, openReceipt, receivedCode } from './steps.ts';

/** Hands on the keys and nowhere else; every one is counted. */
function keysOf(page: Page) {
  let presses = 0;
  let telex = 0;
  return {
    async press(key: string): Promise<void> {
      presses += 1;
      telex += 1;
      await page.keyboard.press(key);
    },
    async type(text: string): Promise<void> {
      presses += text.length;
      telex += telexPresses(text);
      await page.keyboard.type(text);
    },
    count: () => `${presses} keys, ${telex} presses where Vietnamese is written by Telex`,
  };
}

/** As written by Telex: one press more for each mark, and `dd` for `đ`. */
function telexPresses(text: string): number {
  return text.normalize('NFD').length + [...text].filter((letter) => /đ/i.test(letter)).length;
}

/**
 * Somebody who was never here before. With JavaScript, Enter goes from field to field; without it, Tab does, and Enter
 * sends the form.
 */
export async function receiveByKeys(page: Page, person: Applicant, script: boolean) {
  const keys = keysOf(page);
  const began = performance.now();
  const onward = script ? 'Enter' : 'Tab';
  await typeNumber(page, keys, person);
  await focused(page, 'hoten');
  await keys.type(person.name);
  await keys.press(onward);
  await focused(page, 'diachi');
  await keys.type(person.address);
  await keys.press(onward);
  await focused(page, 'dienthoai');
  await keys.type(person.phone);
  await keys.press(script ? 'Control+Enter' : 'Enter');
  return { code: await confirm(page, keys), told: told(keys, began) };
}

/** Somebody whose number is known: nothing else need be typed. */
export async function receiveAgainByKeys(page: Page, person: Applicant) {
  const keys = keysOf(page);
  const began = performance.now();
  await typeNumber(page, keys, person);
  await focused(page, 'viec');
  await keys.press('Enter');
  return { code: await confirm(page, keys), told: told(keys, began) };
}

type Keys = ReturnType<typeof keysOf>;

/** From the list of procedures, where the work of a counter begins, to what is known of the number. */
async function typeNumber(page: Page, keys: Keys, { number }: Applicant): Promise<void> {
  await page.goto('/tiep-nhan');
  await focused(page, 'thutuc');
  await keys.type('chung thuc ban');
  await keys.press('Enter');
  await page.waitForURL('**/tiep-nhan/chung-thuc-ban-sao?nhap=*');
  await focused(page, 'sogiayto');
  await keys.type(number);
  await keys.press('Enter');
  await page.getByRole('status').waitFor();
}

/** Read, received, and the receipt opened. */
async function confirm(page: Page, keys: Keys): Promise<string> {
  await page.getByRole('heading', { name: 'Xem lại trước khi tiếp nhận' }).waitFor();
  await onButton(page);
  await keys.press('Enter');
  const code = await receivedCode(page);
  await onButton(page);
  await openReceipt(page, () => keys.press('Enter'));
  return code;
}

/** Where the page puts the focus by itself, so that Enter is all that is left to press. */
async function onButton(page: Page): Promise<void> {
  await page.locator('main :is(button, a)[autofocus]:focus').waitFor();
}

function told(keys: Keys, began: number): string {
  return `${keys.count()}, ${((performance.now() - began) / 1000).toFixed(1)} s with the machine's part`;
}
