import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { countDirectly } from '../../../test/support/direct-count.ts';
import {
  publishSimulated,
  type SimulatedDossier,
  simulatedDossiers,
  writeSimulated,
} from '../../../test/support/simulated-log.ts';
import { openTestOffice } from '../../../test/support/test-office.ts';
import { bucketsOf } from '../../domain/figures/buckets.ts';
import {
  addCounts,
  brokenIdentities,
  COLUMNS,
  type Counts,
  NO_COUNTS,
} from '../../domain/figures/columns.ts';
import { type Period, quarterOf, windowOf, yearOf } from '../../domain/figures/period.ts';
import type { Database } from '../ledger/database.ts';
import { FEED, type Identity } from '../ledger/identity.ts';
import { advanceFigures } from './advance.ts';
import { type AsOf, asOfMoment, asOfNow } from './as-of.ts';
import { countFigures, type FigureKey } from './count-figures.ts';
import { differencesOf } from './differences.ts';
import { dossiersOf } from './dossiers-of.ts';
import { rebuildFigures } from './rebuild.ts';

const office = await openTestOffice({ after });
const { database } = office;
const DOSSIERS = simulatedDossiers(240, 8);
const AGENCIES = [...new Set(DOSSIERS.map(({ agency }) => agency.id))];
const OFFICE = {
  findAgency: (id: string) => DOSSIERS.find(({ agency }) => agency.id === id)?.agency,
  localRules: () => office.office.localRules(),
};
const EVER = '2016-01-01T00:00:00.000Z';
const LONG_AFTER = '2029-01-01T00:00:00.000Z';
/** Some months after the first quarter ended, when much is still going on. */
const MIDWAY = '2026-09-20T03:00:00.000Z';

const PERIODS: readonly Period[] = [
  ...([1, 2, 3, 4] as const).map((quarter) => quarterOf(2026, quarter)),
  quarterOf(2027, 1),
  yearOf(2026),
  { from: '2026-05-04', until: '2026-05-05' },
  { from: '2026-02-27', until: '2026-07-02' },
];
const OF_PROVINCE: Identity = { kind: 'officer', agencies: AGENCIES };

await publishSimulated(database, DOSSIERS, EVER);

type Reader = Pick<Database, 'read'>;

async function counted(
  period: Period,
  asOf: AsOf,
  agency: string,
  by: readonly FigureKey[] = [],
  reader: Reader = database,
) {
  const rows = await countFigures(reader, OF_PROVINCE, {
    ...{ window: windowOf(period), asOf, by, only: { agency: [agency] } },
  });
  return rows.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS);
}

const logsOf = (agency: string, known: (one: SimulatedDossier) => SimulatedDossier['events']) =>
  DOSSIERS.filter((one) => one.agency.id === agency).map(known);

/** Of each agency and period, as text: what two askings are compared by. */
async function everything(asOf: AsOf, reader: Reader = database): Promise<string> {
  const all = [];
  for (const agency of AGENCIES)
    for (const period of PERIODS) all.push([agency, period, await counted(period, asOf, agency, [], reader)]);
  return JSON.stringify(all);
}

async function dumped(): Promise<readonly string[]> {
  const tables = ['figure_fact', 'figure_late_share', 'figure_sum', 'figure_detail'] as const;
  const found = await database.read(
    FEED,
    ...tables.map((table) => ({
      text: `select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]')::text as rows from ${table} t
             ${table === 'figure_sum' || table === 'figure_detail' ? 'where (received, early, on_time, late, without_result, overdue, waiting, moved) <> (0, 0, 0, 0, 0, 0, 0, 0)' : ''}`,
      values: [],
    })),
  );
  return found.map((rows) => rows[0]?.rows as string);
}

