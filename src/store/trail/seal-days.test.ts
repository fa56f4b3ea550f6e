import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestOffice } from '../../../test/support/test-office.ts';
import { makeKeyring } from '../keyring.ts';
import { sealTrailDays, verifyTrail } from './seal-days.ts';

const office = await openTestOffice({ after });
const superuser = await office.test.superuser();

async function leave(...days: readonly string[]): Promise<void> {
  for (const at of days)
    await superuser.query(
      `insert into access_trail (at, officer_id, agency_id, role, act, what, purpose, address, session)
       values ($1, 'cb', 'cq', 'counter-clerk', 'printed', 'x', 'daily-work', '::1', 's')`,
      [at],
    );
}

/** As somebody who has the server in their hands. */
async function tamper(sql: string): Promise<void> {
  await superuser.query("set session_replication_role = 'replica'");
  await superuser.query(sql);
  await superuser.query("set session_replication_role = 'origin'");
}

await leave(
  '2026-11-20T02:00:00.000Z',
  '2026-11-20T16:59:59.000Z',
  '2026-11-20T17:00:00.000Z',
  '2026-11-23T01:00:00.000Z',
);

test('days that are over are sealed once, by two at once too, and the one that goes on is not', async () => {
  const now = '2026-11-23T02:30:00.000Z';
  const sealed = await Promise.all([sealTrailDays(office, now), sealTrailDays(office, now)]);
  assert.deepEqual(sealed.toSorted(), [0, 2]);
  const { rows } = await superuser.query('select day::text, rows from trail_day order by day');
  assert.deepEqual(rows, [
    { day: '2026-11-20', rows: '2' },
    { day: '2026-11-21', rows: '1' },
  ]);
  assert.equal(await sealTrailDays(office, '2026-11-23T17:30:00.000Z'), 0, 'half an hour after midnight');
  assert.equal(await sealTrailDays(office, '2026-11-23T18:00:00.000Z'), 1);
  assert.deepEqual(await verifyTrail(office), { days: 3, faults: [] });
});

test('a row that is changed, taken away or put in, and a day that is taken away, are found', async () => {
  await tamper("update access_trail set officer_id = 'khac' where number = 1");
  assert.deepEqual((await verifyTrail(office)).faults, [{ day: '2026-11-20', fault: 'rows' }]);
  await tamper("update access_trail set officer_id = 'cb' where number = 1");
  assert.deepEqual((await verifyTrail(office)).faults, []);
  await tamper('delete from access_trail where number = 3');
  assert.deepEqual((await verifyTrail(office)).faults, [{ day: '2026-11-21', fault: 'rows' }]);
  await leave('2026-11-20T03:00:00.000Z');
  assert.equal((await verifyTrail(office)).faults.length, 2);
  await tamper("delete from trail_day where day = '2026-11-21'");
  assert.ok((await verifyTrail(office)).faults.some(({ fault }) => fault === 'chain'));
});

test('who has not the key cannot seal other rows', async () => {
  const stranger = makeKeyring(['another-secret-longer-than-32-characters-here']);
  const { faults } = await verifyTrail({ database: office.database, keyring: stranger });
  assert.ok(faults.length > 0);
});
