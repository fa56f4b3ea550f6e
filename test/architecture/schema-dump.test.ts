import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import pg from 'pg';
import { cloneDatabase } from '../support/database.ts';
import { ROOT } from './repository.ts';
import { dumpSchema } from './schema-dump.ts';

const DUMP = 'db/schema.sql';

/** One of each thing a schema can hold, on which the changes below are tried. */
const SAMPLE = `
  create table public.sample (id bigint primary key, name text not null check (name <> ''));
  create view public.read_sample with (security_invoker = true) as select id from public.sample;
  create function public.touch() returns trigger language plpgsql as 'begin return new; end';
  create trigger touch before update on public.sample for each row execute function public.touch();
  alter table public.sample enable row level security;
  alter table public.sample force row level security;
  create policy reads on public.sample for select using (id > 0)`;

const CHANGES = [
  'alter table public.sample add column note text',
  'alter table public.sample alter column name drop not null',
  'alter table public.sample alter column name type varchar(9)',
  `alter table public.sample alter column name set default 'x'`,
  'alter table public.sample drop constraint sample_name_check',
  'create index sample_name on public.sample (name)',
  'alter view public.read_sample reset (security_invoker)',
  `create or replace function public.touch() returns trigger language plpgsql as 'begin return null; end'`,
  'drop trigger touch on public.sample',
  'alter table public.sample disable trigger touch',
  'alter table public.sample no force row level security',
  'alter policy reads on public.sample using (true)',
  'grant update on public.sample to public',
  'grant select (name) on public.sample to public',
  `comment on column public.sample.name is 'x'`,
  `comment on function public.touch() is 'x'`,
  `create type public.kind as enum ('a')`,
] as const;

let client: pg.Client | undefined;
// First of the two: the database goes by force when the file ends.
after(() => client?.end());
const { ownerUrl } = await cloneDatabase({ after });
client = new pg.Client({ connectionString: ownerUrl });
await client.connect();

describe('the schema', () => {
  it('is what db/schema.sql shows', async (t) => {
    if (!existsSync(`${ROOT}/${DUMP}`) && process.env.CI !== 'true') return t.skip(`${DUMP} is missing`);
    const shown = readFileSync(`${ROOT}/${DUMP}`, 'utf8');
    assert.equal(await dumpSchema(client), shown, 'write it again: npm run schema');
  });

  it('shows every kind of change', async (t) => {
    await client.query('begin');
    await client.query(SAMPLE);
    const unchanged = await dumpSchema(client);
    for (const change of CHANGES) {
      await t.test(change, async () => {
        await client.query('savepoint before');
        await client.query(change);
        assert.notEqual(await dumpSchema(client), unchanged);
        await client.query('rollback to savepoint before');
      });
    }
    await client.query('rollback');
  });
});
