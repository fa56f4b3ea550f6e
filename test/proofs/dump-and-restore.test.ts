import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type pg from 'pg';
import { ROLE_NAMES } from '../../src/gateways/embedded-postgres/server-record.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { dumpSchema } from '../../src/store/migrations/dump-schema.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import { makeSeals } from '../../src/store/seals/make-seals.ts';
import { verifyLedger } from '../../src/store/seals/verify-ledger.ts';
import { MIGRATIONS } from '../../src/system.ts';
import {
  type Postgresql15,
  runTool15,
  startPostgresql15,
  testOnPostgresql15,
} from '../support/postgresql-15.ts';
import {
  done,
  HAND_OVER,
  OTHER_COMMUNE,
  openTestOffice,
  TEST_SECRET,
  type TestOffice,
} from '../support/test-office.ts';
import { FAULTLESS, positionReader, readingFaults } from './feed-reader.ts';
import { runCli } from './run-cli.ts';

async function officeOn15(t: TestContext): Promise<{ server: Postgresql15; office: TestOffice }> {
  const server = await startPostgresql15(t);
  const now = () => new Date().toISOString();
  const migrated = await migrate(server.database.ownerUrl, ROLE_NAMES.app, MIGRATIONS, now);
  assert.ok(migrated.ok, JSON.stringify(migrated));
  return { server, office: await openTestOffice(t, server.database) };
}

async function dump(url: string, file: string, ...options: readonly string[]) {
  return runTool15('pg_dump', ['-Fc', '-f', file, ...options, '-d', url]);
}

/** Into a cluster that knows nothing but the two roles. */
async function restore(t: TestContext, file: string): Promise<Postgresql15> {
  const fresh = await startPostgresql15(t);
  const { code, output } = await runTool15('pg_restore', [
    ...['--exit-on-error', '-d', fresh.database.superuserUrl, file],
  ]);
  assert.equal(code, 0, output);
  return fresh;
}

async function receiveAndHandOver(office: TestOffice, count: number): Promise<void> {
  for (let made = 0; made < count; made++) {
    const received = done(await office.receive());
    done(await office.act(office.actor('counter-clerk', 'mot-cua'), received, HAND_OVER));
  }
}

/** The latest code of each agency and day. */
async function lastCodes({ database }: TestOffice): Promise<string[]> {
  const [rows = []] = await database.read(OWNER, {
    text: 'select max(code) as code from dossier group by agency_id order by 1',
    values: [],
  });
  return rows.map((row) => row.code as string);
}

/** What one writes second: rows are shown once all transactions up to theirs are over, told by stored ids. */
const BY_TRANSACTION = 'select from planted where written_by < pg_snapshot_xmin(pg_current_snapshot())';

async function plantTransactionIds(client: pg.Client): Promise<void> {
  await client.query(`do $$ begin
    for spent in 1..5000 loop perform pg_current_xact_id(); commit; end loop;
  end $$`);
  await client.query('create table planted (written_by xid8 default pg_current_xact_id())');
  for (const _ of [1, 2, 3]) await client.query('insert into planted default values');
}

