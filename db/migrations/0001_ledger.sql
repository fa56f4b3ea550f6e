-- The ledger: two logs to which rows are only ever added, the feed that gives their events a closed order, and the
-- seals over that order.

-- Who is asking. Set with the query, never by login: the application has one role, and these say for whom it works.
create function asking_identity() returns text
  language sql stable parallel safe
  return coalesce(current_setting('mot_cua.identity', true), '');

create function asking_agencies() returns text[]
  language sql stable parallel safe
  return string_to_array(coalesce(current_setting('mot_cua.agencies', true), ''), ',');

create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'table % is append-only: % is refused', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

-- One row for one thing that happened to a dossier.
create table event_log (
  dossier_id uuid not null,
  version integer not null check (version > 0),
  type text not null,
  data jsonb not null,
  actor jsonb not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  late_entry jsonb,
  command_id uuid not null,
  command_index smallint not null check (command_index >= 0),
  -- Of the event's data: old rows are read up to the current shape, never rewritten.
  schema_version smallint not null default 1,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (dossier_id, version),
  unique (command_id, command_index),
  check (occurred_at <= recorded_at)
);

comment on table event_log is
  'What happened to dossiers. Rows are only ever added; everything else about a dossier is read off this table.';

-- The same for what is not a dossier: agencies, officers, procedures, calendars, the profile.
create table office_log (
  stream text not null,
  id text not null,
  version integer not null check (version > 0),
  type text not null,
  data jsonb not null,
  actor jsonb not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  late_entry jsonb,
  command_id uuid not null,
  command_index smallint not null check (command_index >= 0),
  schema_version smallint not null default 1,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (stream, id, version),
  unique (command_id, command_index),
  check (occurred_at <= recorded_at)
);

-- Events wait here, in the transaction that wrote them, until they are given a place in the feed. A reader by
-- position must never meet a late commit below the place it has reached, and stored transaction ids go blind after
-- dump and restore; so positions are given after commit, by one sequencer at a time, and no writer waits for another.
create table feed_inbox (
  arrival bigint generated always as identity primary key,
  stream text not null,
  id text not null,
  version integer not null,
  hash bytea not null
);

create table feed (
  position bigint primary key check (position > 0),
  stream text not null,
  id text not null,
  version integer not null,
  hash bytea not null,
  unique (stream, id, version)
);

comment on table feed is 'Every event in a dense order that never changes; "as of" means a position of this table.';

-- Gives waiting events their positions, oldest arrival first; returns how many. Within a stream arrival follows
-- version, because version n+1 can only be written by someone who saw version n committed.
create function close_feed(at_most integer) returns integer
  language plpgsql as $$
declare
  closed integer;
begin
  perform pg_advisory_xact_lock(hashtext('mot_cua.close_feed'));
  with taken as (
    delete from feed_inbox
    where arrival in (select arrival from feed_inbox order by arrival limit at_most)
    returning *
  )
  insert into feed (position, stream, id, version, hash)
  select (select coalesce(max(position), 0) from feed) + row_number() over (order by arrival),
         stream, id, version, hash
  from taken;
  get diagnostics closed = row_count;
  return closed;
end $$;

-- A keyed digest over the heads of what came into the feed since the seal before.
create table seal (
  number bigint primary key check (number > 0),
  from_position bigint not null,
  to_position bigint not null,
  sealed_at timestamptz(3) not null,
  key text not null,
  previous bytea not null,
  digest bytea not null check (length(digest) = 32),
  check (from_position <= to_position)
);

do $$
declare
  append_only text;
begin
  foreach append_only in array array['event_log', 'office_log', 'feed', 'seal'] loop
    execute format('create trigger append_only before update or delete on %I
                    for each row execute function refuse_change()', append_only);
    execute format('create trigger append_only_truncate before truncate on %I
                    for each statement execute function refuse_change()', append_only);
  end loop;
end $$;

alter table office_log enable row level security;
alter table office_log force row level security;
create policy office_reads on office_log for select
  using (stream <> 'officer' or asking_identity() in ('officer', 'feed', 'owner'));
create policy office_writes on office_log for insert
  with check (asking_identity() in ('officer', 'owner'));

alter table feed_inbox enable row level security;
alter table feed_inbox force row level security;
create policy writers_leave on feed_inbox for insert with check (asking_identity() in ('officer', 'owner'));
create policy sequencer_reads on feed_inbox for select using (asking_identity() in ('feed', 'owner'));
create policy sequencer_takes on feed_inbox for delete using (asking_identity() in ('feed', 'owner'));

alter table feed enable row level security;
alter table feed force row level security;
create policy feed_reads on feed for select using (asking_identity() in ('feed', 'owner'));
create policy feed_closes on feed for insert with check (asking_identity() in ('feed', 'owner'));

alter table seal enable row level security;
alter table seal force row level security;
create policy seal_reads on seal for select using (asking_identity() in ('feed', 'owner'));
create policy seal_writes on seal for insert with check (asking_identity() in ('feed', 'owner'));

do $$
declare
  app text := current_setting('mot_cua.app_role');
begin
  execute format('grant select, insert on event_log, office_log, feed, seal to %I', app);
  execute format('grant select, insert, delete on feed_inbox to %I', app);
end $$;
