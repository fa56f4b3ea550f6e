-- Days off added by a decision move dates that were given already (ruling 14): what the public is told of it stands in
-- the summary, and whoever must be told waits in a queue.

alter table dossier
  -- The decision and the days by which the date in force was moved; null: it was not set by a calendar.
  add column moved jsonb;

create index event_date_moved on event_log (recorded_at) where type = 'DateMoved';
create index event_date_restored on event_log (recorded_at) where type = 'DateRestored';
-- Open dossiers of an agency, in the order of their ids.
create index dossier_running on dossier (agency_id, id) where received_at is not null and ended_at is null;

-- What an applicant must be told, one row an event: whoever sends takes rows that are queued. Made and settled in the
-- transaction of the event; the reasons stand in the log.
create table notice (
  dossier_id uuid not null references dossier,
  event_version integer not null,
  kind text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'cancelled', 'failed')),
  queued_at timestamptz(3) not null,
  settled_at timestamptz(3),
  primary key (dossier_id, event_version, kind),
  check ((state = 'queued') = (settled_at is null))
);
create index notice_queued on notice (queued_at, dossier_id) where state = 'queued';

alter table notice enable row level security;
alter table notice force row level security;
create policy officer_of_a_party on notice
  using (asking_identity() = 'officer' and exists (select from dossier d where d.id = dossier_id));
create policy owner_all on notice using (asking_identity() = 'owner');

create view read_notice with (security_invoker = true) as
  select n.dossier_id, n.event_version, n.kind, n.state, n.queued_at, n.settled_at,
         d.code, d.head_version, d.agency_id, d.procedure_id, d.procedure_version, d.status, d.promise_due,
         p.name as applicant, p.phone,
         (e.data #>> '{before,promise}')::timestamptz(3) as promised_before, e.data -> 'order' as day_order
  from notice n
  join dossier d on d.id = n.dossier_id
  join event_log e on e.dossier_id = n.dossier_id and e.version = n.event_version
  left join person p on p.id = d.applicant_id and p.version = d.applicant_version;

-- What a change of the calendar did; how far it has come is asked by its day.
create view read_date_change with (security_invoker = true) as
  select e.dossier_id, e.version, e.type, e.recorded_at, e.data #>> '{order,change}' as change_id,
         (e.data #>> '{before,promise}')::timestamptz(3) as promise_before,
         (e.data #>> '{due,promise}')::timestamptz(3) as promise,
         (e.data #>> '{before,law}')::timestamptz(3) as law_before,
         (e.data #>> '{due,law}')::timestamptz(3) as law,
         d.code, d.agency_id, d.procedure_id, d.procedure_version, d.status
  from event_log e join dossier d on d.id = e.dossier_id
  where e.type = 'DateMoved' or e.type = 'DateRestored';

create or replace view read_public_dossier with (security_invoker = true) as
  select d.code, d.code_key, d.code_fold, d.status, d.stage, d.channel, d.promise_due, d.answer_by, d.received_at, d.paused_at,
         d.ended_at, d.returned_at, d.work, d.last_at,
         a.name as agency_name, a.address as agency_address, a.hours as agency_hours, a.phone as agency_phone,
         coalesce(d.promise_due > d.law_due, false) as extended, d.moved
  from dossier d left join read_agency a on a.id = d.agency_id;

do $$
declare
  app text := current_setting('mot_cua.app_role');
begin
  execute format('grant select, insert, update on notice to %I', app);
  execute format('grant select on read_notice, read_date_change, read_public_dossier to %I', app);
end $$;
