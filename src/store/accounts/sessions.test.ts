import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestOffice, TEST_SECRET } from '../../../test/support/test-office.ts';
import { makeKeyring } from '../keyring.ts';
import { OWNER } from '../ledger/identity.ts';
import { setCredential } from './credentials.ts';
import { openSessions } from './sessions.ts';

const { database, office } = await openTestOffice({ after });
const sessions = openSessions(database, makeKeyring([TEST_SECRET]));
const [officer] = office.officers();
assert.ok(officer);
const { id } = officer;
await database.write(OWNER, setCredential(id, '', { mustChange: false, at: '2026-11-23T01:00:00.000Z' }));

const seenAt = async () => {
  const [rows = []] = await database.read(OWNER, {
    text: 'select seen_at, xmin::text as written from session where officer_id = $1',
    values: [id],
  });
  return rows[0];
};

test('a page reads its session; that it was seen is written at most once a minute', async () => {
  await sessions.open(id, 'a-token', '2026-11-23T02:00:00.000Z');
  const opened = await seenAt();
  const found = { officerId: id, mustChange: false, mustAcknowledge: false, way: 'password' };
  assert.deepEqual(await sessions.find('a-token', '2026-11-23T02:00:30.000Z'), found);
  assert.deepEqual(await sessions.find('a-token', '2026-11-23T02:01:00.000Z'), found);
  assert.deepEqual(await seenAt(), opened);
  assert.deepEqual(await sessions.find('a-token', '2026-11-23T02:01:00.001Z'), found);
  const seen = await seenAt();
  assert.equal(seen?.seen_at, '2026-11-23T02:01:00.001Z');
  await Promise.all(['02', '03', '04'].map((s) => sessions.find('a-token', `2026-11-23T02:01:${s}.000Z`)));
  assert.deepEqual(await seenAt(), seen);
});

test('several that ask together are told apart, and one that has ended is found by nobody, nor seen again', async () => {
  const at = '2026-11-23T02:03:00.000Z';
  assert.deepEqual(await Promise.all(['another', 'a-token', ''].map((token) => sessions.find(token, at))), [
    undefined,
    { officerId: id, mustChange: false, mustAcknowledge: false, way: 'password' },
    undefined,
  ]);
  const before = await seenAt();
  await sessions.end('a-token', at);
  assert.equal(await sessions.find('a-token', '2026-11-23T02:10:00.000Z'), undefined);
  assert.equal((await seenAt())?.seen_at, before?.seen_at);
});
