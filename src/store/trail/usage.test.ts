import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { countIdle, countIdleByAgency } from './usage.ts';

const { office, as } = await openTestApp({ after });
const NOW = office.clock.at;
const EARLIER = '2026-11-20T02:30:00.000Z';

test('who has not signed in is counted for each agency from a moment of its own', async () => {
  office.clock.at = EARLIER;
  await as('signer', 'lanh-dao', OTHER_COMMUNE);
  office.clock.at = NOW;
  await as('signer', 'lanh-dao');
  const peopleOf = (agency: string) => office.office.officersOf(agency).map(({ id }) => id);
  const [ours, theirs] = [peopleOf(COMMUNE), peopleOf(OTHER_COMMUNE)];
  const both = { kind: 'officer', agencies: [COMMUNE, OTHER_COMMUNE] } as const;
  const ask = async (sinceTheirs: string) =>
    Object.fromEntries(
      await countIdleByAgency(office.database, both, [
        { agency: COMMUNE, officers: ours, since: NOW },
        { agency: OTHER_COMMUNE, officers: theirs, since: sinceTheirs },
        { agency: 'so-noi-vu', officers: [], since: NOW },
      ]),
    );
  assert.deepEqual(await ask(EARLIER), { [COMMUNE]: ours.length - 1, [OTHER_COMMUNE]: theirs.length - 1 });
  assert.deepEqual(await ask(NOW), { [COMMUNE]: ours.length - 1, [OTHER_COMMUNE]: theirs.length });
  const one = { officers: ours, since: NOW };
  assert.equal(await countIdle(office.database, both, one), ours.length - 1);
  assert.equal(await countIdle(office.database, both, { ...one, officers: [] }), 0);
});
