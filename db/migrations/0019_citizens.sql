-- Citizens who look at their own dossiers, and people who sign in at an identity provider
-- (docs/decisions/0017-citizens-and-openid.md).

-- For a citizen a query carries the dossiers that are theirs, found once for each request by what they proved.
create function asked_dossiers() returns uuid[]
  language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('mot_cua.dossiers', true), ''), ',')::uuid[], '{}');

alter policy seen_by on dossier
  using (case (select asking_identity())
           when 'officer' then party_agencies && (select asking_agencies())
           when 'public' then not secret and (code_key = asked_code_key() or code_fold = asked_code_fold())
           when 'citizen' then not secret and id = any ((select asked_dossiers())::uuid[])
           when 'owner' then true
           when 'feed' then true
           else false end);

-- What a citizen's page is made of; files, legs and lists of the office are not theirs.
do $$
declare
  hanging text;
begin
  foreach hanging in array array['event_log', 'person', 'wording'] loop
    execute format('alter policy seen_by on %I using (case (select asking_identity())
                      when ''officer'' then exists (select from dossier d where d.id = dossier_id)
                      when ''citizen'' then exists (select from dossier d where d.id = dossier_id)
                      when ''owner'' then true
                      when ''feed'' then true
                      else false end)', hanging);
  end loop;
end $$;

create view read_own_dossier with (security_invoker = true) as
  select d.id, d.code, d.status, d.stage, d.procedure_id, d.procedure_version, d.submitted_at, d.promise_due, d.answer_by,
         d.received_at, d.paused_at, d.ended_at, d.work, d.last_at,
         coalesce(d.promise_due > d.law_due, false) as extended, d.moved,
         a.name as agency_name, a.address as agency_address, a.hours as agency_hours, a.phone as agency_phone
  from dossier d left join read_agency a on a.id = d.agency_id;

-- Addresses of mail are found as numbers of phones are (0005).
alter table person add column email_key text collate "C";

create or replace function fill_person_keys() returns trigger
  language plpgsql as $$
begin
  new.name_key := search_words(new.name);
  new.name_key_back := words_backwards(new.name_key);
  new.identity_key := nullif(upper(regexp_replace(new.identity_number, '[^0-9A-Za-z]', '', 'g')), '');
  new.phone_key := nullif(phone_digits(new.phone), '');
  new.email_key := nullif(lower(trim(new.email)), '');
  return new;
end $$;

do $$
begin
  perform set_config('mot_cua.identity', 'owner', true);
  alter table person disable trigger append_only;
  update person set email_key = lower(trim(email)) where trim(email) <> '';
  alter table person enable trigger append_only;
end $$;
create index person_by_email on person (email_key) where email_key is not null;

-- Somebody who signed in: what they proved, as a keyed digest to find it again and sealed to find their dossiers by.
create table citizen (
  id uuid primary key,
  kind text not null check (kind in ('identity', 'phone', 'email')),
  digest text not null,
  sealed text not null,
  since timestamptz(3) not null,
  unique (kind, digest)
);

create table citizen_session (
  token_digest text primary key,
  citizen_id uuid not null references citizen,
  opened_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create index citizen_session_of on citizen_session (citizen_id);

-- A code that was asked for, whether or not anybody of that address is known. The code itself is nowhere.
create table one_time_code (
  token_digest text primary key,
  kind text not null check (kind in ('phone', 'email')),
  -- Of the address, to count by; the address itself only sealed.
  address_digest text not null,
  sealed_address text not null,
  code_key text not null,
  code_digest text not null,
  made_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  tries integer not null default 0,
  used_at timestamptz(3)
);
create index one_time_code_of_address on one_time_code (address_digest, made_at);

-- Somebody was sent to the identity provider and is to come back, once.
create table openid_attempt (
  token_digest text primary key,
  audience text not null check (audience in ('officer', 'citizen')),
  sealed text not null,
  made_at timestamptz(3) not null,
  used_at timestamptz(3)
);

-- Which account of an officer belongs to whom at the identity provider. A binding is ended, never changed.
create table officer_identity (
  id uuid primary key,
  officer_id text not null,
  digest text not null,
  bound_at timestamptz(3) not null,
  bound_by text not null,
  ended_at timestamptz(3),
  ended_by text
);
create unique index officer_identity_of_officer on officer_identity (officer_id) where ended_at is null;
create unique index officer_identity_of_digest on officer_identity (digest) where ended_at is null;

do $$
declare
  app text := current_setting('mot_cua.app_role');
  ours text;
begin
  foreach ours in array array['citizen', 'citizen_session', 'one_time_code', 'openid_attempt', 'officer_identity'] loop
    execute format('alter table %I enable row level security', ours);
    execute format('alter table %I force row level security', ours);
    execute format('create policy owner_all on %I using (asking_identity() = ''owner'')', ours);
    execute format('grant select, insert, update on %I to %I', ours, app);
  end loop;
  -- What is over is not kept: addresses are personal, even sealed.
  execute format('grant delete on one_time_code, openid_attempt to %I', app);
  execute format('grant select on read_own_dossier to %I', app);
end $$;
