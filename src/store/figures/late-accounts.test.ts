import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { COUNTED_DOSSIERS } from '../../../test/support/counted-dossiers.ts';
import { at, liveCountedDossiers, OTHER_EXAMINER } from '../../../test/support/counted-office.ts';
import { COMMUNE, openTestOffice } from '../../../test/support/test-office.ts';
import { quarterOf, windowOf } from '../../domain/figures/period.ts';
import { recordOutage } from '../desk/outages.ts';
import { closeFeed } from '../feed/close-feed.ts';
import { OWNER } from '../ledger/identity.ts';
import { advanceFigures } from './advance.ts';
import { asOfNow } from './as-of.ts';
import { lateAccounts } from './late-accounts.ts';
import { inTimeOf, workedOn } from './worked-on.ts';

const office = await openTestOffice({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await closeFeed(office.database);
await advanceFigures(office.database, office.office);
const asOf = await asOfNow(office.database, '2026-10-01T02:00:00.000Z');
const WARD = { kind: 'officer', agencies: [COMMUNE] } as const;
const EXAMINER = 'vinhthanh-5';
const SECOND = { window: windowOf(quarterOf(2026, 2)), asOf, agencies: [COMMUNE] };

/** Of whoever examines here: in time and late, resolved and open; minutes at the step that were too many, and those it has. */
test('the hand-counted office: who worked on what, and on whose account it is late', async () => {
  const worked = await workedOn(office.database, WARD, SECOND);
  const said = Object.fromEntries(
    worked.map(({ officer, unit, endedInTime, openInTime, late }) => [
      officer || unit,
      [endedInTime, openInTime, late.length],
    ]),
  );
  // Nobody examined what was withdrawn on 08/04; the desk and the leaders have theirs together.
  assert.deepEqual(said, {
    ...{ 'mot-cua': [14, 5, 8], 'lanh-dao': [13, 0, 5], 'van-thu': [13, 0, 5] },
    ...{ [EXAMINER]: [10, 4, 0], [OTHER_EXAMINER]: [3, 0, 8] },
  });
  const late = await lateAccounts(office.database, WARD, office.office, SECOND);
  assert.deepEqual(
    late.map(({ dossier }) => dossier).toSorted(),
    worked.find(({ officer }) => officer === OTHER_EXAMINER)?.late.toSorted(),
  );
  const overran = late.flatMap(({ ended, overruns }) =>
    overruns.map(({ officer, step, minutes, budget }) => [ended, officer, step, minutes, budget]),
  );
  const y = (ended: boolean, hours: number, budget: number) => [
    ...[ended, OTHER_EXAMINER, 'tham-dinh', hours * 60, budget],
  ];
  assert.deepEqual(overran.toSorted(), [
    // Open on 14/06: from 09/06 10:00, from 08/06 10:00, and from 01/06 10:00 until the supplement that came too late.
    ...[y(false, 29, 540), y(false, 37, 840), y(false, 39, 840)],
    // From 18/05 10:00 to 21/05 09:00; 06/04 to 10/04 07:30; 13/03 to 19/03; 06/05 to 12/05; 04/05 to 12/05.
    ...[y(true, 23, 540), y(true, 29.5, 840), y(true, 31, 540), y(true, 31, 840), y(true, 47, 840)],
  ]);
  const inTime = { officer: EXAMINER, unit: '', ended: true };
  assert.equal((await inTimeOf(office.database, WARD, SECOND, inTime)).length, 10);
  const [waited] = late.filter(({ shares }) => shares.some(({ who }) => who.kind === 'applicant'));
  assert.equal(waited?.overruns[0]?.minutes, 39 * 60, 'what the applicant took is no minute of the officer');
});

test('an outage that is entered afterwards is the system’s, and not as of before', async () => {
  const outage = { from: at('07/04 07:00'), to: at('09/04 17:00') };
  await recordOutage(
    office.database,
    OWNER,
    { id: randomUUID(), ...outage, agencies: null, what: 'Mất đường truyền', minutesNumber: '1/BB' },
    { officer: null, at: '2026-10-02T02:00:00.000Z' },
  );
  const own = async (when: string) => {
    const sought = { ...SECOND, asOf: await asOfNow(office.database, when) };
    const late = await lateAccounts(office.database, WARD, office.office, sought);
    return [late.length, late.filter(({ overruns }) => overruns.length > 0).length];
  };
  assert.deepEqual(await own('2026-10-01T02:00:00.000Z'), [8, 8]);
  // Late on 10/04 07:30 still, and all three days of it were the outage's: 5.5 of 14 hours are left.
  assert.deepEqual(await own('2026-10-03T02:00:00.000Z'), [8, 7]);
});

test('another agency is told nothing', async () => {
  const neighbour = { kind: 'officer', agencies: ['ubnd-x-hon-tre'] } as const;
  assert.deepEqual(await lateAccounts(office.database, neighbour, office.office, SECOND), []);
  assert.deepEqual(await workedOn(office.database, neighbour, SECOND), []);
  const asked = { officer: EXAMINER, unit: '', ended: true };
  assert.deepEqual(await inTimeOf(office.database, neighbour, SECOND, asked), []);
});
