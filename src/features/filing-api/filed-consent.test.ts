import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { DOSSIERS, filing, openPortal } from './filing.test-data.ts';

test('a portal that asked passes on who agrees to be told; who was not asked did not agree', async () => {
  const opened = await openTestApp({ after });
  const portal = await openPortal(opened);
  for (const [reference, change] of [
    ['DVC-1', { consent: true }],
    ['DVC-2', { consent: false }],
    ['DVC-3', {}],
  ] as const) {
    const { statusCode, body } = await portal.post(DOSSIERS, filing({ reference, ...change }));
    assert.equal(statusCode, 201, body);
  }
  const wrong = await portal.post(DOSSIERS, filing({ reference: 'DVC-4', consent: 'có' }));
  assert.equal(wrong.statusCode, 422);
  const [rows = []] = await opened.office.database.read(OWNER, {
    text: "select data -> 'consent' as consent from event_log where type = 'DossierSubmitted'",
    values: [],
  });
  assert.deepEqual(new Set(rows.map(({ consent }) => consent)), new Set([true, null]));
  assert.equal(rows.filter(({ consent }) => consent === true).length, 1);
});
