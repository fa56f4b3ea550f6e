-- Figures: what a reader of the feed keeps of every dossier that was received, and the sums of it (docs/figures.md). All of
-- it is read off the log and can be made anew (`rebuild-figures`); nothing here is a second truth.

-- How far the reader has come in the feed.
create table figure_reader (
  one boolean primary key default true check (one),
  position bigint not null
);

-- What figures know of a dossier from an event on, until the next one that changed it: known from a place in the feed on,
-- and true in the office from an instant on.
create table figure_fact (
  dossier_id uuid not null,
  version integer not null,
  position bigint not null,
  next_position bigint,
  recorded_at timestamptz(3) not null,
  since timestamptz(3) not null,
  next_since timestamptz(3),
  agency_id text not null,
  field text not null,
  block text not null check (block in ('own', 'above', 'joint')),
  channel text not null,
  procedure_id text not null,
  procedure_version integer not null,
  -- Empty: nobody yet.
  officer_id text not null,
  received_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  stood_at timestamptz(3),
  -- The minute after which it is late; null: it has ended, or stands still in time.
  overdue_at timestamptz(3),
  ended_at timestamptz(3),
  ended_as text check (ended_as in ('granted', 'refused', 'withdrawn', 'stopped')),
  timeliness text check (timeliness in ('early', 'on-time', 'late')),
  primary key (dossier_id, version),
  check ((ended_at is null) = (timeliness is null) and (ended_at is null) = (ended_as is null)),
  check ((next_position is null) = (next_since is null))
);
create index figure_fact_received on figure_fact (agency_id, received_at);
create index figure_fact_ended on figure_fact (agency_id, ended_at) where ended_at is not null;
create index figure_fact_by_position on figure_fact (position);

-- On whose account a dossier ended late (ruling 17), in working minutes.
create table figure_late_share (
  dossier_id uuid not null,
  version integer not null,
  number integer not null,
  agency_id text not null,
  -- unit, applicant or system; the unit's agency and code, else empty.
  spender text not null check (spender in ('unit', 'applicant', 'system')),
  spender_agency text not null,
  spender_unit text not null,
  minutes integer not null check (minutes > 0),
  primary key (dossier_id, version, number)
);

-- One thing more or less to count, from an instant on (src/domain/figures/movements.ts).
create table figure_movement (
  number bigint generated always as identity primary key,
  position bigint not null,
  recorded_at timestamptz(3) not null,
  at timestamptz(3) not null,
  day date not null,
  agency_id text not null,
  field text not null,
  block text not null,
  channel text not null,
  procedure_id text not null,
  officer_id text not null,
  measure text not null,
  amount smallint not null check (amount in (-1, 1)),
  -- Of a day before that on which it was written down.
  backdated boolean not null
);
create index figure_movement_by_position on figure_movement (position);
create index figure_movement_backdated on figure_movement (position) where backdated;
create index figure_movement_of_day on figure_movement (day, agency_id);
create index figure_movement_by_record on figure_movement (recorded_at);

-- Sums of movements by year, quarter, month (each from its 15th) and day (src/domain/figures/buckets.ts); one for the
-- tables of an agency, one that tells procedures and officers apart.
create table figure_sum (
  bucket text not null,
  agency_id text not null,
  field text not null,
  block text not null,
  channel text not null,
  received integer not null,
  early integer not null,
  on_time integer not null,
  late integer not null,
  without_result integer not null,
  overdue integer not null,
  waiting integer not null,
  moved integer not null,
  primary key (bucket, agency_id, field, block, channel)
);

create table figure_detail (
  bucket text not null,
  agency_id text not null,
  field text not null,
  block text not null,
  channel text not null,
  procedure_id text not null,
  officer_id text not null,
  received integer not null,
  early integer not null,
  on_time integer not null,
  late integer not null,
  without_result integer not null,
  overdue integer not null,
  waiting integer not null,
  moved integer not null,
  primary key (bucket, agency_id, field, block, channel, procedure_id, officer_id)
);

-- The buckets of a day: the first days of its year, quarter and month, all from the 15th; the year from 15 December.
create function figure_buckets(day date) returns text[]
  language sql immutable parallel safe
  return array[
    'y' || (date_trunc('year', (day - 14) + interval '1 month') - interval '1 month' + interval '14 days')::date,
    'q' || (date_trunc('quarter', (day - 14) + interval '1 month') - interval '1 month' + interval '14 days')::date,
    'm' || (date_trunc('month', (day - 14)::timestamp) + interval '14 days')::date,
    'd' || day
  ];

