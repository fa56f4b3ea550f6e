import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as passes } from 'node:timers/promises';
import { command } from '../test/support/dossier-commands.ts';
import { done, HAND_OVER, openTestOffice } from '../test/support/test-office.ts';
import type { CarriedOut } from './store/dossiers/carry-out.ts';
import { OWNER } from './store/ledger/identity.ts';
import { startWorker } from './worker.ts';

const office = await openTestOffice({ after });
const specialist = office.actor('specialist', 'tu-phap-ho-tich');

async function withOpinionDue(): Promise<CarriedOut> {
  const received = done(await office.receive());
  const handed = done(await office.act(office.actor('counter-clerk', 'mot-cua'), received, HAND_OVER));
  return done(
    await office.act(specialist, handed, (pen) => ({
      ...command('ask-opinion'),
      of: { agency: 'ubnd-p-vinh-thanh', unit: 'mot-cua' },
      question: pen.wording('Đã thu đủ giấy tờ chưa?'),
    })),
  );
}

async function reminders(): Promise<number> {
  const [rows = []] = await office.database.read(OWNER, {
    text: "select count(*)::int as count from event_log where type = 'OpinionReminded'",
    values: [],
  });
  return rows[0]?.count as number;
}

async function until(met: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; !(await met()); tries++) {
    assert.ok(tries < 200, 'it never happened');
    await passes(20);
  }
}

test('two workers do what is due by themselves, go on after a fault, and do nothing more once stopped', async () => {
  const first = await withOpinionDue();
  office.clock.at = '2026-11-27T04:00:00.000Z';
  const told: string[] = [];
  let searches = 0;
  const database = {
    ...office.database,
    read: ((identity, ...statements) => {
      searches += 1;
      return searches === 1
        ? Promise.reject(new Error('gone'))
        : office.database.read(identity, ...statements);
    }) as typeof office.database.read,
  };
  const never = 60 * 60_000;
  const start = (desk = office.desk) =>
    startWorker(
      {
        database: office.database,
        desk,
        office: office.office,
        sealer: office.sealer,
        config: { dataDir: office.sealPath },
        now: () => office.clock.at,
      },
      {
        sealEveryMs: never,
        watchEveryMs: never,
        dueWorkEveryMs: 10,
        figuresEveryMs: never,
        upkeepEveryMs: never,
      },
      { log: (line) => told.push(line), revive: () => Promise.reject(new Error('not asked for')) },
    );
  const workers = [start(), start({ ...office.desk, database })];
  // The second comes back to it after its fault, and finds it done.
  await until(() => searches > 10);
  assert.equal(await reminders(), 1, first.dossierId);
  assert.deepEqual(told, ['Chưa tìm được việc đến hạn: gone']);

  await Promise.all(workers.map((worker) => worker.stop()));
  office.clock.at = '2026-11-23T02:30:00.000Z';
  await withOpinionDue();
  office.clock.at = '2026-11-27T04:00:00.000Z';
  await passes(200);
  assert.equal(await reminders(), 1);
});
