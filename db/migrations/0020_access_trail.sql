-- Who read what, when, from where and for what purpose. Rows are only ever added; whole months past the time that a
-- province keeps them are taken away by the owner alone, who first writes down that it does so.

create table access_trail (
  number bigint generated always as identity primary key,
  at timestamptz(3) not null,
  officer_id text not null,
  agency_id text not null,
  -- In which of their duties, as the purpose has it.
  role text not null,
  -- `stated`: why a dossier will be opened, said before it was.
  act text not null check (act in ('opened', 'printed', 'downloaded', 'exported', 'searched', 'stated')),
  -- No foreign key: a row must outlive what it tells of.
  dossier_id uuid,
  -- Which form, file, list or kind of search; no name and no word of anybody.
  what text,
  purpose text not null,
  -- What somebody wrote of it: for inspectors only.
  purpose_words text,
  hits integer,
  -- Keyed digest of what was typed.
  typed_digest text,
  address text not null,
  session text not null,
  check ((act = 'searched') = (hits is not null)),
  check (act <> 'stated' or dossier_id is not null)
);
create index trail_of_dossier on access_trail (dossier_id, at) where dossier_id is not null;
create index trail_of_agency on access_trail (agency_id, at);
-- For sealing a day and taking months away: rows lie in the order of their time.
create index trail_by_time on access_trail using brin (at);

comment on table access_trail is
  'Who read what, and why. Rows are only ever added; whole months past the time they are kept leave by trail_trim.';

-- That months were taken away, and how many rows; written before they are, in the same transaction.
create table trail_trim (
  number bigint generated always as identity primary key,
  trimmed_at timestamptz(3) not null,
  -- What was before this instant, the first of a month at the office.
  before timestamptz(3) not null check (before at time zone 'Asia/Ho_Chi_Minh'
                                        = date_trunc('month', before at time zone 'Asia/Ho_Chi_Minh')),
  keep_months integer not null check (keep_months > 0),
  removed bigint not null,
  -- Digest over the rows that went, so that a copy kept elsewhere can be told to be the same.
  digest bytea not null,
  transaction xid8 not null default pg_current_xact_id(),
  check (before + make_interval(months => keep_months) <= trimmed_at)
);

create function refuse_trail_change() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from trail_trim t
                                  where t.transaction = pg_current_xact_id() and old.at < t.before) then
    return old;
  end if;
  raise exception 'table % is append-only: % is refused', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete on access_trail
  for each row execute function refuse_trail_change();
create trigger append_only_truncate before truncate on access_trail
  for each statement execute function refuse_change();
create trigger append_only before update or delete on trail_trim
  for each row execute function refuse_change();
create trigger append_only_truncate before truncate on trail_trim
  for each statement execute function refuse_change();

-- The rows of a day as one digest that carries the one before it: made when the day is over.
create table trail_day (
  day date primary key,
  rows bigint not null,
  previous bytea not null,
  key text not null,
  digest bytea not null,
  sealed_at timestamptz(3) not null
);
create trigger append_only before update or delete on trail_day
  for each row execute function refuse_change();
create trigger append_only_truncate before truncate on trail_day
  for each statement execute function refuse_change();

alter table access_trail enable row level security;
alter table access_trail force row level security;
create policy left_by on access_trail for insert
  with check (case asking_identity()
                when 'officer' then agency_id = any (asking_agencies())
                when 'owner' then true
                else false end);
-- What the own officers read, and who read a dossier that one sees.
create policy seen_by on access_trail for select
  using (case (select asking_identity())
           when 'officer' then agency_id = any ((select asking_agencies())::text[])
                            or (dossier_id is not null and exists (select from dossier d where d.id = dossier_id))
           when 'citizen' then dossier_id is not null and exists (select from dossier d where d.id = dossier_id)
           when 'owner' then true
           else false end);
create policy trimmed_by on access_trail for delete using (asking_identity() = 'owner');

alter table trail_trim enable row level security;
alter table trail_trim force row level security;
create policy owner_all on trail_trim using (asking_identity() = 'owner');
create policy told on trail_trim for select using (asking_identity() = 'officer');

alter table trail_day enable row level security;
alter table trail_day force row level security;
create policy owner_all on trail_day using (asking_identity() = 'owner');

-- For whom a dossier is about: who opened it, by role and reason, and never who by name.
create view read_access_trail with (security_invoker = true) as
  select dossier_id, at, agency_id, role, act, purpose
  from access_trail
  where dossier_id is not null and act in ('opened', 'printed', 'downloaded');

-- What an administrator looks over: what was read, what happened to accounts, and what was changed in the office.
create view read_trail_line with (security_invoker = true) as
  select 'reading' as source, number as place, at, agency_id, officer_id, role, act, dossier_id, what, null::text as subject_id,
         purpose, purpose_words, hits, address
  from access_trail
  union all
  select 'account', id::bigint, at, agency_id, actor_id, null, kind, null, null, officer_id, null, null, null, address
  from account_event
  union all
  select 'office', version::bigint, recorded_at, actor ->> 'agency', actor ->> 'id', actor ->> 'role', type, null, stream,
         id, null, null, null, null
  from office_log
  where actor ->> 'kind' = 'officer';

-- Who handled how many dossiers since a day.
create index event_of_officer on event_log ((actor ->> 'agency'), recorded_at) where actor ->> 'kind' = 'officer';

do $$
declare
  app text := current_setting('mot_cua.app_role');
begin
  execute format('grant select, insert on access_trail, trail_day to %I', app);
  execute format('grant select on trail_trim, read_access_trail, read_trail_line to %I', app);
end $$;
