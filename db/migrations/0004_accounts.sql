-- Signing in: attempts are counted at the account, sessions are rows that can be ended from elsewhere.

alter table credential
  add column failed_attempts integer not null default 0,
  add column locked_until timestamptz(3);

create table session (
  -- Of the token in the cookie, which nobody but the browser knows.
  token_digest text primary key,
  officer_id text not null,
  opened_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create index session_of_officer on session (officer_id) where ended_at is null;

alter table session enable row level security;
alter table session force row level security;
create policy owner_all on session using (asking_identity() = 'owner');

do $$
begin
  execute format('grant select, insert, update on session to %I', current_setting('mot_cua.app_role'));
end $$;
