import assert from 'node:assert/strict';
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import pg from 'pg';
import { connectToServer } from '../../src/gateways/embedded-postgres/adopt-server.ts';
import { freePort } from '../../src/gateways/embedded-postgres/free-port.ts';
import { prepareDatabase } from '../../src/gateways/embedded-postgres/prepare-database.ts';
import { runProgram, type SystemUser } from '../../src/gateways/embedded-postgres/run-program.ts';
import { serverUser } from '../../src/gateways/embedded-postgres/server-ground.ts';
import {
  connectionUrl,
  DATABASE,
  freshRecord,
  ROLE_NAMES,
  writeRecord,
} from '../../src/gateways/embedded-postgres/server-record.ts';
import type { Scope, TestDatabase } from './database.ts';
import { removeTestServer, testFolder } from './test-server.ts';

/** Where Debian keeps the oldest server that we support, and its own tools. */
const PROGRAMS = '/usr/lib/postgresql/15/bin';

type Program = 'initdb' | 'pg_ctl' | 'pg_dump' | 'pg_restore';

/** A test that needs it: skipped in one line where it is missing, and a failure where the whole suite must stand. */
export function testOnPostgresql15(name: string, work: (t: TestContext) => Promise<void>): void {
  test(name, async (t) => {
    if (existsSync(join(PROGRAMS, 'initdb'))) return work(t);
    const missing = `Debian's postgresql-15 is missing in ${PROGRAMS}`;
    if (process.env.CI === 'true') assert.fail(missing);
    t.skip(missing);
  });
}

/** A throwaway cluster of its own, with our two roles and an empty database; gone with the scope. */
export interface Postgresql15 {
  /** As `MOT_CUA_TEST_SERVER` names one: whole test files can be run on this server. */
  folder: string;
  database: TestDatabase;
}

export async function startPostgresql15(scope: Scope): Promise<Postgresql15> {
  const folder = testFolder();
  // What was started is stopped even if the start fails halfway.
  scope.after(async () => removeTestServer(folder));
  const user = await serverUser(null);
  const home = join(folder, 'postgres');
  mkdirSync(home, { mode: 0o700 });
  const cluster = join(home, 'cluster');
  const port = await freePort(0);
  const record = { ...freshRecord(), port, cluster, binaries: PROGRAMS };
  await writeRecord(folder, record);
  const password = join(home, 'password');
  writeFileSync(password, record.passwords.superuser, { mode: 0o600 });
  if (user !== null) for (const path of [home, password]) chownSync(path, user.uid, user.gid);
  await must('initdb', user, [
    ...['-D', cluster, '-U', ROLE_NAMES.superuser, `--pwfile=${password}`, '--auth=scram-sha-256'],
    ...['-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
  ]);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  await must('pg_ctl', user, [
    ...['start', '-D', cluster, '-w', '-l', join(home, 'server.log')],
    ...['-o', [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ')],
  ]);
  const { client } = await connectToServer(record, port);
  await prepareDatabase(client, record);
  await client.end();
  return { folder, database: databaseOf(scope, record) };
}

/** A tool of Debian's; it needs no other user than ours. */
export function runTool15(program: Program, args: readonly string[]) {
  return runProgram(join(PROGRAMS, program), args, null);
}

async function must(program: Program, user: SystemUser | null, args: readonly string[]): Promise<void> {
  // A server that pg_ctl leaves behind would keep our pipes open.
  const { code, output } = await runProgram(join(PROGRAMS, program), args, user, program === 'pg_ctl');
  if (code !== 0) throw new Error(`${program} of PostgreSQL 15 failed (${code}): ${output}`);
}

function databaseOf(scope: Scope, record: Parameters<typeof connectionUrl>[0]): TestDatabase {
  const open: { end(): Promise<void> }[] = [];
  scope.after(async () => {
    await Promise.all(open.map((one) => one.end().catch(() => undefined)));
  });
  const url = (role: keyof typeof ROLE_NAMES) => connectionUrl(record, role, DATABASE);
  return {
    name: DATABASE,
    appUrl: url('app'),
    ownerUrl: url('owner'),
    superuserUrl: url('superuser'),
    appPool: () => {
      const pool = new pg.Pool({ connectionString: url('app'), max: 8 });
      pool.on('error', () => undefined);
      open.push(pool);
      return pool;
    },
    superuser: async () => {
      const client = new pg.Client({ connectionString: url('superuser') });
      client.on('error', () => undefined);
      await client.connect();
      open.push(client);
      return client;
    },
  };
}
