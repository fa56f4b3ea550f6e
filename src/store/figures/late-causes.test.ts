import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COUNTED_DOSSIERS } from '../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../test/support/counted-office.ts';
import { COMMUNE, openTestOffice } from '../../../test/support/test-office.ts';
import { latenessByCause } from '../../domain/dossier/lateness-by-cause.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { hasClock } from '../../domain/dossier/time-spent.ts';
import { timelinessOf } from '../../domain/dossier/timeliness.ts';
import { quarterOf, type Window, windowOf } from '../../domain/figures/period.ts';
import { readDossier } from '../dossiers/read-dossier.ts';
import { closeFeed } from '../feed/close-feed.ts';
import { OWNER } from '../ledger/identity.ts';
import { advanceFigures } from './advance.ts';
import { asOfMoment, asOfNow } from './as-of.ts';
import { dossiersOf } from './dossiers-of.ts';
import { lateCauses } from './late-causes.ts';

const { database, office, ...rest } = await openTestOffice({ after });
const ids = await liveCountedDossiers({ database, office, ...rest }, COUNTED_DOSSIERS);
await closeFeed(database);
await advanceFigures(database, office);
const asOf = await asOfNow(database, '2026-10-01T02:00:00.000Z');
const WARD = { kind: 'officer', agencies: [COMMUNE] } as const;
const [SECOND, THIRD] = [windowOf(quarterOf(2026, 2)), windowOf(quarterOf(2026, 3))];

/** Each dossier folded to its end, and nothing of the figures: minutes and dossiers by who they are charged to. */
async function countedDirectly({ from, to }: Window, by: 'unit' | 'agency') {
  const ward = office.findAgency(COMMUNE);
  assert.ok(ward);
  const calendar = office.calendarOf(ward);
  const found = new Map<string, { minutes: number; dossiers: Set<string> }>();
  for (const id of ids) {
    const state = (await readDossier(database, OWNER, id))?.dossier.state;
    if (!state || !isFiled(state) || !hasClock(state)) continue;
    const { endedAt } = state.clock;
    if (endedAt === null || endedAt < from || endedAt >= to) continue;
    if (timelinessOf(state.clock, calendar, endedAt, office.localRules().granularity) !== 'late') continue;
    const { content } = await office.procedureAt(state.procedure.id, state.procedure.version);
    for (const { who, minutes } of latenessByCause(state, content.process, calendar, endedAt, []).shares) {
      const unit = who.kind === 'unit' && by === 'unit' ? who.unit : '';
      const key = `${who.kind}/${who.kind === 'unit' ? who.agency : ''}/${unit}`;
      const one = found.get(key) ?? { minutes: 0, dossiers: new Set() };
      found.set(key, { minutes: one.minutes + minutes, dossiers: one.dossiers.add(id) });
    }
  }
  return Object.fromEntries(
    [...found].map(([key, { minutes, dossiers }]) => [key, [minutes, dossiers.size]] as const),
  );
}

async function summed(window: Window, by: 'unit' | 'agency', at = asOf) {
  const causes = await lateCauses(database, WARD, {
    ...{ window, asOf: at, agencies: [COMMUNE], officers: null, by },
  });
  return Object.fromEntries(
    causes.map(({ spender, agency, unit, minutes, dossiers }) => [
      `${spender}/${agency}/${unit}`,
      [minutes, dossiers],
    ]),
  );
}

test('on whose account it was late is what folding each dossier says, by unit and by agency, in both quarters', async () => {
  for (const window of [SECOND, THIRD])
    for (const by of ['unit', 'agency'] as const) {
      const direct = await countedDirectly(window, by);
      assert.ok(Object.keys(direct).length > 0);
      assert.deepEqual(await summed(window, by), direct, by);
    }
});

test('each of these numbers opens as many dossiers; as of an earlier moment it is what was known then', async () => {
  for (const by of ['unit', 'agency'] as const)
    for (const cause of await lateCauses(database, WARD, {
      ...{ window: SECOND, asOf, agencies: [COMMUNE], officers: null, by },
    })) {
      const cell = { column: 'late' as const, window: SECOND, asOf, lateBy: cause };
      const { counted } = await dossiersOf(database, WARD, cell, { page: 1, atMost: 1 });
      assert.equal(counted, cause.dossiers, `${cause.agency}/${cause.unit}`);
    }
  const early = await asOfMoment(database, '2026-04-30T02:00:00.000Z');
  const [then, now] = [await summed(SECOND, 'unit', early), await summed(SECOND, 'unit')];
  const dossiers = (of: typeof now) => Object.values(of).reduce((sum, [, count = 0]) => sum + count, 0);
  assert.ok(dossiers(then) > 0 && dossiers(then) < dossiers(now));
});
