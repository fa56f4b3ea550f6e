import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { openCli } from '../../test/support/cli.ts';
import { trimTrailCommand } from './trim-trail.ts';

const cli = await openCli({ after });
const superuser = await cli.database.superuser();

async function leave(at: string): Promise<void> {
  await superuser.query(
    `insert into access_trail (at, officer_id, agency_id, role, act, what, purpose, address, session)
     values ($1, 'cb', 'cq', 'counter-clerk', 'printed', 'x', 'daily-work', '::1', 's')`,
    [at],
  );
}

async function left(): Promise<string[]> {
  const { rows } = await superuser.query<{ at: Date }>('select at from access_trail order by at');
  return rows.map(({ at }) => at.toISOString());
}

// Sixty months are kept; it is November 2026, so November 2021 at the office is the first month that stays.
const LAST_OF_OCTOBER = '2021-10-31T16:59:59.999Z';
const FIRST_OF_NOVEMBER = '2021-10-31T17:00:00.000Z';

test('only whole months past the time they are kept leave, and that they left is written down', async () => {
  await leave('2020-01-05T02:00:00.000Z');
  await leave(LAST_OF_OCTOBER);
  await leave(FIRST_OF_NOVEMBER);
  const { code, out } = await cli.run(trimTrailCommand);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out[0] ?? ''), { keepMonths: 60, before: FIRST_OF_NOVEMBER, removed: 2 });
  assert.deepEqual(await left(), [FIRST_OF_NOVEMBER]);
  const { rows } = await superuser.query(
    'select removed, keep_months, length(digest) as bytes from trail_trim',
  );
  assert.deepEqual(rows, [{ removed: '2', keep_months: 60, bytes: 32 }]);
});

test('where nothing is old enough nothing is written', async () => {
  const { out } = await cli.run(trimTrailCommand);
  assert.equal(JSON.parse(out[0] ?? '').removed, 0);
  const { rows } = await superuser.query('select from trail_trim');
  assert.equal(rows.length, 1);
});

test('without the role of the owner it is refused, with what to do', async () => {
  const { code, err } = await cli.run(trimTrailCommand, [], { change: { DATABASE_OWNER_URL: undefined } });
  assert.equal(code, 2);
  assert.match(err.join('\n'), /DATABASE_OWNER_URL/);
});

for (const [who, url] of [
  ['the application', cli.database.appUrl],
  ['the owner', cli.database.ownerUrl],
] as const) {
  for (const change of [
    "update access_trail set purpose = 'x'",
    'delete from access_trail',
    'truncate access_trail',
  ]) {
    test(`${who} cannot ${change}`, async () => {
      await assert.rejects(asOwnerIdentity(url, change), /permission denied|append-only|no row/);
      assert.deepEqual(await left(), [FIRST_OF_NOVEMBER]);
    });
  }
}

test('not even the owner takes a month away that is not past the time, whatever they write first', async () => {
  await leave('2026-11-20T02:00:00.000Z');
  const now = '2026-11-25T08:00:00.000Z';
  const trim = (before: string, keep: number) => `
    insert into trail_trim (trimmed_at, before, keep_months, removed, digest)
    values ('${now}', '${before}', ${keep}, 1, sha256('')); delete from access_trail where at < '${now}'`;
  await assert.rejects(
    asOwnerIdentity(cli.database.ownerUrl, trim('2026-11-30T17:00:00Z', 1)),
    /check constraint/,
  );
  await assert.rejects(
    asOwnerIdentity(cli.database.ownerUrl, trim('2021-11-05T17:00:00Z', 60)),
    /check constraint/,
  );
  await assert.rejects(
    asOwnerIdentity(cli.database.ownerUrl, trim('2021-10-31T17:00:00Z', 60)),
    /append-only/,
  );
  await assert.rejects(
    asOwnerIdentity(cli.database.appUrl, trim('2021-10-31T17:00:00Z', 60)),
    /permission denied/,
  );
  assert.equal((await left()).length, 2);
});

async function asOwnerIdentity(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('mot_cua.identity', 'owner', false)");
    const { rowCount } = await client.query(sql);
    if (rowCount === 0) throw new Error('no row to try it on');
  } finally {
    await client.end();
  }
}
