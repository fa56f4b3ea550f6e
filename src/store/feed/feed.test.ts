import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import {
  FAULTLESS,
  type FeedReader,
  naiveReader,
  positionReader,
  readingFaults,
} from '../../../test/proofs/feed-reader.ts';
import { slowDesk } from '../../../test/proofs/slow-desk.ts';
import {
  COMMUNE,
  done,
  HAND_OVER,
  OTHER_COMMUNE,
  openTestOffice,
  type TestOffice,
} from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import { carryOut } from '../dossiers/carry-out.ts';
import type { Pen } from '../dossiers/pen.ts';
import { type Database, openDatabase } from '../ledger/database.ts';
import { FEED } from '../ledger/identity.ts';
import { lastPosition } from './read-feed.ts';

/** Two readers of the same happenings: ours, and the one that loses events, by which the tests prove that they see. */
const READERS = { ours: positionReader, naive: naiveReader } as const;

const NOTE = (pen: Pen): Command => ({ type: 'note', text: pen.wording('Đã gọi điện'), late: null });

/** One transaction writes first and commits last; eight others come and go meanwhile, and the reader goes on. */
async function lateCommit(office: TestOffice, reader: FeedReader): Promise<string> {
  await reader.goOn();
  const opened = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const desk = slowDesk(office.desk, () => {
    opened.resolve();
    return gate.promise;
  });
  const slow = office.receive({ desk });
  await opened.promise;
  for (let round = 0; round < 4; round++) {
    const fast = done(await office.receive({ agency: OTHER_COMMUNE }));
    await reader.goOn();
    done(await office.act(office.actor('counter-clerk', 'mot-cua', OTHER_COMMUNE), fast, HAND_OVER));
    await reader.goOn();
  }
  assert.equal(reader.seen.filter(({ stream }) => stream === 'dossier').length, 12, 'nobody waited');
  gate.resolve();
  const { dossierId } = done(await slow);
  await reader.goOn();
  return dossierId;
}

test('what was written early and committed late is read once, in its order, at a dense position', async (t) => {
  const office = await openTestOffice(t);
  const reader = READERS.ours(office.database);
  const slow = await lateCommit(office, reader);
  assert.deepEqual(await readingFaults(office.database, reader.seen), FAULTLESS);
  assert.equal(await lastPosition(office.database), reader.seen.length);
  assert.deepEqual(
    reader.seen.slice(-2).map(({ id, version }) => [id, version]),
    [
      [slow, 1],
      [slow, 2],
    ],
  );
});

const WRITERS_AT_ONCE = 8;

test('eight writers stand between their last statement and their commit at once: nobody waits for another', {
  // Were they serialised, the first would wait here for the others for ever.
  timeout: 120_000,
}, async (t) => {
  const office = await openTestOffice(t);
  const database = openDatabase(office.test.appUrl, {
    ...{ connections: 4, writing: WRITERS_AT_ONCE, onIdleFault: () => undefined },
  });
  t.after(() => database.close());
  const dossiers = [];
  for (let made = 0; made < WRITERS_AT_ONCE; made++) dossiers.push(done(await office.receive()));
  const all = Promise.withResolvers<void>();
  let written = 0;
  const desk = slowDesk({ ...office.desk, database }, () => {
    if (++written === WRITERS_AT_ONCE) all.resolve();
    return all.promise;
  });
  const common = { actor: office.actor('counter-clerk', 'mot-cua'), compose: () => HAND_OVER };
  const outcomes = await Promise.all(
    dossiers.map(({ dossierId, version }) => {
      const dossier = { id: dossierId };
      return carryOut(desk, { ...common, commandId: randomUUID(), dossier, expectedVersion: version });
    }),
  );
  assert.deepEqual(
    outcomes.map(done).map(({ version }) => version),
    Array(WRITERS_AT_ONCE).fill(3),
  );
  const reader = READERS.ours(office.database);
  await reader.goOn();
  assert.deepEqual(await readingFaults(office.database, reader.seen), FAULTLESS);
});

test('a reader by positions given at the insert loses exactly the late commit', async (t) => {
  const office = await openTestOffice(t);
  const reader = READERS.naive(office.database);
  const slow = await lateCommit(office, reader);
  const { lost } = await readingFaults(office.database, reader.seen);
  assert.deepEqual(lost.sort(), [`dossier/${slow}/1`, `dossier/${slow}/2`]);
});