test('sums are what is counted directly from the logs, for each agency and period; as of a past moment they stay so', async (t) => {
  await writeSimulated(database, DOSSIERS, { from: EVER, to: MIDWAY });
  await advanceFigures(database, OFFICE);
  const midway = await asOfNow(database, MIDWAY);
  const asked = await everything(midway);

  const knownMidway = ({ events }: SimulatedDossier) =>
    events.filter(({ recordedAt }) => recordedAt < MIDWAY);
  for (const agency of AGENCIES) {
    const period = quarterOf(2026, 2);
    const direct = countDirectly(logsOf(agency, knownMidway), windowOf(period));
    assert.deepEqual(await counted(period, midway, agency), direct, agency);
  }

  await writeSimulated(database, DOSSIERS, { from: MIDWAY, to: LONG_AFTER });
  const later = await database.read(FEED, {
    text: 'select count(*) as events from feed where position > $1',
    values: [midway.position],
  });
  assert.ok((later[0]?.[0]?.events as number) > 1000, 'more than a thousand things happened since');
  await advanceFigures(database, OFFICE);
  const now = await asOfNow(database, LONG_AFTER);
  let compared = 0;
  for (const agency of AGENCIES)
    for (const period of PERIODS) {
      const direct = countDirectly(
        logsOf(agency, ({ events }) => events),
        windowOf(period),
      );
      for (const by of [[], ['field', 'block'], ['procedure'], ['officer']] as const) {
        const found = await counted(period, now, agency, by);
        const columns = by.includes('officer' as never) ? COLUMNS.slice(4) : COLUMNS;
        for (const column of columns)
          assert.equal(found[column], direct[column], `${agency} ${period.from} ${by} ${column}`);
        compared += direct.all;
      }
    }
  t.diagnostic(`${compared} dossiers compared`);
  assert.equal(await everything(midway), asked, 'what was asked midway is answered so again');
  assert.equal(await everything(await asOfMoment(database, MIDWAY)), asked, 'by its moment too');
});

test('the identities of the form hold for each agency and period, and 6 is 11 of the period before', async () => {
  const now = await asOfNow(database, LONG_AFTER);
  for (const agency of AGENCIES) {
    let before: Awaited<ReturnType<typeof counted>> | undefined;
    for (const period of PERIODS.slice(0, 5)) {
      const counts = await counted(period, now, agency);
      assert.deepEqual(brokenIdentities(counts, before), [], `${agency} ${period.from}`);
      before = counts;
    }
    for (const period of PERIODS.slice(5))
      assert.deepEqual(brokenIdentities(await counted(period, now, agency)), []);
  }
});

test('made anew from nothing, and read in other portions, they are the same', async () => {
  const kept = await dumped();
  const rebuilt = await rebuildFigures(database, OFFICE);
  assert.equal(rebuilt.dossiers, DOSSIERS.length);
  assert.deepEqual(await dumped(), kept);
  const now = await asOfNow(database, LONG_AFTER);
  assert.equal(await advanceFigures(database, OFFICE), now.position, 'and the reader goes on from there');
  assert.deepEqual(await dumped(), kept);
});

test('sums before a quarter are one bucket once it is closed, and the same as the buckets it is made of', async () => {
  const now = await asOfNow(database, LONG_AFTER);
  const [closed = []] = await database.read(FEED, {
    text: 'select count(*) as quarters, max(starts)::text as last from figure_before',
    values: [],
  });
  assert.ok((closed[0]?.quarters as number) > 60);
  const asked = await everything(now);
  const opened = await database.transaction(FEED, async (transaction, undo) => {
    await transaction.run({ text: 'delete from figure_before', values: [] });
    undo();
    return everything(now, { read: (_, ...statements) => transaction.run(...statements) });
  });
  assert.equal(opened, asked);
});

test('readers that run at once, and one that dies, count nothing twice', async () => {
  const kept = await dumped();
  await database.transaction(FEED, async (transaction) => {
    await transaction.run(
      ...['figure_fact', 'figure_late_share', 'figure_movement', 'figure_sum', 'figure_detail'].map(
        (table) => ({
          ...{ text: `delete from ${table}`, values: [] },
        }),
      ),
      { text: 'update figure_reader set position = 0', values: [] },
    );
  });
  const dying = {
    ...OFFICE,
    localRules: () => {
      throw new Error('killed');
    },
  };
  await assert.rejects(advanceFigures(database, dying), /killed/);
  await Promise.all([advanceFigures(database, OFFICE), advanceFigures(database, OFFICE)]);
  assert.deepEqual(await dumped(), kept);
});

