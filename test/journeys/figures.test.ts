import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { doFiguresWork } from '../../src/figures-work.ts';
import { skipWithoutChromium } from '../support/browser.ts';
import { COUNTED_DOSSIERS } from '../support/counted-dossiers.ts';
import { liveCountedDossiers } from '../support/counted-office.ts';
import { openJourneyOffice } from './open-office.ts';
import { assertSound } from './sound-page.ts';

const opened = await openJourneyOffice({ after });

test('a leader finds a late dossier from the figures in three clicks, by keys alone too', async (t) => {
  if (!opened) return skipWithoutChromium(t);
  await liveCountedDossiers(opened.office, COUNTED_DOSSIERS);
  await doFiguresWork(opened.office);
  opened.office.clock.at = '2026-09-14T02:30:00.000Z';
  const page = await opened.as('signer');
  await page.goto('/viec');
  await page
    .getByRole('navigation', { name: 'Công việc' })
    .getByRole('link', { name: 'Số liệu', exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Số liệu giải quyết hồ sơ' }).waitFor();
  await assertSound(page, 'figures', true);
  await page.getByRole('link', { name: 'Hồ sơ đang giải quyết, quá hạn: 2' }).last().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hồ sơ đang giải quyết, quá hạn: 2' }).waitFor();
  await assertSound(page, 'figure-dossiers', true);
  const code = page.locator('.mc-list__link').first();
  const late = await code.textContent();
  await code.click();
  await page.waitForURL(/\/ho-so\/[0-9a-f-]{36}/);
  assert.ok((await page.locator('main').textContent())?.includes(late ?? '?'));
  await page.goto('/so-lieu?tu=sai&den=14/06/2026');
  await assertSound(page, 'figures-wrong', true);
});
