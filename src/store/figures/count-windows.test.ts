import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { publishSimulated, simulatedDossiers, writeSimulated } from '../../../test/support/simulated-log.ts';
import { openTestOffice } from '../../../test/support/test-office.ts';
import { addCounts, NO_COUNTS } from '../../domain/figures/columns.ts';
import { type Period, quarterOf, windowOf, yearOf } from '../../domain/figures/period.ts';
import { FEED, type Identity } from '../ledger/identity.ts';
import { advanceFigures } from './advance.ts';
import { asOfMoment, asOfNow } from './as-of.ts';
import { countFacts } from './count-facts.ts';
import { countFigures, type FigureKey } from './count-figures.ts';
import { countWindows } from './count-windows.ts';

const office = await openTestOffice({ after });
const { database } = office;
const DOSSIERS = simulatedDossiers(120, 11);
const AGENCIES = [...new Set(DOSSIERS.map(({ agency }) => agency.id))];
const OF_PROVINCE: Identity = { kind: 'officer', agencies: AGENCIES };
const EVER = '2016-01-01T00:00:00.000Z';
const MIDWAY = '2026-09-20T03:00:00.000Z';
const LONG_AFTER = '2029-01-01T00:00:00.000Z';
const WINDOWS = [
  ...([1, 2, 3, 4] as const).map((quarter) => quarterOf(2026, quarter)),
  yearOf(2026),
  ...Array.from({ length: 4 }, (_, week): Period => {
    return { from: `2026-05-${11 + 4 * week}`, until: `2026-05-${15 + 4 * week}` };
  }),
].map(windowOf);

await publishSimulated(database, DOSSIERS, EVER);
await writeSimulated(database, DOSSIERS, { from: EVER, to: LONG_AFTER });
await advanceFigures(database, {
  findAgency: (id) => DOSSIERS.find(({ agency }) => agency.id === id)?.agency,
  localRules: () => office.office.localRules(),
});
const NOW = await asOfNow(database, LONG_AFTER);
const THEN = await asOfMoment(database, MIDWAY);

/** Rows come in no order of their own. */
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

type Reader = Parameters<typeof countFigures>[0];

const eachOf = (asOf: typeof NOW, by: readonly FigureKey[], reader: Reader = database) =>
  Promise.all(WINDOWS.map((window) => countFigures(reader, OF_PROVINCE, { window, asOf, by })));

test('many windows asked at once have the counts of each asked by itself, as of now and of then', async () => {
  for (const asOf of [NOW, THEN])
    for (const by of [[], ['agency'], ['procedure', 'officer']] as const) {
      const apart = await eachOf(asOf, by);
      const together = await countWindows(database, OF_PROVINCE, { windows: WINDOWS, asOf, by });
      assert.deepEqual(together.map(sorted), apart.map(sorted), `${asOf.at} by ${by}`);
      assert.ok(apart.flat().length >= WINDOWS.length);
    }
});

test('facts counted one by one are what the sums say, as of now and of then, of all and of one agency', async () => {
  const [agency = ''] = AGENCIES;
  for (const asOf of [NOW, THEN])
    for (const only of [{}, { agency: [agency] }])
      for (const window of WINDOWS) {
        const rows = await countFigures(database, OF_PROVINCE, { window, asOf, by: [], only });
        const summed = rows.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS);
        assert.deepEqual(
          await countFacts(database, OF_PROVINCE, { window, asOf, only }),
          summed,
          `${asOf.at} ${window.from}`,
        );
      }
});

test('all before a quarter is one bucket once it is closed, and the same as the buckets it is made of', async () => {
  const [[closed] = []] = await database.read(FEED, {
    text: 'select count(*) as quarters from figure_before',
    values: [],
  });
  assert.ok((closed?.quarters as number) > 60);
  const asked = { windows: WINDOWS, asOf: NOW, by: ['agency'] as const };
  const [apart, together] = [await eachOf(NOW, ['agency']), await countWindows(database, OF_PROVINCE, asked)];
  await database.transaction(FEED, async (transaction, undo) => {
    undo();
    await transaction.run({ text: 'delete from figure_before', values: [] });
    const opened: Reader = { read: (_, ...statements) => transaction.run(...statements) };
    assert.deepEqual((await eachOf(NOW, ['agency'], opened)).map(sorted), apart.map(sorted));
    assert.deepEqual((await countWindows(opened, OF_PROVINCE, asked)).map(sorted), together.map(sorted));
  });
});
