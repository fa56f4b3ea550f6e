import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { done, openTestOffice } from '../../../test/support/test-office.ts';
import { OWNER } from '../ledger/identity.ts';
import { leaveReading } from './leave-reading.ts';
import { readVisitors } from './visitors.ts';

const office = await openTestOffice({ after });
const { dossierId } = done(await office.receive());
const reading = { address: '10.0.0.9', session: '', at: office.clock.at };

test('who reads without being an officer leaves a row, which cannot be taken away', async () => {
  await leaveReading(office.database, dossierId, {
    ...{ ...reading, role: 'applicant', name: '', purpose: 'own-dossier' },
  });
  await leaveReading(office.database, dossierId, {
    ...{ ...reading, role: 'system', name: 'cong-thu', purpose: 'filed-there' },
  });
  await leaveReading(office.database, dossierId, {
    ...{ ...reading, role: 'system-admin', name: 'explain', purpose: 'support' },
  });
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select officer_id, agency_id, role, act, purpose from access_trail where dossier_id = $1 order by number',
    values: [dossierId],
  });
  assert.deepEqual(
    rows.map(({ officer_id: who, agency_id: agency, role, act, purpose }) => [
      who,
      agency,
      role,
      act,
      purpose,
    ]),
    [
      ['', '', 'applicant', 'opened', 'own-dossier'],
      ['cong-thu', '', 'system', 'opened', 'filed-there'],
      ['explain', '', 'system-admin', 'opened', 'support'],
    ],
  );
  await assert.rejects(
    office.database.write(OWNER, {
      text: 'delete from access_trail where dossier_id = $1',
      values: [dossierId],
    }),
  );
});

test('the one it is about is told of the others, and not of themselves', async () => {
  const visitors = await readVisitors(office.database, { kind: 'citizen', dossiers: [dossierId] }, dossierId);
  assert.deepEqual(new Set(visitors.map(({ purpose }) => purpose)), new Set(['filed-there', 'support']));
});
