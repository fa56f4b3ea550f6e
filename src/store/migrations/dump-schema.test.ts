import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cloneDatabase, emptyDatabase } from '../../../test/support/database.ts';
import { dumpSchema } from './dump-schema.ts';

const APP = 'mot_cua_app';

const SCHEMA = `
create schema figures;
create type mood as enum ('vui', 'buồn');
create sequence serial_no as integer start 5;
create function positive(n integer) returns boolean language sql immutable return n > 0;
revoke execute on function positive(integer) from public;
create table part (
  id bigint generated always as identity,
  day date not null,
  note text collate "vi-x-icu" default 'không',
  loud text generated always as (upper(note)) stored,
  mood mood check (mood <> 'buồn'),
  primary key (id, day)
) partition by range (day);
create table part_2026 partition of part for values from ('2026-01-01') to ('2027-01-01');
create unique index part_by_note on part (lower(note), day) where mood = 'vui';
create table piece (part bigint, day date, foreign key (part, day) references part);
create function refuse() returns trigger language plpgsql as 'begin return null; end';
create trigger guard before delete on piece for each row when (old.part > 3) execute function refuse();
alter table piece enable row level security;
alter table piece force row level security;
create policy mine on piece for select to mot_cua_app using (part > 0);
create view pieces with (security_invoker = true) as select p.part from piece p join part q on q.id = p.part;
comment on column piece.day is 'ngày';
grant select, insert on piece to mot_cua_app;
grant update (day) on piece to mot_cua_app;
grant usage on schema figures to mot_cua_app;
`;

const db = await emptyDatabase({ after });
const client = await db.superuser();
await client.query(`set role mot_cua_owner; ${SCHEMA}`);
const dump = await dumpSchema(client, APP);

test('the dump names every kind of object that a migration may make', () => {
  const lines = [
    'create schema figures;',
    "create type mood as enum ('vui', 'buồn');",
    'create sequence serial_no as integer start 5 increment 1 minvalue 1 maxvalue 2147483647 cache 1;',
    'revoke execute on function positive(integer) from public;',
    '  id bigint generated always as identity not null,',
    '  note text collate "vi-x-icu" default \'không\'::text,',
    '  loud text generated always as (upper(note)) stored,',
    ') partition by RANGE (day);',
    "create table part_2026 partition of part FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    "alter table part add constraint part_mood_check CHECK ((mood <> 'buồn'::mood));",
    'alter table part add constraint part_pkey PRIMARY KEY (id, day);',
    "CREATE UNIQUE INDEX part_by_note ON ONLY public.part USING btree (lower(note), day) WHERE (mood = 'vui'::mood);",
    'alter table piece add constraint piece_part_day_fkey FOREIGN KEY (part, day) REFERENCES part(id, day);',
    'CREATE TRIGGER guard BEFORE DELETE ON public.piece FOR EACH ROW WHEN ((old.part > 3)) EXECUTE FUNCTION refuse();',
    'alter table piece enable row level security;',
    'alter table piece force row level security;',
    'create policy mine on piece for select to app',
    'create view pieces with (security_invoker=true) as',
    "comment on column piece.day is 'ngày';",
    'grant insert, select on piece to app;',
    'grant update on piece (day) to app;',
    'grant usage on schema figures to app;',
  ];
  const printed = dump.split('\n');
  assert.deepEqual(
    lines.filter((line) => !printed.includes(line)),
    [],
  );
  assert.match(dump, /CREATE OR REPLACE FUNCTION public\.positive\(n integer\)/);
});

test('a constraint, an index and a grant are each said once', () => {
  for (const word of ['part_pkey', 'part_by_note', 'grant insert']) {
    assert.equal(dump.split(word).length - 1, 1, word);
  }
});

test('the dump of our own migrations is the same each time, and nothing of an extension is in it', async () => {
  const clone = await cloneDatabase({ after });
  const own = await clone.superuser();
  const first = await dumpSchema(own, APP);
  await own.query('create extension pg_trgm');
  assert.equal(await dumpSchema(own, APP), `-- Extensions\n\ncreate extension pg_trgm;\n\n${first}`);
  assert.doesNotMatch(first, /mot_cua_(app|owner)/);
});
