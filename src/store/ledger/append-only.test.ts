import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { done, HAND_OVER, openTestOffice } from '../../../test/support/test-office.ts';
import { closeFeed } from '../feed/close-feed.ts';
import { makeSeals } from '../seals/make-seals.ts';

const office = await openTestOffice({ after });
const received = done(await office.receive());
done(
  await office.act(office.actor('counter-clerk', 'mot-cua'), received, (pen) => ({
    ...{ type: 'note', text: pen.wording('Đã gọi điện cho người nộp'), late: null },
  })),
);
const refused = await office.act(office.actor('signer', 'lanh-dao'), received, HAND_OVER);
assert.ok(!refused.ok);
await closeFeed(office.database);
await makeSeals(office.sealer, office.clock.at);

/** Of these there are rows here: a wall that lets a change through would let it happen. */
const WITH_ROWS = {
  ...{ event_log: 'version', office_log: 'version', feed: 'position', seal: 'number', person: 'version' },
  ...{ wording: 'recorded_at', refused_command: 'refusal' },
};

const changesOf = (table: string, column: string) => [
  `update ${table} set ${column} = ${column}`,
  `delete from ${table}`,
  `truncate ${table} cascade`,
];

for (const [table, column] of Object.entries(WITH_ROWS)) {
  for (const change of changesOf(table, column)) {
    test(`the owner cannot ${change}`, async () => {
      await assert.rejects(
        run(office.test.ownerUrl, change, 'owner'),
        // No policy lets the owner see a row to change, or the trigger refuses: both are a wall.
        /append-only|no row to try it on/,
      );
    });
  }
}

// No right and no policy binds a superuser: what stops the hand that slips is the trigger alone.
for (const [table, column] of Object.entries(WITH_ROWS)) {
  for (const change of changesOf(table, column)) {
    test(`the trigger alone stops: ${change}`, async () => {
      await assert.rejects(run(office.test.superuserUrl, change), /table \w+ is append-only/);
    });
  }
}

/** Where the application may insert and neither update nor delete, as the catalogue has it, with a plain column. */
const { rows: logs } = await office.test.appPool().query<{ name: string; column: string }>(
  `select c.relname as name, min(a.attname) as column
   from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and a.attidentity = '' and a.attgenerated = '' and not a.attisdropped
     and has_table_privilege(c.oid, 'insert') and not has_table_privilege(c.oid, 'delete')
     and not has_any_column_privilege(c.oid, 'update')
   group by 1 order by 1`,
);

test('the logs we know of are among those that the application may only add to', () => {
  const names = logs.map(({ name }) => name);
  for (const known of Object.keys(WITH_ROWS)) assert.ok(names.includes(known), known);
});

for (const { name, column } of logs) {
  test(`the application cannot update, delete or truncate ${name}`, async () => {
    for (const change of changesOf(name, column))
      await assert.rejects(run(office.test.appUrl, change), /permission denied/, change);
  });
}

test('the tables that the application may only add to are those that refuse changes by triggers too', async () => {
  const { rows } = await (await office.test.superuser()).query<{ name: string; events: number }>(
    `select c.relname as name, bit_or(t.tgtype)::integer as events from pg_trigger t
     join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where p.proname in ('refuse_change', 'refuse_trail_change') and t.tgenabled = 'O' group by 1`,
  );
  // Bits of pg_trigger.tgtype: before, delete, update, truncate.
  const guarded = new Map(rows.map(({ name, events }) => [name, events & (2 + 8 + 16 + 32)]));
  assert.deepEqual(
    logs.filter(({ name }) => guarded.get(name) !== 2 + 8 + 16 + 32),
    [],
  );
  const added = new Set(logs.map(({ name }) => name));
  // What was taken away of the trail, and when, is written by the owner alone.
  assert.deepEqual(
    [...guarded.keys()].filter((name) => !added.has(name)),
    ['trail_trim'],
  );
});

test('the application cannot take the trigger away, switch row-level security off, or become someone else', async () => {
  for (const attempt of [
    'alter table event_log disable trigger all',
    'drop trigger append_only on event_log',
    'alter table event_log no force row level security',
    'set session_replication_role = replica',
    'set role mot_cua_owner',
  ]) {
    await assert.rejects(run(office.test.appUrl, attempt), /must be owner|permission denied/, attempt);
  }
});

async function run(url: string, sql: string, identity = 'owner'): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('mot_cua.identity', $1, false)", [identity]);
    const { rowCount } = await client.query(sql);
    if (rowCount === 0 && !sql.startsWith('truncate')) throw new Error('no row to try it on');
  } finally {
    await client.end();
  }
}
