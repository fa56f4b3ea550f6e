import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../../test/support/test-app.ts';
import { done } from '../../../../test/support/test-office.ts';

const { office, as } = await openTestApp({ after });

/** Three days by hours from Monday 23/11/2026 09:30, Tuesday off: until Friday 27/11 09:30. */
const first = done(await office.receive());
// On Friday an hour is left, and all of the steps are still to come: the budgets say more than that.
office.clock.at = '2026-11-27T01:30:00.000Z';
const second = done(await office.receive());

test('in time, and too little time left for the steps to come: foretold as late, and can be asked about', async () => {
  const leader = await as('signer', 'lanh-dao');
  const board = (await leader.get('/bang-dieu-khien')).body;
  assert.match(board, /aria-label="Sẽ trễ theo nhịp hiện nay: 1"/);
  assert.doesNotMatch(board, /aria-label="Trễ hẹn: /, 'nothing is late yet');
  const { body } = await leader.get('/bang-dieu-khien/du-bao');
  assert.ok(body.includes(`href="/ho-so/${first.dossierId}/direct"`));
  assert.ok(!body.includes(second.dossierId), 'what came just now has all its time');
  assert.match(body, />Thiếu \d+ ngày/);
  // A minute after the promise it is late, and no longer foretold.
  office.clock.at = '2026-11-27T02:31:00.000Z';
  const later = (await (await as('signer', 'lanh-dao')).get('/bang-dieu-khien')).body;
  assert.match(later, /aria-label="Trễ hẹn: 1"/);
  assert.doesNotMatch(later, /aria-label="Sẽ trễ theo nhịp hiện nay: /);
});

test('the province sees the same, and a neighbour nothing of it', async () => {
  office.clock.at = '2026-11-27T01:30:00.000Z';
  const supervisor = await as('supervisor', 'giam-sat', 'vp-ubnd');
  assert.match((await supervisor.get('/bang-dieu-khien')).body, /Sẽ trễ theo nhịp hiện nay: 1"/);
  const list = (await supervisor.get('/bang-dieu-khien/du-bao')).body;
  assert.ok(list.includes(`/ho-so/${first.dossierId}`));
  assert.match(list, /Mỗi cơ quan tính theo nhịp của chính mình/);
  const neighbour = await as('signer', 'lanh-dao', 'ubnd-x-hon-tre');
  assert.match((await neighbour.get('/bang-dieu-khien/du-bao')).body, /Không có hồ sơ nào như vậy/);
});
