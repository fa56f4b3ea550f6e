-- Second factors, sessions that can be named and ended one by one, and what happened to accounts (Điều 3.6, 9.2).

-- Who is handed a first password acknowledges the duties of security once; who had an account before is asked too.
alter table credential
  add column must_acknowledge boolean not null default true,
  add column rules_version text,
  add column rules_at timestamptz(3),
  add check ((rules_version is null) = (rules_at is null));
alter table credential alter column must_acknowledge set default false;

select set_config('mot_cua.identity', 'owner', true);
-- Of nobody: wrong names are written down here, so that they take as long as wrong passwords.
insert into credential (officer_id, password_digest, must_change, changed_at, must_acknowledge)
values ('', '', false, '2016-01-01T00:00:00Z', false);

alter table session
  add column id uuid not null default gen_random_uuid(),
  -- `Chrome trên Windows`; never the whole of what a browser says of itself.
  add column device text not null default '',
  add column address text not null default '',
  add column way text not null default 'password'
    check (way in ('password', 'authenticator', 'recovery-code', 'passkey', 'passkey-alone', 'openid'));
create unique index session_id on session (id);

-- The password was right, the second factor is awaited. Such a row opens no page.
create table pending_sign_in (
  token_digest text primary key,
  officer_id text not null,
  opened_at timestamptz(3) not null,
  attempts integer not null default 0,
  ended_at timestamptz(3)
);

-- The secret of an authenticator app is sealed: whoever has the database alone cannot make codes.
create table authenticator (
  officer_id text primary key,
  sealed text not null,
  added_at timestamptz(3) not null,
  -- The thirty seconds of the code that was taken last: none is taken twice, nor an older one after it.
  last_step bigint not null
);

create table recovery_code (
  officer_id text not null,
  digest text not null,
  made_at timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (officer_id, digest)
);

create table passkey (
  id text primary key,
  officer_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null check (name <> ''),
  added_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index passkey_of_officer on passkey (officer_id);

-- What a passkey is asked to sign: once, soon, and for one purpose.
create table passkey_challenge (
  challenge text primary key,
  purpose text not null check (purpose in ('add', 'second-factor', 'sign-in')),
  -- Nobody is known yet where somebody signs in without a password.
  officer_id text check ((officer_id is null) = (purpose = 'sign-in')),
  made_at timestamptz(3) not null
);

-- What happened to accounts: rows are only added. The agency is that of the account on that day.
create table account_event (
  id bigint generated always as identity primary key,
  officer_id text not null,
  agency_id text not null,
  kind text not null,
  -- Null: nobody was signed in.
  actor_id text,
  at timestamptz(3) not null,
  address text not null,
  detail jsonb not null default '{}'
);
create index account_event_of_agency on account_event (agency_id, at);
create index account_event_of_officer on account_event (officer_id, at);

create trigger append_only before update or delete on account_event
  for each row execute function refuse_change();
create trigger append_only_truncate before truncate on account_event
  for each statement execute function refuse_change();

alter table account_event enable row level security;
alter table account_event force row level security;
create policy own_agency on account_event for select
  using (asking_identity() = 'officer' and agency_id = any (asking_agencies()));
create policy owner_all on account_event using (asking_identity() = 'owner');

create view read_account_event with (security_invoker = true) as
  select id, officer_id, agency_id, kind, actor_id, at, address, detail from account_event;

do $$
declare
  app text := current_setting('mot_cua.app_role');
  secret text;
begin
  -- Signing in happens before anyone is somebody: the application asks as owner.
  foreach secret in array array['pending_sign_in', 'authenticator', 'recovery_code', 'passkey', 'passkey_challenge'] loop
    execute format('alter table %I enable row level security', secret);
    execute format('alter table %I force row level security', secret);
    execute format('create policy owner_all on %I using (asking_identity() = ''owner'')', secret);
    execute format('grant select, insert, update, delete on %I to %I', secret, app);
  end loop;
  execute format('grant select, insert on account_event to %I', app);
  execute format('grant select on read_account_event to %I', app);
end $$;
