import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { publishSimulated, simulatedDossiers, writeSimulated } from '../../../test/support/simulated-log.ts';
import { openTestOffice } from '../../../test/support/test-office.ts';
import { type Identity, OWNER } from '../ledger/identity.ts';
import { advanceFigures } from './advance.ts';
import { asOfNow } from './as-of.ts';
import { countLateByOthers } from './late-by-others.ts';

const office = await openTestOffice({ after });
const { database } = office;
const dossiers = simulatedDossiers(240, 8);
await publishSimulated(database, dossiers, '2016-01-01T00:00:00.000Z');
await writeSimulated(database, dossiers, {
  from: '2016-01-01T00:00:00.000Z',
  to: '2029-01-01T00:00:00.000Z',
});
await advanceFigures(database, {
  findAgency: (id: string) => dossiers.find(({ agency }) => agency.id === id)?.agency,
  localRules: () => office.office.localRules(),
});

const rowsOf = async (text: string) => (await database.read(OWNER, { text, values: [] }))[0] ?? [];

test('late by others: what ended late where no unit of the agency overran, told from the rows one by one', async () => {
  const asOf = await asOfNow(database, '2029-01-01T00:00:00.000Z');
  const window = { from: '2025-12-14T17:00:00.000Z', to: '2028-12-14T17:00:00.000Z' };
  const facts = await rowsOf(
    `select dossier_id, version, agency_id, ended_at from figure_fact where timeliness = 'late' and next_position is null`,
  );
  const shares = await rowsOf('select * from figure_late_share');
  let [late, byOthers] = [0, 0];
  for (const agency of new Set(dossiers.map((one) => one.agency.id))) {
    const own = facts.filter(
      ({ agency_id, ended_at }) => agency_id === agency && (ended_at as string) >= window.from,
    );
    const expected = own.filter((fact) => {
      const of = shares.filter(
        (share) => share.dossier_id === fact.dossier_id && share.version === fact.version,
      );
      return (
        of.length > 0 && of.every((share) => share.spender !== 'unit' || share.spender_agency !== agency)
      );
    }).length;
    const identity: Identity = { kind: 'officer', agencies: [agency] };
    assert.equal(await countLateByOthers(database, identity, { window, asOf, agencies: [agency] }), expected);
    [late, byOthers] = [late + own.length, byOthers + expected];
  }
  assert.ok(byOthers > 0 && byOthers < late, `${byOthers} of ${late}`);
});
