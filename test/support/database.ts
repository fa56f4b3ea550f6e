import { randomBytes } from 'node:crypto';
import pg from 'pg';
import {
  connectionUrl,
  DATABASE,
  ROLE_NAMES,
  type RoleKind,
  readRecord,
  type ServerRecord,
} from '../../src/gateways/embedded-postgres/server-record.ts';
import { migrationFailure, removeTestServer, startTestServer } from './test-server.ts';

/** `global-setup.ts` names the data folder of its server here. */
export const SERVER_VARIABLE = 'MOT_CUA_TEST_SERVER';

/** A test (`t`), or `{ after }` of node:test for a whole file: when it ends, the database goes. */
export interface Scope {
  after(fn: () => Promise<void>): void;
}

/** A database for one test file or one test: PostgreSQL itself, with the roles and rights of a real one. */
export interface TestDatabase {
  name: string;
  appUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  /** As the application; ends with the scope. */
  appPool(): pg.Pool;
  /** For looking behind the scenes; ends with the scope. */
  superuser(): Promise<pg.Client>;
}

/** With all migrations applied. */
export async function cloneDatabase(scope: Scope): Promise<TestDatabase> {
  const failure = migrationFailure(await serverFolder());
  if (failure !== '') throw new Error(failure);
  return makeDatabase(scope, DATABASE);
}

/** As the embedded server makes it at its first start, before any migration. */
export function emptyDatabase(scope: Scope): Promise<TestDatabase> {
  return makeDatabase(scope, 'template1');
}

async function makeDatabase(scope: Scope, template: string): Promise<TestDatabase> {
  const record = await serverRecord();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = connectionUrl(record, 'superuser', 'postgres');
  await run(admin, `create database ${name} template ${template} owner ${ROLE_NAMES.owner}`);
  const url = (role: RoleKind): string => connectionUrl(record, role, name);
  const open: { end(): Promise<void> }[] = [];
  let pool: pg.Pool | undefined;
  scope.after(async () => {
    await Promise.all(open.map((one) => one.end().catch(() => undefined)));
    await run(admin, `drop database ${name} with (force)`);
  });
  return {
    name,
    appUrl: url('app'),
    ownerUrl: url('owner'),
    superuserUrl: url('superuser'),
    appPool: () => {
      if (pool === undefined) {
        pool = new pg.Pool({ connectionString: url('app'), max: 8 });
        pool.on('error', () => undefined);
        open.push(pool);
      }
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

let alone: Promise<string> | undefined;

/** The server of the run; for a file that runs by itself one of its own, gone with the process. */
function serverFolder(): Promise<string> {
  const folder = process.env[SERVER_VARIABLE];
  if (folder !== undefined) return Promise.resolve(folder);
  alone ??= startTestServer().then((started) => {
    process.once('exit', () => removeTestServer(started));
    return started;
  });
  return alone;
}

async function serverRecord(): Promise<ServerRecord> {
  const folder = await serverFolder();
  const record = await readRecord(folder);
  if (record === null) throw new Error(`no test server in ${folder}`);
  return record;
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
