-- Paper and screen agree (Điều 9.2): lists of what was handed over, papers that came before their dossier, what was written
-- down late with what a leader says of it, the day of a desk as it was closed, and outages.

-- Danh sách bàn giao: hand-overs of one day to one unit, on one sheet that both sign. A hand-over is on one list only.
create table hand_over_list (
  id uuid primary key,
  agency_id text not null,
  to_agency_id text not null,
  to_unit text not null,
  number text not null,
  made_at timestamptz(3) not null,
  officer_id text not null,
  unique (agency_id, number)
);
create index hand_over_list_to on hand_over_list (to_agency_id, to_unit, made_at);

create table hand_over_row (
  dossier_id uuid not null,
  version integer not null,
  list_id uuid not null references hand_over_list,
  position integer not null,
  primary key (dossier_id, version)
);
create index hand_over_row_of on hand_over_row (list_id, position);

-- Khóa sổ cuối ngày: what a desk counted on a day, and the leader's name below it. The last one that was closed counts.
create table day_closing (
  id uuid primary key,
  agency_id text not null,
  day date not null,
  kind text not null check (kind in ('closed', 'countersigned')),
  closing_id uuid references day_closing,
  officer_id text not null,
  made_at timestamptz(3) not null,
  received integer not null,
  returned integer not null,
  receipts integer not null,
  cash bigint not null,
  transfer bigint not null,
  counted bigint not null check (counted >= 0),
  reason text check (reason is null or char_length(reason) between 1 and 2000),
  check (kind <> 'closed' or counted = cash or reason is not null),
  check ((kind = 'countersigned') = (closing_id is not null))
);
create unique index day_closing_signed_once on day_closing (agency_id, day) where kind = 'countersigned';
create index day_closing_of on day_closing (agency_id, day, made_at);

-- Sự cố: a time in which nobody could work on the system (ruling 17); put right by a row that takes it back.
create table outage (
  id uuid primary key,
  from_at timestamptz(3) not null,
  to_at timestamptz(3) not null,
  agencies text[] check (agencies is null or cardinality(agencies) > 0),
  what text not null check (char_length(what) between 1 and 2000),
  minutes_number text not null check (char_length(minutes_number) between 1 and 100),
  officer_id text,
  recorded_at timestamptz(3) not null,
  cancels uuid unique references outage,
  check (from_at < to_at)
);

do $$
declare
  added text;
