import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE as A, OTHER_COMMUNE as B } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { readAgencyRecord, writeAgencies } from '../../store/office/agency-records.ts';
import { doSuccessionWork } from '../../succession-work.ts';
import { DOSSIERS, filing, openPortal } from './filing.test-data.ts';
import type { StandingAnswer } from './shapes.ts';

const test_ = await openTestApp({ after });
const { office } = test_;
const portal = await openPortal(test_);
/** May file at the ward that is merged, and nowhere else. */
const ofWard = await openPortal(test_, { agencies: [A] });
const before = (await portal.post(DOSSIERS, filing({ agency: A }))).json<StandingAnswer>();
assert.equal(before.succeeded, null);

const record = (await readAgencyRecord(office.database, OWNER, A)) ?? assert.fail();
const succeededBy = { agency: B, from: '2026-11-25', decision: { number: '9/NQ-HĐND', date: '2026-11-01' } };
const merged = { ...record, agency: { ...record.agency, validTo: '2026-11-25', succeededBy } };
const act = { commandId: crypto.randomUUID(), actor: { kind: 'system', process: 'test' } as const };
assert.ok((await writeAgencies(office.database, [merged], { ...act, at: office.clock.at })).ok);
await office.office.refresh();
office.clock.at = '2026-11-25T00:30:00.000Z';

const SUCCEEDED = {
  ...{ code: record.agency.code, name: record.agency.name },
  ...{ since: '2026-11-25', decision: '9/NQ-HĐND' },
};
const b = office.office.findAgency(B) ?? assert.fail();
const NOW = { code: b.code, name: b.name };
const filedAt = '2026-11-25T07:00:00+07:00';

test('what is filed at a merged agency, by whichever of its codes, goes to the successor, and the answer says so', async () => {
  for (const [reference, agency] of [
    ['CU-1', A],
    ['CU-2', record.agency.code],
  ]) {
    const sent = await portal.post(DOSSIERS, filing({ reference, agency, filedAt }));
    assert.equal(sent.statusCode, 201, sent.body);
    const standing = sent.json<StandingAnswer>();
    assert.deepEqual([standing.agency, standing.succeeded], [NOW, SUCCEEDED]);
    assert.ok(standing.code.startsWith(b.code), 'its code is of the successor');
    const again = await portal.post(DOSSIERS, filing({ reference, agency, filedAt }));
    assert.deepEqual([again.statusCode, again.json()], [200, standing]);
  }
});

test('at the successor itself nothing is said of it', async () => {
  const sent = await portal.post(DOSSIERS, filing({ reference: 'MOI-1', agency: B, filedAt }));
  assert.deepEqual([sent.statusCode, sent.json<StandingAnswer>().succeeded], [201, null]);
});

test('who might file at the merged agency alone files at its successor', async () => {
  const sent = await ofWard.post(DOSSIERS, filing({ reference: 'P-1', agency: A, filedAt }));
  assert.equal(sent.statusCode, 201, sent.body);
  const elsewhere = await ofWard.post(DOSSIERS, filing({ reference: 'P-2', agency: 'so-tu-phap', filedAt }));
  assert.equal(elsewhere.statusCode, 403);
});

test('what was filed before the merger stands with the successor once it is taken over', async () => {
  await doSuccessionWork(office.desk, assert.fail);
  const asked = (await portal.get(`${DOSSIERS}/${before.code}`)).json<StandingAnswer>();
  assert.deepEqual([asked.code, asked.agency, asked.succeeded], [before.code, NOW, SUCCEEDED]);
});