testOnPostgresql15('a dump restored into a new cluster goes on where the old one stood', async (t) => {
  const { server: old, office } = await officeOn15(t);
  const behind = await old.database.superuser();
  await plantTransactionIds(behind);
  assert.equal((await behind.query(BY_TRANSACTION)).rowCount, 3);

  // The reader midway, a seal behind it, and events that still wait for their position.
  await receiveAndHandOver(office, 4);
  const reader = positionReader(office.database);
  await reader.goOn();
  assert.equal(await makeSeals(office.sealer, office.clock.at), 1);
  await receiveAndHandOver(office, 3);
  done(await office.receive({ agency: OTHER_COMMUNE }));

  // Dumped while the office works on.
  const file = join(old.folder, 'mot-cua.dump');
  const working = receiveAndHandOver(office, 12);
  const dumped = await dump(old.database.superuserUrl, file);
  assert.equal(dumped.code, 0, dumped.output);
  await working;

  const fresh = await restore(t, file);
  const restored = await openTestOffice(t, fresh.database);

  await t.test('the reader goes on from its stored position and sees all, once, old and new', async () => {
    const stored = reader.seen.length;
    const later = positionReader(restored.database, stored);
    await later.goOn();
    const waiting = later.seen.length;
    assert.ok(waiting >= 11, 'three dossiers of three events and one of two were still waiting');
    await receiveAndHandOver(restored, 2);
    await later.goOn();
    assert.equal(later.seen.length, waiting + 6);
    const all = [...reader.seen, ...later.seen];
    assert.deepEqual(await readingFaults(restored.database, all), FAULTLESS);
    t.diagnostic(`${stored} events read before the dump, ${waiting} that waited in it, 6 new ones`);
  });

  await t.test('a reader by stored transaction ids is blind there', async () => {
    const client = await fresh.database.superuser();
    assert.equal((await client.query('select from planted')).rowCount, 3);
    assert.equal((await client.query(BY_TRANSACTION)).rowCount, 0);
  });

  await t.test('codes are counted on, for every agency', async () => {
    const [first = '', second = ''] = await lastCodes(restored);
    const next = async (agency?: string) =>
      done(await restored.receive(agency === undefined ? {} : { agency })).code;
    assert.deepEqual(
      [await next(), await next(OTHER_COMMUNE)].sort(),
      [following(first), following(second)].sort(),
    );
  });

  await t.test('rights, triggers and policies came along', async () => {
    const schemas = await Promise.all(
      [behind, await fresh.database.superuser()].map((client) => dumpSchema(client, ROLE_NAMES.app)),
    );
    assert.equal(schemas[1], schemas[0]);
  });

  await t.test('the commands of an administrator find nothing wrong', async () => {
    const settings = {
      DATABASE_URL: fresh.database.appUrl,
      SECRET_KEY: TEST_SECRET,
      SEAL_DIR: office.sealPath,
      DATA_DIR: join(fresh.folder, 'data'),
    };
    for (const command of ['verify-ledger', 'rebuild --check', 'seal', 'verify-ledger']) {
      const { code, out, err } = await runCli(command.split(' '), settings);
      t.diagnostic(`${command}: ${out.join(' ')}`);
      assert.equal(code, 0, `${command}: ${out.join('\n')} ${err}`);
    }
  });
});

function following(code: string): string {
  return code.replace(/\d+$/, (serial) => String(Number(serial) + 1).padStart(serial.length, '0'));
}

testOnPostgresql15('the owning role dumps too, once it says that it is the owner', async (t) => {
  const { server, office } = await officeOn15(t);
  await receiveAndHandOver(office, 2);
  const file = join(server.folder, 'owner.dump');
  const { ownerUrl } = server.database;
  const mute = await dump(ownerUrl, file);
  assert.match(mute.output, /row-level security/, 'the second wall holds against a dump as well');
  const asOwner = `${ownerUrl}?options=${encodeURIComponent('-c mot_cua.identity=owner')}`;
  const said = await dump(asOwner, file, '--enable-row-security');
  assert.equal(said.code, 0, said.output);
  const restored = await openTestOffice(t, (await restore(t, file)).database);
  const counts = await Promise.all([office, restored].map(countRows));
  assert.deepEqual(counts[1], counts[0]);
});

async function countRows({ test: { superuser } }: TestOffice): Promise<Record<string, number>> {
  const client = await superuser();
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) counts[name] = (await client.query(`select from ${name}`)).rowCount ?? 0;
  return counts;
}

testOnPostgresql15('what an older dump lost after the last seal is named', async (t) => {
  const { server, office } = await officeOn15(t);
  await receiveAndHandOver(office, 2);
  const file = join(server.folder, 'older.dump');
  await dump(server.database.superuserUrl, file);
  const lost = done(await office.receive());
  await positionReader(office.database).goOn();
  assert.equal(await makeSeals(office.sealer, office.clock.at), 1);
  const restored = await openTestOffice(t, (await restore(t, file)).database);
  const { faults } = await verifyLedger(restored.database, restored.keyring, office.folder);
  assert.ok(
    faults.some(({ code, reason }) => code === lost.code && reason === 'missing'),
    JSON.stringify(faults),
  );
});
