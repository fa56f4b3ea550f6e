import assert from 'node:assert/strict';
import type { Browser } from '../../../test/support/test-app.ts';

/** What tests do with the forms of a dossier, as an officer would in a browser without script. */

type Fields = Record<string, string | readonly string[]>;

/** Opens the form, fills it in and sends it with the hidden fields it came with. */
export async function fill(browser: Browser, address: string, fields: Fields = {}) {
  const { body, statusCode } = await browser.get(address);
  assert.equal(statusCode, 200, address);
  return browser.post(address, { ...hidden(body), ...fields });
}

export function hidden(body: string): { lenh: string; phienban: string } {
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(body) ?? [];
  const [, phienban = ''] = /name="phienban" value="([^"]+)"/.exec(body) ?? [];
  return { lenh, phienban };
}

/** It is done, and the page of the dossier after it. */
export async function act(browser: Browser, at: string, command: string, fields: Fields = {}) {
  const sent = await fill(browser, `${at}/${command}`, fields);
  assert.equal(sent.statusCode, 303, `${command}: ${/<h1[^>]*>.*?<\/form>/s.exec(sent.body)?.[0] ?? ''}`);
  return browser.get(String(sent.headers.location));
}

/** It is refused on the same form: each of these fields is named in the summary and on the page. */
export async function refused(
  browser: Browser,
  at: string,
  command: string,
  fields: Fields,
  errors: readonly string[],
) {
  const sent = await fill(browser, `${at}/${command}`, fields);
  assert.equal(sent.statusCode, 422, command);
  for (const field of errors) {
    assert.ok(sent.body.includes(`href="#${field}"`), `${command}: ${field} is not in the summary`);
    assert.match(sent.body, new RegExp(`id="${field}(-loi)?"`), `${command}: ${field} is not on the page`);
  }
  return sent.body;
}

export function buttons(body: string): string[] {
  return [...body.matchAll(/class="govuk-button[^>]*>([^<]+)</g)].map(([, text = '']) => text.trim());
}

/** All that may be done, whatever it looks like. */
export function offered(body: string): string[] {
  const panel = /aria-labelledby="viec".*?<\/section>/s.exec(body)?.[0] ?? '';
  return [...panel.matchAll(/(?:<a|<button)[^>]*>([^<]+)</g)].map(([, text = '']) => text.trim());
}
