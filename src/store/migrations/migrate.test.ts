import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { emptyDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { migrate } from './migrate.ts';
import { schemaState } from './schema-state.ts';

const APP = 'mot_cua_app';
const now = (): string => '2026-11-23T02:30:00.000Z';
const db = await emptyDatabase({ after });

const FIRST = 'create table thing (id integer primary key);';
const SECOND = `do $$ begin
  execute format('grant select on thing to %I', current_setting('mot_cua.app_role'));
end $$;`;

function folderOf(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  after(() => rmSync(dir, { recursive: true }));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(dir, name), sql);
  return dir;
}

/** The reason of a refusal, with the exit code before it. */
async function refusal(on: TestDatabase, files: Record<string, string>): Promise<string> {
  const result = await migrate(on.ownerUrl, APP, folderOf(files), now);
  return result.ok ? `applied ${result.value.join(' ')}` : `${result.reason.exit} ${result.reason.message}`;
}

test('a database follows its files, once each, and says where it stands', async () => {
  const dir = folderOf({ '0001_first.sql': FIRST, 'README.md': 'not for us' });
  assert.equal(await schemaState(db.appUrl, dir), 'behind');
  assert.deepEqual(await migrate(db.ownerUrl, APP, dir, now), { ok: true, value: ['0001_first.sql'] });
  assert.deepEqual(await migrate(db.ownerUrl, APP, dir, now), { ok: true, value: [] });
  assert.equal(await schemaState(db.appUrl, dir), 'current', 'the application may ask');

  writeFileSync(join(dir, '0002_second.sql'), SECOND);
  assert.equal(await schemaState(db.appUrl, dir), 'behind');
  assert.deepEqual(await migrate(db.ownerUrl, APP, dir, now), { ok: true, value: ['0002_second.sql'] });
  const { rows } = await db.appPool().query('select count(*)::integer as things from thing');
  assert.deepEqual(rows, [{ things: 0 }], 'the file gave the application its right through app_role');
  const stamps = await db.appPool().query('select number, applied_at from schema_migration order by number');
  assert.deepEqual(stamps.rows[0], { number: 1, applied_at: new Date(now()) });
});

test('line ends alone are no change; anything else in an applied file is refused', async () => {
  assert.equal(
    await schemaState(
      db.appUrl,
      folderOf({ '0001_first.sql': FIRST, '0002_second.sql': SECOND.replaceAll('\n', '\r\n') }),
    ),
    'current',
  );
  const changed = { '0001_first.sql': `${FIRST} -- now`, '0002_second.sql': SECOND };
  assert.equal(await schemaState(db.appUrl, folderOf(changed)), 'changed');
  assert.match(await refusal(db, changed), /^2 Tệp 0001_first\.sql đã bị sửa/);
});

test('a database newer than the code is refused with its own message', async () => {
  const older = { '0001_first.sql': FIRST };
  assert.equal(await schemaState(db.appUrl, folderOf(older)), 'newer');
  assert.match(await refusal(db, older), /^2 Cơ sở dữ liệu mới hơn chương trình \(đã có 0002_second\.sql\)/);
});

test('a file that fails leaves nothing of itself, and its line is named', async (t) => {
  const fresh = await emptyDatabase(t);
  const files = {
    '0001_first.sql': FIRST,
    '0002_bad.sql': 'create table half (id integer);\n\nselect nothing;',
  };
  assert.match(await refusal(fresh, files), /^2 .*0002_bad\.sql dòng 3: column "nothing" does not exist/);
  const { rows } = await (await fresh.superuser()).query(
    "select to_regclass('half') as half, (select max(number) from schema_migration) as applied",
  );
  assert.deepEqual(rows, [{ half: null, applied: 1 }]);
});

test('two starters at once: each file runs once', async (t) => {
  const fresh = await emptyDatabase(t);
  const dir = folderOf({ '0001_first.sql': `select pg_sleep(0.1); ${FIRST}`, '0002_second.sql': SECOND });
  const both = await Promise.all([1, 2].map(() => migrate(fresh.ownerUrl, APP, dir, now)));
  const applied = both.flatMap((result) => (result.ok ? result.value : [result.reason.message]));
  assert.deepEqual(applied.sort(), ['0001_first.sql', '0002_second.sql']);
});

test('misnamed files, an unknown role and a wrong owner are one line each', async () => {
  assert.match(await refusal(db, { 'first.sql': FIRST }), /^2 Tệp first\.sql .* 0001_ten\.sql/);
  assert.match(
    await refusal(db, { '0001_a.sql': FIRST, '0003_c.sql': FIRST }),
    /^2 .*liền nhau.*0003_c\.sql/,
  );
  assert.match(
    await refusal(db, { '0001_a.sql': FIRST, '0001_b.sql': FIRST }),
    /^2 .*liền nhau.*0001_b\.sql/,
  );
  const dir = folderOf({ '0001_first.sql': FIRST });
  const unknown = await migrate(db.ownerUrl, 'nobody_here', dir, now);
  assert.match(unknown.ok ? '' : unknown.reason.message, /Chưa có vai trò “nobody_here”/);
  const wrong = await migrate(db.ownerUrl.replace(/:[0-9a-f]{48}@/, ':secret-word@'), APP, dir, now);
  assert.match(wrong.ok ? '' : `${wrong.reason.exit} ${wrong.reason.message}`, /^3 .*28P01/);
  assert.doesNotMatch(JSON.stringify(wrong), /secret-word/);
});
