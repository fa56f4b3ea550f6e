-- What a desk finds again: who was only told about a procedure, what it took in and gave out on a day, the money of the
-- day, and lists that should be empty (NĐ 61 Đ15, Đ22; Điều 9.2). The conditions of the indexes are plain comparisons of
-- columns: under row-level security the server uses no others.
create index dossier_guided on dossier (agency_id, last_at) where status = 'draft';
create index dossier_received on dossier (agency_id, received_at) where received_at is not null;
create index dossier_returned on dossier (agency_id, returned_at) where returned_at is not null;
create index dossier_to_return on dossier (agency_id, promise_due) where work = 'return' and returned_at is null;
create index event_fee_collected on event_log (occurred_at) where type = 'FeeCollected';
create index event_late on event_log (recorded_at) where late_entry is not null;

-- Told about, not handed in; with what was said last.
create view read_guided with (security_invoker = true) as
  select d.id, d.agency_id, d.procedure_id, d.last_at as guided_at, said.officer_id, said.way,
         (select w.body from wording w where w.id = said.wording_id) as text
  from dossier d
  cross join lateral (
    select e.actor ->> 'id' as officer_id, e.data ->> 'way' as way, (e.data #>> '{text,id}')::uuid as wording_id
    from event_log e
    where e.dossier_id = d.id and e.type = 'GuidanceGiven'
    order by e.version desc
    limit 1) said
  where d.status = 'draft';

-- Sổ theo dõi hồ sơ: as it stands now; sets as they were put right last.
create view read_register with (security_invoker = true) as
  select d.id, d.code, d.agency_id, d.field, d.procedure_id, d.procedure_version, d.status, d.received_at, d.promise_due,
         d.returned_at, p.name as applicant, p.address, p.phone,
         (select coalesce(e.data #>> '{changes,sets}', e.data ->> 'sets')::integer
          from event_log e
          where e.dossier_id = d.id
            and (e.type = 'DossierSubmitted' or (e.type = 'EntryCorrected' and e.data #>> '{changes,sets}' is not null))
          order by e.version desc
          limit 1) as sets,
         (select e.data ->> 'way'
          from event_log e
          where e.dossier_id = d.id and e.type = 'ResultReturned' and d.returned_at is not null
          order by e.version desc
          limit 1) as return_way
  from dossier d left join person p on p.id = d.applicant_id and p.version = d.applicant_version
  where d.received_at is not null;

create view read_fee_collected with (security_invoker = true) as
  select e.dossier_id, d.code, d.agency_id, d.procedure_id, d.procedure_version, e.occurred_at,
         e.actor ->> 'id' as officer_id, e.data ->> 'fee' as fee, (e.data ->> 'amount')::float8 as amount,
         e.data ->> 'means' as means, e.data ->> 'receipt' as receipt
  from event_log e join dossier d on d.id = e.dossier_id
  where e.type = 'FeeCollected';

create view read_late_entry with (security_invoker = true) as
  select e.dossier_id, e.version, d.code, d.agency_id, d.procedure_id, e.type, e.occurred_at, e.recorded_at,
         e.actor ->> 'id' as officer_id,
         (select w.body from wording w where w.id = (e.late_entry ->> 'id')::uuid) as reason
  from event_log e join dossier d on d.id = e.dossier_id
  where e.late_entry is not null and e.command_index = 0;

-- Papers that were handed over and not signed for, at whoever has the dossier now: what the last of these events says.
create view read_papers_given with (security_invoker = true) as
  select l.dossier_id, l.agency_id, l.unit, l.officer_id, last.given_at, last.giver_id, last.type = 'PapersMissed' as missed
  from dossier_leg l
  cross join lateral (
    select e.type, e.occurred_at as given_at, e.actor ->> 'id' as giver_id,
           coalesce((e.data ->> 'withPapers')::boolean, false) as with_papers
    from event_log e
    where e.dossier_id = l.dossier_id
      and e.type in ('HandedOver', 'TakenBack', 'SentBack', 'ResultProposed', 'ResultApproved', 'ResultSigned',
                     'ResultIssued', 'PapersAccepted', 'PapersMissed')
    order by e.version desc
    limit 1) last
  where l.kind = 'lead' and (last.with_papers or last.type = 'PapersMissed');

do $$
begin
  execute format('grant select on read_guided, read_register, read_papers_given, read_fee_collected, read_late_entry to %I',
                 current_setting('mot_cua.app_role'));
end $$;
