import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { test } from 'node:test';
import { COMMUNE, openTestOffice } from '../../../test/support/test-office.ts';
import { waitingFigures } from '../../domain/queue/waiting-figures.ts';
import { openDevices } from '../../store/queue/devices.ts';
import { queueToday, readQueue, readQueueDays } from '../../store/queue/tickets.ts';
import { makeDemoQueue } from './demo-queue.ts';

const OFFICER = { kind: 'officer', agencies: [COMMUNE] } as const;

/** Monday morning; on a Sunday evening; before anybody works. */
for (const at of ['2026-11-23T02:30:00.000Z', '2026-11-22T13:00:00.000Z', '2026-11-23T23:10:00.000Z']) {
  test(`the demo of ${at}: some wait, two are at the counters, and others have waited before`, async (t) => {
    const { clock, database, desk, office, keyring } = await openTestOffice(t);
    clock.at = at;
    await makeDemoQueue({ database, office, desk, now: () => clock.at, newId: randomUUIDv7 });
    const today = await readQueue(database, OFFICER, queueToday(COMMUNE, clock.at));
    const standing = (which: string) => today.filter((ticket) => ticket.standing === which).length;
    assert.ok(standing('waiting') >= 2 && standing('waiting') < 12, `${standing('waiting')} wait`);
    assert.equal(standing('called'), 2);
    assert.ok(today.every(({ drawnAt, calledAt }) => drawnAt < at && (calledAt ?? '') < at));
    const days = await readQueueDays(database, OFFICER, {
      ...{ agency: COMMUNE, from: '2026-11-01', to: '2026-11-24' },
    });
    assert.ok(days.length >= 4, `${days.length} days`);
    const figures = waitingFigures(days.flatMap(({ tickets }) => tickets));
    assert.ok(figures.served > 20 && (figures.longest ?? 0) > 0, JSON.stringify(figures));
    const machines = await openDevices(database, keyring).of(OFFICER, COMMUNE);
    assert.equal(machines.length, 2);
  });
}