-- Adds up the movements after one place of the feed, up to another.
create function add_up_figures(after bigint, up_to bigint) returns void
  language plpgsql as $$
begin
  with summed as materialized (
    select b.bucket, m.agency_id, m.field, m.block, m.channel, m.procedure_id, m.officer_id,
           sum(m.amount) filter (where m.measure = 'received') as received,
           sum(m.amount) filter (where m.measure = 'early') as early,
           sum(m.amount) filter (where m.measure = 'on_time') as on_time,
           sum(m.amount) filter (where m.measure = 'late') as late,
           sum(m.amount) filter (where m.measure = 'without_result') as without_result,
           sum(m.amount) filter (where m.measure = 'overdue') as overdue,
           sum(m.amount) filter (where m.measure = 'waiting') as waiting,
           sum(m.amount) filter (where m.measure = 'moved') as moved
    from figure_movement m cross join lateral unnest(figure_buckets(m.day)) as b (bucket)
    where m.position > after and m.position <= up_to
    group by 1, 2, 3, 4, 5, 6, 7
  ), detailed as (
    insert into figure_detail as kept
    select bucket, agency_id, field, block, channel, procedure_id, officer_id,
           coalesce(received, 0), coalesce(early, 0), coalesce(on_time, 0), coalesce(late, 0),
           coalesce(without_result, 0), coalesce(overdue, 0), coalesce(waiting, 0), coalesce(moved, 0)
    from summed
    order by 1, 2, 3, 4, 5, 6, 7
    on conflict (bucket, agency_id, field, block, channel, procedure_id, officer_id) do update set
      received = kept.received + excluded.received, early = kept.early + excluded.early,
      on_time = kept.on_time + excluded.on_time, late = kept.late + excluded.late,
      without_result = kept.without_result + excluded.without_result,
      overdue = kept.overdue + excluded.overdue, waiting = kept.waiting + excluded.waiting,
      moved = kept.moved + excluded.moved
  )
  insert into figure_sum as kept
  select bucket, agency_id, field, block, channel,
         coalesce(sum(received), 0), coalesce(sum(early), 0), coalesce(sum(on_time), 0), coalesce(sum(late), 0),
         coalesce(sum(without_result), 0), coalesce(sum(overdue), 0), coalesce(sum(waiting), 0),
         coalesce(sum(moved), 0)
  from summed
  group by 1, 2, 3, 4, 5
  -- Rows of a bucket are read together, so they are laid down together.
  order by 1, 2, 3, 4, 5
  on conflict (bucket, agency_id, field, block, channel) do update set
    received = kept.received + excluded.received, early = kept.early + excluded.early,
    on_time = kept.on_time + excluded.on_time, late = kept.late + excluded.late,
    without_result = kept.without_result + excluded.without_result,
    overdue = kept.overdue + excluded.overdue, waiting = kept.waiting + excluded.waiting,
    moved = kept.moved + excluded.moved;
end $$;

-- Whoever judges lateness must know of outages (ruling 17).
create policy figures_read on outage for select using (asking_identity() = 'feed');

-- Numbers belong to the agency that received the dossiers: its officers read them, and who oversees it. `in (select …)` is
-- made once a statement and looked up, however many agencies there are. Only the reader of the feed writes.
do $$
declare
  figures text;
  app text := current_setting('mot_cua.app_role');
begin
  foreach figures in array array['figure_fact', 'figure_late_share', 'figure_movement', 'figure_sum', 'figure_detail'] loop
    execute format('alter table %I enable row level security', figures);
    execute format('alter table %I force row level security', figures);
    execute format('create policy seen_by on %I for select using (case (select asking_identity())
                      when ''officer'' then agency_id in (select unnest(asking_agencies()))
                      when ''feed'' then true
                      when ''owner'' then true
                      else false end)', figures);
    -- Not `for all`: a second policy for reading would be asked for every row beside the first.
    execute format('create policy added_by on %I for insert with check (asking_identity() = ''feed'')', figures);
    execute format('create policy changed_by on %I for update using ((select asking_identity()) = ''feed'')', figures);
    execute format('create policy made_anew_by on %I for delete using ((select asking_identity()) = ''feed'')', figures);
    execute format('grant select, insert, update, delete on %I to %I', figures, app);
  end loop;
  alter table figure_reader enable row level security;
  alter table figure_reader force row level security;
  create policy kept_by on figure_reader using (asking_identity() = 'feed') with check (asking_identity() = 'feed');
  execute format('grant select, insert, update on figure_reader to %I', app);
end $$;
