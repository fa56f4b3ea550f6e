-- The office as it stands now, read off office_log in the transaction that writes it; and what must not be in a log.

create table office_current (
  stream text not null,
  id text not null,
  head_version integer not null,
  head_hash bytea not null,
  data jsonb not null,
  primary key (stream, id)
);

create unique index officer_username on office_current ((data ->> 'username')) where stream = 'officer';

-- Counts changes, so that a process knows whether the office it keeps in memory is still the present one.
create table office_clock (
  single boolean primary key default true check (single),
  changes bigint not null default 0
);
insert into office_clock default values;

-- Password digests are replaced and forgotten, so they are not in the log.
create table credential (
  officer_id text primary key,
  password_digest text not null,
  must_change boolean not null,
  changed_at timestamptz(3) not null
);

alter table office_current enable row level security;
alter table office_current force row level security;
create policy office_reads on office_current for select
  using (stream <> 'officer' or asking_identity() in ('officer', 'feed', 'owner'));
create policy office_inserts on office_current for insert with check (asking_identity() in ('officer', 'owner'));
create policy office_updates on office_current for update using (asking_identity() in ('officer', 'owner'));

alter table office_clock enable row level security;
alter table office_clock force row level security;
create policy office_reads on office_clock for select using (true);
create policy office_updates on office_clock for update using (asking_identity() in ('officer', 'owner'));

alter table credential enable row level security;
alter table credential force row level security;
-- Signing in happens before anyone is somebody: the application asks as owner.
create policy owner_all on credential using (asking_identity() = 'owner');

-- What slices may read. security_invoker: the reader's own policies apply.
create view read_agency with (security_invoker = true) as
  select id, head_version as version, data ->> 'name' as name, data ->> 'shortName' as short_name,
         data ->> 'code' as code, data ->> 'level' as level, data ->> 'address' as address,
         data ->> 'phone' as phone, data ->> 'hours' as hours
  from office_current where stream = 'agency';

create view read_public_dossier with (security_invoker = true) as
  select d.code, d.code_key, d.code_fold, d.status, d.stage, d.channel, d.promise_due, d.answer_by, d.received_at, d.paused_at,
         d.ended_at, d.returned_at, d.work, d.last_at,
         a.name as agency_name, a.address as agency_address, a.hours as agency_hours, a.phone as agency_phone
  from dossier d left join read_agency a on a.id = d.agency_id;

do $$
declare
  app text := current_setting('mot_cua.app_role');
begin
  execute format('grant select, insert, update on office_current, office_clock, credential to %I', app);
  execute format('grant select on read_agency, read_public_dossier to %I', app);
end $$;
