import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityProblems, DESKTOP, overflow, PHONE } from '../support/browser.ts';
import { whole } from './steps.ts';

/** Where PICTURES names a folder, every page looked at is drawn into it, at both sizes. */
const FOLDER = process.env.PICTURES;

/** A page that somebody meets on their way: no fault that axe finds, and no wider than the screen, at both sizes. */
export async function assertSound(page: Page, name: string, script: boolean): Promise<void> {
  await whole(page);
  // Axe is a script itself; without JavaScript the page is the same.
  if (!script) return;
  const before = page.viewportSize() ?? DESKTOP;
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size);
    await draw(page, `${name}-${size.width}`);
    const where = `${name}, ${page.url()}, ${size.width} px`;
    assert.deepEqual(await accessibilityProblems(page), [], where);
    assert.equal(Math.max(0, await overflow(page, size)), 0, where);
  }
  await page.setViewportSize(before);
}

async function draw(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined || FOLDER === '') return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
}