test('a closer that dies midway leaves all as it was, and nothing waits for it', async (t) => {
  const office = await openTestOffice(t);
  const reader = READERS.ours(office.database);
  await reader.goOn();
  const before = reader.seen.length;
  const { dossierId } = done(await office.receive());
  await office.database.transaction(FEED, async (closer, undo) => {
    await closer.run({ text: 'select close_feed(1000)', values: [] });
    done(await office.receive());
    undo();
  });
  await reader.goOn();
  assert.equal(reader.seen.length, before + 4);
  assert.equal(reader.seen[before]?.id, dossierId);
  assert.deepEqual(await readingFaults(office.database, reader.seen), FAULTLESS);
});

/** What befalls one writing transaction between its last statement and its commit. */
interface Fate {
  holdMs: number;
  fails: boolean;
}

const fates = fc.array(
  fc.record({ holdMs: fc.oneof(fc.constant(0), fc.nat(40)), fails: fc.nat(5).map((n) => n === 0) }),
  { minLength: 30, maxLength: 60 },
);

const WRITERS = 6;
const ROUNDS = 3;

/** Writers of two agencies whose transactions last as long as fate wills and fail when it wills. */
async function fatedWriters(office: TestOffice, plan: readonly Fate[]): Promise<number> {
  let drawn = 0;
  let failures = 0;
  const desk = slowDesk(office.desk, async () => {
    const { holdMs, fails } = plan[drawn++ % plan.length] ?? { holdMs: 0, fails: false };
    await sleep(holdMs);
    if (!fails) return;
    failures++;
    throw new Undone();
  });
  const writer = async (number: number) => {
    const agency = number % 2 === 0 ? COMMUNE : OTHER_COMMUNE;
    const clerk = office.actor('counter-clerk', 'mot-cua', agency);
    for (let round = 0; round < ROUNDS; round++) {
      const commandId = randomUUID();
      const { dossierId } = done(await persistently(() => office.receive({ commandId, agency, desk })));
      const act = (compose: (pen: Pen) => Command) => {
        const request = { commandId: randomUUID(), actor: clerk, dossier: { id: dossierId }, compose };
        return persistently(() => carryOut(desk, { ...request, expectedVersion: null }));
      };
      await Promise.all([act(NOTE), act(NOTE)]);
      done(await act(() => HAND_OVER));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)));
  return failures;
}

class Undone extends Error {}

async function persistently<Value>(work: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
  }
}

/** Closes a few entries at a time on connections of its own, and now and then undoes what it did. */
async function closeUntil(over: () => boolean, database: Database, number: number): Promise<void> {
  for (let round = number; !over(); round++) {
    await database.transaction(FEED, async (closer, undo) => {
      await closer.run({ text: 'select close_feed($1)', values: [1 + (round % 5)] });
      if (round % 4 !== 0) return;
      await sleep(5);
      undo();
    });
    await sleep(round % 3);
  }
}

/** The happenings of one plan, before the eyes of one reader. */
async function happenings(
  t: TestContext,
  name: keyof typeof READERS,
  plan: readonly Fate[],
  closers: number,
) {
  const office = await openTestOffice(t);
  const others = openDatabase(office.test.appUrl, { connections: 3, onIdleFault: () => undefined });
  t.after(() => others.close());
  const reader = READERS[name](others);
  let over = false;
  const follow = async () => {
    while (!over) {
      await reader.goOn();
      await sleep(2);
    }
  };
  const company = [
    follow(),
    ...Array.from({ length: closers }, (_, number) => closeUntil(() => over, others, number)),
  ];
  const failures = await fatedWriters(office, plan).finally(() => {
    over = true;
  });
  await Promise.all(company);
  await reader.goOn();
  return { failures, seen: reader.seen.length, faults: await readingFaults(others, reader.seen) };
}

test('writers of any speed, some failing, and four closers at once: every event exactly once', async (t) => {
  await fc.assert(
    fc.asyncProperty(fates, async (plan) => {
      const { failures, seen, faults } = await happenings(t, 'ours', plan, 3);
      t.diagnostic(`${seen} events read, ${failures} transactions failed`);
      assert.deepEqual(faults, FAULTLESS);
    }),
    // Time is part of each case, so a smaller one would be another one.
    { numRuns: 6, endOnFailure: true },
  );
});

test('the same happenings cost the naive reader events', async (t) => {
  const [plan = []] = fc.sample(fates, { numRuns: 1, seed: 1516 });
  const { faults } = await happenings(t, 'naive', plan, 0);
  t.diagnostic(`${faults.lost.length} events lost`);
  assert.notEqual(faults.lost.length, 0);
});