test('each number opens as many dossiers as it says, as of now and of then', async () => {
  const period = quarterOf(2026, 2);
  for (const at of [MIDWAY, LONG_AFTER]) {
    const asOf = await asOfMoment(database, at);
    for (const agency of AGENCIES) {
      const counts = await counted(period, asOf, agency);
      for (const column of COLUMNS) {
        const cell = { column, window: windowOf(period), asOf, only: { agency: [agency] } };
        const { counted: found } = await dossiersOf(database, OF_PROVINCE, cell, { page: 1, atMost: 10 });
        assert.equal(found, counts[column], `${agency} ${column}`);
      }
    }
  }
});

test('what became known between two askings explains the difference of their numbers, and nothing else does', async () => {
  const moment = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();
  const late = DOSSIERS.flatMap(({ events }) => events).filter(
    ({ event, occurredAt, recordedAt }) =>
      ['DossierReceived', 'ResultTakenIn'].includes(event.type) && moment(occurredAt, 10) < recordedAt,
  );
  assert.ok(late.length > 3);
  const from = windowOf(quarterOf(2026, 1)).from;
  const askings = [
    ...late.map(({ occurredAt, recordedAt }) => ({
      to: moment(occurredAt, 2),
      ...{ before: moment(recordedAt, -1), after: moment(recordedAt, 1), least: 1 },
    })),
    { to: LONG_AFTER, before: '2026-07-01T03:00:00.000Z', after: MIDWAY, least: 50 },
  ];
  for (const { to, before, after, least } of askings) {
    const [earlier, later] = [await asOfMoment(database, before), await asOfMoment(database, after)];
    const question = { window: { from, to }, earlier, later };
    const found = await differencesOf(database, OF_PROVINCE, question);
    assert.ok(found.length >= least, `${found.length} found`);
    const sums = async (asOf: AsOf): Promise<Counts> =>
      (await countFigures(database, OF_PROVINCE, { window: question.window, asOf, by: [] }))[0]?.counts ??
      NO_COUNTS;
    const [then, now] = [await sums(earlier), await sums(later)];
    for (const column of COLUMNS) {
      const gained = found.filter((one) => one.after.includes(column)).length;
      const lost = found.filter((one) => one.before.includes(column)).length;
      assert.equal(now[column] - then[column], gained - lost, column);
    }
    assert.deepEqual(await differencesOf(database, OF_PROVINCE, { ...question, later: earlier }), []);
  }
});

test('an agency reads its own figures and no other, and nobody else any', async () => {
  const now = await asOfNow(database, LONG_AFTER);
  const [own, other] = AGENCIES;
  assert.ok(own && other);
  const question = { window: windowOf(yearOf(2026)), asOf: now, by: ['agency' as const] };
  const ofOwn = await countFigures(database, { kind: 'officer', agencies: [own] }, question);
  assert.deepEqual(
    ofOwn.map(({ place }) => place.agency),
    [own],
  );
  for (const identity of [
    { kind: 'officer', agencies: [] },
    { kind: 'citizen', dossiers: DOSSIERS.map(({ id }) => id) },
    { kind: 'public', codeKeys: ['X'], codeFolds: ['X'] },
  ] as const)
    assert.deepEqual(await countFigures(database, identity, question), []);
  const cell = { column: 'all' as const, window: question.window, asOf: now, only: { agency: [other] } };
  const behind = await dossiersOf(database, { kind: 'officer', agencies: [own] }, cell, {
    page: 1,
    atMost: 5,
  });
  assert.deepEqual(behind, { rows: [], counted: 0, readable: 0 });
  await assert.rejects(
    database.write(
      { kind: 'officer', agencies: [own] },
      {
        text: `insert into figure_sum values ('d2026-01-01', $1, 'f', 'own', 'post', 1, 0, 0, 0, 0, 0, 0, 0)`,
        values: [own],
      },
    ),
    /row-level security/,
  );
});

test('the database puts a day into the same buckets', async () => {
  const days = [
    '2026-12-14',
    '2026-12-15',
    '2026-12-31',
    '2027-01-01',
    '2027-01-14',
    '2027-02-15',
    '2028-02-29',
  ];
  const [rows = []] = await database.read(FEED, {
    text: 'select d::text as day, figure_buckets(d) as buckets from unnest($1::date[]) as d order by d',
    values: [days],
  });
  for (const { day, buckets } of rows) assert.deepEqual(buckets, bucketsOf(day as string));
  assert.equal(rows.length, days.length);
});
