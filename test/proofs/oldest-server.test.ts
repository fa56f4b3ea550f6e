import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { ROLE_NAMES } from '../../src/gateways/embedded-postgres/server-record.ts';
import { dumpSchema } from '../../src/store/migrations/dump-schema.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../src/system.ts';
import { ROOT } from '../architecture/repository.ts';
import { dumpSchema as showSchema } from '../architecture/schema-dump.ts';
import { cloneDatabase, SERVER_VARIABLE, type TestDatabase } from '../support/database.ts';
import { startPostgresql15, testOnPostgresql15 } from '../support/postgresql-15.ts';

/** What touches the database, as it is tested on the embedded server. */
const SUITES = 'src/store/**/*.test.ts';

async function migrated15(t: Parameters<typeof startPostgresql15>[0]) {
  const server = await startPostgresql15(t);
  const now = () => new Date().toISOString();
  const result = await migrate(server.database.ownerUrl, ROLE_NAMES.app, MIGRATIONS, now);
  assert.ok(result.ok, JSON.stringify(result));
  return server;
}

testOnPostgresql15('every test of the store passes on the oldest supported server', async (t) => {
  const { folder } = await migrated15(t);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const run = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=tap', SUITES], {
    cwd: ROOT,
    env: { ...env, [SERVER_VARIABLE]: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, [code]] = await Promise.all([text(run.stdout), once(run, 'exit')]);
  const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(output)?.[1]);
  t.diagnostic(`${count('pass')} of ${count('tests')} tests pass on PostgreSQL 15`);
  assert.equal(code, 0, output);
  assert.ok(count('pass') > 40, 'they were found at all');
});

/** Before 16 a view of one table is shown with the table before each column, later without; so here neither is. */
function withoutQualifiers(schema: string): string {
  return schema.replace(/^create view [^;]*;/gm, (view) => view.replace(/\b\w+\.(?=\w)/g, ''));
}

/** As `db/schema.sql` shows it, and as the system itself would. */
async function dumpsOf(database: TestDatabase): Promise<string[]> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const shown = await showSchema(owner).finally(() => owner.end());
  return [shown, await dumpSchema(await database.superuser(), ROLE_NAMES.app)];
}

testOnPostgresql15('its schema is that of server 18, but for how views of one table read', async (t) => {
  const { database } = await migrated15(t);
  const [oldest, newest] = [await dumpsOf(database), await dumpsOf(await cloneDatabase(t))];
  assert.deepEqual(oldest.map(withoutQualifiers), newest.map(withoutQualifiers));
});
