import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { accessibilityProblems, openChromium, skipWithoutChromium } from '../support/browser.ts';
import { openTestApp } from '../support/test-app.ts';
import { done } from '../support/test-office.ts';

const chromium = await openChromium();
after(() => chromium?.close());

/** A line to the system that can be cut, and joined again at the same address. */
async function openLine(port: number) {
  const sockets = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined).on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const ours = await listen(0);
  const cut = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await closed;
  };
  return { site: `http://127.0.0.1:${ours}`, cut, join: () => listen(ours) };
}

test('a kiosk that is switched on without a network says so, keeps nothing, and comes back by itself', async (t) => {
  if (!chromium) return skipWithoutChromium(t);
  const { app, office } = await openTestApp({ after });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const line = await openLine((app.server.address() as AddressInfo).port);
  after(() => line.cut());
  const { code } = done(await office.receive());
  const context = await chromium.newContext({ baseURL: line.site });
  after(() => context.close());
  const complaints: string[] = [];

  const first = await context.newPage();
  first.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await first.goto('/kiosk');
  await first.evaluate(`new Promise((looksAfterUs) => {
    if (navigator.serviceWorker.controller) looksAfterUs();
    navigator.serviceWorker.addEventListener('controllerchange', () => looksAfterUs(), { once: true });
  })`);
  await first.locator('[data-scan]:focus').waitFor();
  await first.keyboard.type(code);
  await first.keyboard.press('Enter');
  await first.getByRole('heading', { name: 'Hồ sơ đã được tiếp nhận.' }).waitFor();
  const kept = await first.evaluate<string[]>(`(async () => {
    const all = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
    return all;
  })()`);
  assert.deepEqual(kept.map((address) => address.replace(/-[0-9a-f]{12}/, '')).toSorted(), [
    '/assets/icon.svg',
    '/assets/kiosk.css',
    '/assets/kiosk.js',
    '/kiosk/mat-mang',
  ]);
  assert.deepEqual(complaints, [], 'the policy of our pages allows it');
  await first.close();

  await line.cut();
  const switchedOn = await context.newPage();
  await switchedOn.goto('/kiosk');
  await switchedOn.getByRole('heading', { name: 'Máy đang mất kết nối mạng' }).waitFor();
  assert.deepEqual(await accessibilityProblems(switchedOn), []);
  assert.ok(!(await switchedOn.content()).includes(code));
  await line.join();
  await switchedOn.getByRole('heading', { name: 'Kính chào Ông/Bà' }).waitFor({ timeout: 20_000 });
});

test('the camera is offered only where the browser reads codes itself', async (t) => {
  if (!chromium) return skipWithoutChromium(t);
  const { app } = await openTestApp({ after });
  const site = await app.listen({ port: 0, host: '127.0.0.1' });
  const page = await chromium.newPage();
  await page.goto(`${site}/kiosk`);
  await page.locator('[data-scan]:focus').waitFor();
  const reads = await page.evaluate<boolean>(
    "'BarcodeDetector' in window && navigator.mediaDevices !== undefined",
  );
  t.diagnostic(`BarcodeDetector here: ${reads}`);
  assert.equal(await page.getByRole('button', { name: 'Quét bằng camera' }).count(), reads ? 1 : 0);
  assert.equal(await page.getByLabel('Mã số hồ sơ').count(), 1, 'typing and scanners do without it');
  await page.close();
});
