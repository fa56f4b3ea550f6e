-- Kiosks and hall displays of a desk, and its queue (Điều 3.4, 4.5): services, tickets and what became of them. A ticket is
-- of a desk, a service and a day, and of nobody by name. The queue is kept in rows that are only added.

-- A machine that stands in an agency. It knows its agency by a token; the code that pairs it holds once, and not for long.
create table kiosk_device (
  id uuid primary key,
  agency_id text not null,
  name text not null check (char_length(name) between 1 and 100),
  added_by text not null,
  added_at timestamptz(3) not null,
  pairing_digest text unique,
  pairing_until timestamptz(3),
  token_digest text unique,
  paired_at timestamptz(3),
  ended_at timestamptz(3),
  ended_by text,
  check ((token_digest is null) = (paired_at is null)),
  check ((ended_at is null) = (ended_by is null))
);
create index kiosk_device_of on kiosk_device (agency_id, added_at);

-- How a desk takes people in turn; the highest version holds.
create table queue_setting (
  agency_id text not null,
  version integer not null,
  services jsonb not null,
  counters integer not null check (counters between 1 and 99),
  priorities text[] not null,
  officer_id text not null,
  set_at timestamptz(3) not null,
  primary key (agency_id, version)
);

create table queue_ticket (
  id uuid primary key,
  agency_id text not null,
  day date not null,
  service text not null,
  number integer not null check (number > 0),
  -- As it is called and printed: `A001`.
  label text not null,
  priority boolean not null,
  drawn_at timestamptz(3) not null,
  unique (agency_id, day, service, number),
  unique (id, agency_id, day)
);

create table queue_event (
  ticket_id uuid not null,
  version integer not null,
  agency_id text not null,
  day date not null,
  type text not null check (type in ('called', 'recalled', 'skipped', 'transferred', 'served')),
  counter integer not null check (counter between 1 and 99),
  -- Where somebody was sent on to.
  service text check ((service is not null) = (type = 'transferred')),
  -- The dossier that came of it, where one did.
  dossier_code text check (dossier_code is null or type = 'served'),
  officer_id text not null,
  at timestamptz(3) not null,
  -- Two counters that call the same ticket: one of them is told that it is gone.
  primary key (ticket_id, version),
  foreign key (ticket_id, agency_id, day) references queue_ticket (id, agency_id, day)
);
create index queue_event_of on queue_event (agency_id, day);

do $$
declare
  app text := current_setting('mot_cua.app_role');
  added text;
begin
  foreach added in array array['kiosk_device', 'queue_setting', 'queue_ticket', 'queue_event'] loop
    execute format('alter table %I enable row level security', added);
    execute format('alter table %I force row level security', added);
    execute format('grant select, insert on %I to %I', added, app);
  end loop;
  foreach added in array array['queue_setting', 'queue_ticket', 'queue_event'] loop
    execute format('create trigger append_only before update or delete on %I
                      for each row execute function refuse_change()', added);
    execute format('create trigger append_only_truncate before truncate on %I
                      for each statement execute function refuse_change()', added);
  end loop;
  execute format('grant update (pairing_digest, pairing_until, token_digest, paired_at, ended_at, ended_by) on kiosk_device to %I',
                 app);
end $$;

-- A machine finds itself by its token before it is known to be of an agency: that is asked as owner.
create policy owner_all on kiosk_device using (asking_identity() = 'owner');
create policy own_agency on kiosk_device
  using (asking_identity() = 'officer' and agency_id = any (asking_agencies()));

-- What a machine of a desk sees and adds: its queue, and nothing else of the agency.
create policy seen_by on queue_setting for select
  using ((select asking_identity()) = 'owner'
         or (select asking_identity()) in ('officer', 'device') and agency_id = any ((select asking_agencies())::text[]));
create policy added_by on queue_setting for insert
  with check (asking_identity() = 'officer' and agency_id = any (asking_agencies()));
create policy seen_by on queue_ticket for select
  using ((select asking_identity()) = 'owner'
         or (select asking_identity()) in ('officer', 'device') and agency_id = any ((select asking_agencies())::text[]));
create policy added_by on queue_ticket for insert
  with check (asking_identity() in ('officer', 'device') and agency_id = any (asking_agencies()));
create policy seen_by on queue_event for select
  using ((select asking_identity()) = 'owner'
         or (select asking_identity()) in ('officer', 'device') and agency_id = any ((select asking_agencies())::text[]));
create policy added_by on queue_event for insert
  with check (asking_identity() = 'officer' and agency_id = any (asking_agencies()));
