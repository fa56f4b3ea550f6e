import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { isMissing, textOf } from '../../src/documents/pdf-programs.test-data.ts';

/** A form of the case page as it would be printed: what stands on it, in this order. */
export async function printed(page: Page, link: string, parts: readonly string[]): Promise<void> {
  const href = await page.getByRole('link', { name: link, exact: true }).first().getAttribute('href');
  assert.ok(href, link);
  const answer = await page.request.get(href);
  assert.equal(answer.status(), 200, link);
  assert.match(answer.headers()['content-type'] ?? '', /^application\/pdf/, link);
  const text = readText(await answer.body());
  if (text === undefined) return;
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.notEqual(at, -1, `${link}: «${part}» is not in its place in «${text}»`);
    from = at + part.length;
  }
}

/** Undefined: there is no program that reads it here, where the whole suite need not stand. */
function readText(pdf: Uint8Array): string | undefined {
  return isMissing('pdftotext') && process.env.CI !== 'true' ? undefined : textOf(pdf);
}
