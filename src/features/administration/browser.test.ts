import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  accessibilityProblems,
  DESKTOP,
  openChromium,
  overflow,
  PHONE,
  skipWithoutChromium,
} from '../../../test/support/browser.ts';
import { openTestApp, TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { done, HAND_OVER } from '../../../test/support/test-office.ts';
import type { Thing } from '../../domain/profile/profile-line.ts';
import { ok } from '../../lib/result.ts';
import { readOffered } from '../../offered-office.ts';
import { paths } from '../../web/paths.ts';

const loaded = readOffered('kien-giang');
/** A later profile: one line to be taken, and one that cannot be. */
const ofLater = (thing: Thing): Thing =>
  thing.stream === 'agency' && thing.id === 'ubnd-p-vinh-thanh'
    ? { ...thing, data: { ...thing.data, name: 'Ủy ban nhân dân phường Mới', code: '000.99.99.H33' } }
    : thing;

const browser = await openChromium();
after(() => browser?.close());
const { app, office, as } = await openTestApp(
  { after },
  { offered: () => (loaded.ok ? ok(loaded.value.map(ofLater)) : loaded) },
);
await as('agency-admin', 'quan-tri');
await as('system-admin', 'quan-tri', 'so-tttt');
const specialist = office.actor('specialist', 'tu-phap-ho-tich');
const id = specialist.kind === 'officer' ? specialist.id : '';
const clerk = office.actor('counter-clerk', 'mot-cua');
for (const received of [done(await office.receive()), done(await office.receive())])
  done(await office.act(clerk, received, { ...HAND_OVER, officer: id } as typeof HAND_OVER));
const site = browser ? await app.listen({ port: 0, host: '127.0.0.1' }) : '';

const OWN = [
  ...[paths.administration, paths.people, paths.newOfficer, paths.officer(id), paths.officerInHand(id)],
  ...[paths.closeOfficer(id), paths.importPeople, paths.agencySettings, paths.agencyUnits],
  ...[paths.equipment, paths.regulations],
];
const OF_ALL = [paths.agencies, paths.newAgency, paths.agency('ubnd-p-vinh-thanh'), paths.provinceProfile];

for (const [username, addresses] of [
  ['quantri.vinhthanh', OWN],
  ['quantri.hethong', OF_ALL],
] as const)
  for (const viewport of [DESKTOP, PHONE])
    test(`pages of ${username} fit a screen of ${viewport.width}, and axe finds no fault`, async (t) => {
      if (!browser) return skipWithoutChromium(t);
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      await page.goto(`${site}${paths.signIn()}`);
      await page.fill('[name=ten]', username);
      await page.fill('[name=matkhau]', TEST_PASSWORD);
      await page.press('[name=matkhau]', 'Enter');
      await page.waitForURL((url) => url.pathname !== paths.signIn());
      for (const address of addresses) {
        const answer = await page.goto(`${site}${address}`);
        assert.equal(answer?.status(), 200, address);
        assert.ok(page.url().endsWith(address), `sent away from ${address}`);
        assert.deepEqual(await accessibilityProblems(page), [], address);
        assert.ok((await overflow(page, viewport)) <= 0, `wider than the screen: ${address}`);
      }
      await context.close();
    });

test('an administrator creates an officer without script, by the keyboard, who signs in', async (t) => {
  if (!browser) return skipWithoutChromium(t);
  const context = await browser.newContext({ viewport: DESKTOP, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}${paths.signIn(paths.newOfficer)}`);
  await page.fill('[name=ten]', 'quantri.vinhthanh');
  await page.fill('[name=matkhau]', TEST_PASSWORD);
  await page.press('[name=matkhau]', 'Enter');
  await page.getByLabel('Họ và tên').fill('Phạm Thị Bàn Phím');
  await page.getByLabel('Phòng, bộ phận').selectOption('mot-cua');
  await page.getByLabel('Mẫu vai trò').selectOption('mot-cua');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).focus();
  await page.keyboard.press('Enter');
  const password = await page.locator('code').innerText();
  const theirs = await browser.newContext({ viewport: DESKTOP, javaScriptEnabled: false });
  const desk = await theirs.newPage();
  await desk.goto(`${site}${paths.signIn()}`);
  await desk.fill('[name=ten]', 'phim.ptb');
  await desk.fill('[name=matkhau]', password);
  await desk.press('[name=matkhau]', 'Enter');
  assert.match(desk.url(), /doi-mat-khau/);
  await Promise.all([context.close(), theirs.close()]);
});
