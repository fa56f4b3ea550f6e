import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { skipWithoutChromium } from '../support/browser.ts';
import { openTestApp } from '../support/test-app.ts';
import { done } from '../support/test-office.ts';

const CHROMIUM = '/usr/bin/chromium';

/** The command of docs/operating.md, on a machine without a screen. */
const COMMAND = [
  ...['--kiosk', '--no-first-run', '--disable-pinch', '--overscroll-history-navigation=0'],
  ...['--autoplay-policy=no-user-gesture-required'],
];
const WITHOUT_SCREEN = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];

async function startAsOperated(address: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'mot-cua-kiosk-'));
  const browser = spawn(CHROMIUM, [...COMMAND, ...WITHOUT_SCREEN, `--user-data-dir=${profile}`, address], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  after(async () => {
    browser.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, socket] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (socket) resolve(socket);
    });
    void ended.then(() => reject(new Error(`chromium ended: ${said.slice(0, 500)}`)));
  });
}

/** A worker that the page starts at that very moment can leave Playwright waiting for ever; asked again, it finds it there. */
async function attach(socket: string, tries = 5): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(socket, { timeout: 20_000 });
  } catch (error) {
    if (tries === 1) throw error;
    return attach(socket, tries - 1);
  }
}

test('started by the command of the handbook, Chromium shows the kiosk alone, over the whole screen, ready for a scanner', async (t) => {
  if (!existsSync(CHROMIUM)) return skipWithoutChromium(t);
  const { app, office } = await openTestApp({ after });
  const site = await app.listen({ port: 0, host: '127.0.0.1' });
  const { code } = done(await office.receive());
  const browser = await attach(await startAsOperated(`${site}/kiosk`));
  after(() => browser.close());
  const [context] = browser.contexts();
  assert.ok(context);
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.locator('[data-scan]:focus').waitFor();
  assert.equal(context.pages().length, 1);
  const [whole, inner, screen] = await page.evaluate<[boolean, string, string]>(
    "[matchMedia('(display-mode: fullscreen)').matches, innerWidth + 'x' + innerHeight, screen.width + 'x' + screen.height]",
  );
  assert.equal(whole, true);
  assert.equal(inner, screen, 'no bar of the browser takes room');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hồ sơ đã được tiếp nhận.' }).waitFor();
});
