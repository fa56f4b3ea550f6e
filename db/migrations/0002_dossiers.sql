-- What is read off the log of a dossier, written in the same transaction, and rebuildable from it; and beside the
-- log, the personal data that events only refer to.

create function asked_code_key() returns text
  language sql stable parallel safe
  return coalesce(current_setting('mot_cua.code_key', true), '');

create function asked_code_fold() returns text
  language sql stable parallel safe
  return coalesce(current_setting('mot_cua.code_fold', true), '');

-- One summary row a dossier.
create table dossier (
  id uuid primary key,
  code text not null unique,
  -- The code as A-Z and 0-9 only; and the same with O read as 0, I and L as 1.
  code_key text not null unique,
  code_fold text not null,
  head_version integer not null,
  head_hash bytea not null,
  status text not null,
  stage text,
  regime text not null,
  procedure_id text not null,
  procedure_version integer not null,
  field text not null,
  channel text not null,
  agency_id text not null,
  party_agencies text[] not null,
  secret boolean not null,
  applicant_id uuid not null,
  applicant_version integer not null,
  phone_proof jsonb,
  submitted_at timestamptz(3) not null,
  answer_by timestamptz(3),
  received_at timestamptz(3),
  started_at timestamptz(3),
  promise_due timestamptz(3),
  law_due timestamptz(3),
  base_due timestamptz(3),
  paused_at timestamptz(3),
  ended_at timestamptz(3),
  returned_at timestamptz(3),
  -- The step at which it stands, as the public may know it.
  work text,
  outcome text,
  last_at timestamptz(3) not null
);

create index dossier_fold on dossier (code_fold);
-- The desk's list "chờ tiếp nhận": no leg exists yet (ruling 19).
create index dossier_to_answer on dossier (agency_id, answer_by) where answer_by is not null;

comment on table dossier is 'Read off event_log in the transaction that writes it; rebuildable, never the truth.';

-- Who holds what: inboxes and their counts are indexed reads of this.
create table dossier_leg (
  dossier_id uuid not null references dossier,
  leg smallint not null,
  kind text not null,
  agency_id text not null,
  unit text not null,
  officer_id text,
  step text not null,
  work text not null,
  role text not null,
  since timestamptz(3) not null,
  due_at timestamptz(3),
  warn_at timestamptz(3),
  waiting boolean not null,
  primary key (dossier_id, leg)
);

create index leg_of_unit on dossier_leg (agency_id, unit, due_at);
create index leg_of_officer on dossier_leg (officer_id, due_at) where officer_id is not null;

-- Personal data of a dossier: insert-only, a correction is a new version; events refer to (id, version, digest).
create table person (
  id uuid not null,
  version integer not null check (version > 0),
  dossier_id uuid not null references dossier,
  kind text not null check (kind in ('individual', 'organisation')),
  name text not null,
  identity_kind text,
  identity_number text,
  address text,
  phone text,
  email text,
  digest_key text not null,
  digest text not null,
  recorded_at timestamptz(3) not null,
  primary key (id, version)
);
create index person_of_dossier on person (dossier_id);

-- Free text somebody wrote: it counts as personal.
create table wording (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  body text not null,
  digest_key text not null,
  digest text not null,
  recorded_at timestamptz(3) not null
);
create index wording_of_dossier on wording (dossier_id);

-- A file of a dossier; the content lies under its SHA-256 outside the database.
create table stored_file (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  media_type text not null,
  name text not null,
  recorded_at timestamptz(3) not null
);
create index stored_file_of_dossier on stored_file (dossier_id);

-- Serials of dossier codes: one counter an agency code and day, taken in the transaction that uses it, so that an
-- undone receipt leaves no gap and no number comes twice.
create table code_counter (
  agency_code text not null,
  day date not null,
  last integer not null,
  primary key (agency_code, day)
);

create function draw_serial(for_agency text, on_day date) returns integer
  language sql as $$
  insert into code_counter as counter (agency_code, day, last) values (for_agency, on_day, 1)
  on conflict (agency_code, day) do update set last = counter.last + 1
  returning last
$$;

do $$
declare
  append_only text;
begin
  foreach append_only in array array['person', 'wording', 'stored_file'] loop
    execute format('create trigger append_only before update or delete on %I
                    for each row execute function refuse_change()', append_only);
    execute format('create trigger append_only_truncate before truncate on %I
                    for each statement execute function refuse_change()', append_only);
  end loop;
end $$;

-- The second wall: a query that forgets its filter returns nothing that is not the asker's.
alter table dossier enable row level security;
alter table dossier force row level security;
create policy officer_of_a_party on dossier
  using (asking_identity() = 'officer' and party_agencies && asking_agencies());
create policy public_by_code on dossier for select
  using (asking_identity() = 'public' and not secret
         and (code_key = asked_code_key() or code_fold = asked_code_fold()));
create policy feed_reads on dossier for select using (asking_identity() = 'feed');
create policy owner_all on dossier using (asking_identity() = 'owner');

alter table code_counter enable row level security;
alter table code_counter force row level security;
create policy drawn_at_work on code_counter using (asking_identity() in ('officer', 'owner'));

-- Rows that hang on a dossier are seen by those who see the dossier; its own policies apply inside.
do $$
declare
  hanging text;
begin
  foreach hanging in array array['event_log', 'dossier_leg', 'person', 'wording', 'stored_file'] loop
    execute format('alter table %I enable row level security', hanging);
    execute format('alter table %I force row level security', hanging);
    execute format('create policy officer_of_a_party on %I using (asking_identity() = ''officer''
                    and exists (select from dossier d where d.id = dossier_id))', hanging);
    execute format('create policy feed_reads on %I for select using (asking_identity() = ''feed'')', hanging);
    execute format('create policy owner_all on %I using (asking_identity() = ''owner'')', hanging);
  end loop;
end $$;

do $$
declare
  app text := current_setting('mot_cua.app_role');
begin
  execute format('grant select, insert, update on dossier, code_counter to %I', app);
  execute format('grant select, insert, update, delete on dossier_leg to %I', app);
  execute format('grant select, insert on person, wording, stored_file to %I', app);
end $$;
