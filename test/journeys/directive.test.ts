import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { doFiguresWork } from '../../src/figures-work.ts';
import { LATE } from './public-page.ts';
import { handedOver, road } from './road.ts';

/** Three days from Monday 23/11 09:30, of which 24/11 is off: promised on Friday 27/11 at 09:30. */
const AFTER = '2026-11-30T02:30:00.000Z';
const ASKED = 'Xin cho biết vướng ở đâu và khi nào xong';
const ANSWER = 'Đã xong phần thẩm tra, chiều nay trình ký';

road('a leader finds what is late, asks about it, and is answered', async (one) => {
  const { office, script, sound } = one;
  const { code, says } = await handedOver(one);
  await office.goOn(AFTER);
  await doFiguresWork(office.office);

  const leader = await office.as('signer', script);
  let clicks = 0;
  const click = async (name: RegExp | string) => {
    clicks += 1;
    await leader.getByRole('link', { name, exact: true }).click();
  };
  await toDashboard(leader);
  await sound(leader, 'directive-1-dashboard');
  await click(/^Trễ hẹn: \d+$/);
  await leader.getByRole('heading', { level: 1, name: /^Hồ sơ trễ hẹn: \d+$/ }).waitFor();
  await sound(leader, 'directive-2-late');
  await click(`Đôn đốc hồ sơ ${code}`);
  await leader.getByRole('heading', { level: 1, name: 'Đôn đốc' }).waitFor();
  assert.ok(clicks < 3, 'the third sends it');

  // A day that is over keeps what was written.
  await leader.getByLabel('Nội dung đôn đốc').fill(ASKED);
  await leader.getByLabel('Trả lời trước hết ngày').fill('27/11/2026');
  await leader.getByRole('button', { name: 'Gửi đôn đốc' }).click();
  await leader.getByRole('alert').waitFor();
  await sound(leader, 'directive-3-day-passed');
  assert.equal(await leader.getByLabel('Nội dung đôn đốc').inputValue(), ASKED);
  await leader.getByLabel('Trả lời trước hết ngày').fill('01/12/2026');
  await leader.getByRole('button', { name: 'Gửi đôn đốc' }).click();
  await leader.waitForURL(/\?xong=\d+$/);
  await toDashboard(leader);
  await leader.getByText('1 đôn đốc chờ trả lời, 0 đã quá hạn trả lời').waitFor();

  const holder = await office.as('specialist', script);
  await holder.goto('/viec');
  const panel = holder.getByRole('region', { name: 'Đôn đốc chờ trả lời (1)' });
  await panel.getByText(ASKED).waitFor();
  const first = holder.locator('main').locator('.mc-code, .mc-list__link').first();
  assert.equal(((await first.textContent()) ?? '').trim(), code, 'above all other work');
  await sound(holder, 'directive-4-inbox');
  await panel.getByRole('link', { name: `Trả lời đôn đốc hồ sơ ${code}` }).click();
  await holder.getByText(ASKED).waitFor();
  await holder.getByLabel('Trả lời', { exact: true }).fill(ANSWER);
  await sound(holder, 'directive-5-answering');
  await holder.getByRole('button', { name: 'Gửi trả lời' }).click();
  await holder.waitForURL(/\?xong=\d+$/);
  await holder.goto('/viec');
  await holder.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await holder.getByText('Đôn đốc chờ trả lời').count(), 0, 'it goes when it is answered');

  await toDashboard(leader);
  await leader.getByText('0 đôn đốc chờ trả lời').waitFor();
  await leader.getByText(ANSWER).first().waitFor();
  assert.deepEqual((await office.acts(code)).slice(-2), ['DirectiveGiven', 'DirectiveAnswered']);
  // Of this the public hears nothing.
  await says('asked about by a leader', LATE);
});

async function toDashboard(page: Page): Promise<void> {
  await page.goto('/viec');
  await page
    .getByRole('navigation', { name: 'Công việc' })
    .getByRole('link', { name: 'Bảng điều khiển', exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: /^Bảng điều khiển: / }).waitFor();
}
