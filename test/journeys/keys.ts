import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

const FARTHEST = 120;

/** By Tab alone to what this selects, as somebody without a mouse gets there; the page is as it came. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < FARTHEST; presses += 1) {
    if ((await page.locator(selector).and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${selector} was not reached by Tab on ${page.url()}`);
}

/** Where the page puts the focus: browsers do that with the first picture drawn, and keys pressed before are lost. */
export async function focused(page: Page, name: string): Promise<void> {
  await page.locator(`[name="${name}"]:focus`).waitFor();
}

/** One of several choices: Tab gets to the group, the arrows from one to the next. */
export async function chooseByKeys(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `input[name="${name}"]`);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 10; presses += 1) {
    if ((await page.locator(`input[name="${name}"][value="${value}"]:checked`).count()) > 0) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`${name} has no ${value} to choose`);
}

export async function typeByKeys(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.type(text);
}

export async function tickByKeys(page: Page, name: string): Promise<void> {
  await tabTo(page, `input[name="${name}"]`);
  await page.keyboard.press('Space');
}

/** A button or link by its words. */
export async function pressByKeys(page: Page, words: string): Promise<void> {
  await tabTo(page, `main :is(button, a):has-text("${words}")`);
  await page.keyboard.press('Enter');
}
