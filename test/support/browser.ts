import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';

/** What Chromium needs on a server without display or network; never `--disable-web-security`. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium as the system has it, else the one that comes with npm; undefined where neither starts. */
export async function openChromium(): Promise<Browser | undefined> {
  for (const path of [INSTALLED.find(existsSync), await packagedChromium()]) {
    if (path === undefined) continue;
    try {
      return await chromium.launch({ executablePath: path, args: FLAGS });
    } catch (error) {
      // The packaged one wants libraries that a bare machine may lack.
      process.stderr.write(`${path} không chạy được: ${String(error).split('\n')[0]}\n`);
    }
  }
  return undefined;
}

async function packagedChromium(): Promise<string | undefined> {
  // Must be set before the package is loaded: then it brings its own libnss3.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } catch {
    return undefined;
  }
}

export const DESKTOP = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/**
 * What axe finds wrong on a page, a line each; only with JavaScript on, for axe is a script. Its old way needs no second
 * page for each look, and what passed is not written out: half the time.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** For a test without a browser: one line and no more, but where the whole suite must stand a failure. */
export function skipWithoutChromium(t: Pick<TestContext, 'skip'>): void {
  if (process.env.CI === 'true') assert.fail('no Chromium');
  t.skip('no Chromium');
}

/** By how many pixels a page is wider than a screen of this size, so that somebody has to scroll sideways. */
export async function overflow(page: Page, size: { width: number; height: number }): Promise<number> {
  const before = page.viewportSize() ?? size;
  const another = before.width !== size.width || before.height !== size.height;
  if (another) await page.setViewportSize(size);
  // An expression, not a function: it runs in the browser, of which this program has no types.
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  if (another) await page.setViewportSize(before);
  return over;
}