begin
  foreach added in array array['hand_over_list', 'hand_over_row', 'day_closing', 'outage'] loop
    execute format('alter table %I enable row level security', added);
    execute format('alter table %I force row level security', added);
    execute format('create trigger append_only before update or delete on %I
                      for each row execute function refuse_change()', added);
    execute format('create trigger append_only_truncate before truncate on %I
                      for each statement execute function refuse_change()', added);
    execute format('grant select, insert on %I to %I', added, current_setting('mot_cua.app_role'));
  end loop;
end $$;

create policy seen_by on hand_over_list for select
  using (case (select asking_identity())
           when 'officer' then array[agency_id, to_agency_id] && (select asking_agencies())
           when 'owner' then true
           else false end);
create policy added_by on hand_over_list for insert
  with check (case asking_identity()
                when 'officer' then agency_id = any (asking_agencies())
                when 'owner' then true
                else false end);
create policy seen_by on hand_over_row for select
  using (case (select asking_identity())
           when 'officer' then exists (select from hand_over_list l where l.id = list_id)
           when 'owner' then true
           else false end);
create policy added_by on hand_over_row for insert
  with check (case asking_identity()
                when 'officer' then exists (select from hand_over_list l
                                            where l.id = list_id and l.agency_id = any (asking_agencies()))
                                and exists (select from dossier d where d.id = dossier_id)
                when 'owner' then true
                else false end);
create policy seen_by on day_closing for select
  using (case (select asking_identity())
           when 'officer' then agency_id = any ((select asking_agencies())::text[])
           when 'owner' then true
           else false end);
create policy added_by on day_closing for insert
  with check (case asking_identity()
                when 'officer' then agency_id = any (asking_agencies())
                when 'owner' then true
                else false end);
-- Every agency is told what did not work, and by whom it was written down; who may write it is asked before.
create policy seen_by on outage for select using ((select asking_identity()) in ('officer', 'owner'));
create policy added_by on outage for insert with check (asking_identity() in ('officer', 'owner'));

create index event_handed_over on event_log (occurred_at) where type = 'HandedOver';
create index event_papers_found on event_log (occurred_at) where type = 'PapersFound';

-- Each hand-over of papers, with what became of the papers: the first thing that settles it; else whether they were missed.
create view read_hand_over with (security_invoker = true) as
  select e.dossier_id, e.version, d.code, d.procedure_id, e.occurred_at, e.actor ->> 'id' as giver_id,
         e.actor ->> 'agency' as agency_id, e.actor ->> 'unit' as unit,
         e.data #>> '{to,agency}' as to_agency_id, e.data #>> '{to,unit}' as to_unit, e.data #>> '{to,officer}' as to_officer_id,
         p.name as applicant, r.list_id, r.position,
         (select coalesce(s.data #>> '{changes,sets}', s.data ->> 'sets')::integer
          from event_log s
          where s.dossier_id = e.dossier_id
            and (s.type = 'DossierSubmitted' or (s.type = 'EntryCorrected' and s.data #>> '{changes,sets}' is not null))
          order by s.version desc
          limit 1) as sets,
         case settled.type
           when 'PapersAccepted' then 'accepted'
           when 'TakenBack' then 'taken-back'
           else case when settled.type is not null then 'gone-on'
                     when missed.type is not null then 'missed'
                     else 'given' end
         end as standing,
         settled.occurred_at as settled_at, settled.actor ->> 'id' as settled_by,
         (select w.body from wording w where w.id = (missed.data #>> '{missing,id}')::uuid) as missing
  from event_log e
  join dossier d on d.id = e.dossier_id
  left join person p on p.id = d.applicant_id and p.version = d.applicant_version
  left join hand_over_row r on r.dossier_id = e.dossier_id and r.version = e.version
  left join lateral (
    select n.type, n.occurred_at, n.actor
    from event_log n
    where n.dossier_id = e.dossier_id and n.version > e.version
      and n.type in ('PapersAccepted', 'TakenBack', 'HandedOver', 'SentBack', 'ResultProposed', 'ResultApproved',
                     'ResultSigned', 'ResultIssued', 'DossierWithdrawn', 'DossierStopped')
    order by n.version
    limit 1) settled on true
  left join lateral (
    select n.type, n.data
    from event_log n
    where n.dossier_id = e.dossier_id and n.version > e.version and n.type = 'PapersMissed'
    order by n.version
    limit 1) missed on true
  where e.type = 'HandedOver' and (e.data ->> 'withPapers')::boolean;

create view read_hand_over_list with (security_invoker = true) as
  select id, agency_id, to_agency_id, to_unit, number, made_at, officer_id,
         (select count(*) from hand_over_row r where r.list_id = l.id)::integer as dossiers
  from hand_over_list l;

-- Papers that are in a unit to which the dossier has not come since.
create view read_papers_found with (security_invoker = true) as
  select e.dossier_id, e.version, d.code, d.agency_id, d.procedure_id, e.occurred_at as found_at,
         e.actor ->> 'id' as finder_id, e.data ->> 'agency' as found_agency_id, e.data ->> 'unit' as found_unit,
         (select w.body from wording w where w.id = (e.data #>> '{text,id}')::uuid) as text,
         l.agency_id as holding_agency_id, l.unit as holding_unit, l.officer_id as holding_officer_id
  from event_log e
  join dossier d on d.id = e.dossier_id
  left join dossier_leg l on l.dossier_id = e.dossier_id and l.kind = 'lead'
  where e.type = 'PapersFound' and d.status in ('submitted', 'received', 'in-progress')
    and not exists (select from event_log n
                    where n.dossier_id = e.dossier_id and n.version > e.version
                      and (n.data #>> '{to,agency}' = e.data ->> 'agency' and n.data #>> '{to,unit}' = e.data ->> 'unit'
                           or n.type = 'PapersFound'));

-- What was written down late, by which agency, and the last word of a leader about it.
drop view read_late_entry;
create view read_late_entry with (security_invoker = true) as
  select e.dossier_id, e.version, d.code, e.actor ->> 'agency' as agency_id, d.procedure_id, e.type, e.occurred_at,
         e.recorded_at, e.actor ->> 'id' as officer_id,
         (select w.body from wording w where w.id = (e.late_entry ->> 'id')::uuid) as reason,
         judged.verdict, judged.judge_id,
         (select w.body from wording w where w.id = judged.wording_id) as objection
  from event_log e
  join dossier d on d.id = e.dossier_id
  left join lateral (
    select j.data ->> 'verdict' as verdict, j.actor ->> 'id' as judge_id, (j.data #>> '{reason,id}')::uuid as wording_id
    from event_log j
    where j.dossier_id = e.dossier_id and j.type = 'LateEntryJudged' and (j.data ->> 'entry')::integer = e.version
    order by j.version desc
    limit 1) judged on true
  where e.late_entry is not null and e.command_index = 0 and d.status <> 'draft';

create view read_day_closing with (security_invoker = true) as
  select id, agency_id, day::text as day, kind, closing_id, officer_id, made_at, received, returned, receipts,
         cash::float8 as cash, transfer::float8 as transfer, counted::float8 as counted, reason
  from day_closing;

create view read_outage with (security_invoker = true) as
  select o.id, o.from_at, o.to_at, o.agencies, o.what, o.minutes_number, o.officer_id, o.recorded_at,
         c.id is not null as cancelled, c.what as cancelled_because, c.officer_id as cancelled_by, c.recorded_at as cancelled_at
  from outage o left join outage c on c.cancels = o.id
  where o.cancels is null;

do $$
begin
  execute format('grant select on read_hand_over, read_hand_over_list, read_papers_found, read_late_entry, read_day_closing,
                    read_outage to %I', current_setting('mot_cua.app_role'));
end $$;
