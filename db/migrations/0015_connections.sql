-- Other systems that bring dossiers in for those who filed there (NĐ 61 Đ16; docs/decisions/0016-filing-by-other-systems.md).
-- The key of a connection is told once; here is its digest alone.
create table connection (
  id uuid primary key,
  name text not null check (name <> ''),
  -- Ids of the agencies it may file at; null: every one.
  agencies text[],
  key_digest text not null unique,
  created_at timestamptz(3) not null,
  ended_at timestamptz(3) check (ended_at >= created_at)
);

alter table connection enable row level security;
alter table connection force row level security;
create policy owner_all on connection using (asking_identity() = 'owner');

-- What came by a connection, under the reference it has there: the same reference never makes a second dossier. The
-- digest tells the same content from another one. The name is that of the day: who sees the dossier sees it, and no
-- connection.
create table filing (
  connection_id uuid not null references connection,
  kind text not null check (kind in ('dossier', 'supplement')),
  reference text not null check (reference <> ''),
  dossier_id uuid not null references dossier,
  connection_name text not null,
  -- When it was filed there; the office counts from when it came here.
  filed_at timestamptz(3) not null,
  digest_key text not null,
  digest text not null,
  recorded_at timestamptz(3) not null,
  primary key (connection_id, kind, reference)
);
create index filing_of_dossier on filing (dossier_id);

create trigger append_only before update or delete on filing
  for each row execute function refuse_change();
create trigger append_only_truncate before truncate on filing
  for each statement execute function refuse_change();

alter table filing enable row level security;
alter table filing force row level security;
create policy officer_of_a_party on filing for select
  using (asking_identity() = 'officer' and exists (select from dossier d where d.id = dossier_id));
create policy owner_all on filing using (asking_identity() = 'owner');

do $$
declare
  app text := current_setting('mot_cua.app_role');
begin
  execute format('grant select, insert, update on connection to %I', app);
  execute format('grant select, insert on filing to %I', app);
end $$;
