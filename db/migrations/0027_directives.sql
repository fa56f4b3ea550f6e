-- Đôn đốc: what leaders tell whoever has a dossier, to be answered (Điều 9.2, 10.2). What still waits for an answer stands in
-- the leg of the one who has it, so that inboxes find it without a look at the log; rights are those of the leg.
alter table dossier_leg add column directives jsonb not null default '[]';

create index leg_directed on dossier_leg (agency_id) where directives <> '[]'::jsonb;

-- What waits for an answer.
create view read_open_directive with (security_invoker = true) as
  select l.dossier_id, d.code, d.procedure_id, d.promise_due, l.agency_id, l.unit, l.officer_id,
         (said ->> 'number')::integer as number,
         said ->> 'by' as given_by,
         (said ->> 'givenAt')::timestamptz(3) as given_at,
         (said ->> 'answerBy')::timestamptz(3) as answer_by,
         (select w.body from wording w where w.id = (said ->> 'text')::uuid) as text
  from dossier_leg l
  join dossier d on d.id = l.dossier_id
  cross join lateral jsonb_array_elements(l.directives) said
  where l.directives <> '[]'::jsonb;

-- All that were given, with what was answered; whoever may read the dossier reads them.
create index event_directive_given on event_log (occurred_at) where type = 'DirectiveGiven';

create view read_directive with (security_invoker = true) as
  select e.dossier_id, d.code, d.agency_id,
         (e.data ->> 'number')::integer as number,
         e.actor ->> 'id' as given_by,
         e.actor ->> 'agency' as giver_agency_id,
         e.data #>> '{to,agency}' as to_agency_id,
         e.data #>> '{to,unit}' as to_unit,
         e.data #>> '{to,officer}' as to_officer_id,
         e.occurred_at as given_at,
         (e.data ->> 'answerBy')::timestamptz(3) as answer_by,
         (select w.body from wording w where w.id = (e.data #>> '{text,id}')::uuid) as text,
         a.occurred_at as answered_at,
         a.actor ->> 'id' as answered_by,
         (select w.body from wording w where w.id = (a.data #>> '{answer,id}')::uuid) as answer,
         d.ended_at is not null or d.status in ('withdrawn', 'stopped') as is_over
  from event_log e
  join dossier d on d.id = e.dossier_id
  left join event_log a on a.dossier_id = e.dossier_id and a.type = 'DirectiveAnswered'
                       and a.data ->> 'number' = e.data ->> 'number'
  where e.type = 'DirectiveGiven';

do $$
begin
  execute format('grant select on read_open_directive, read_directive to %I', current_setting('mot_cua.app_role'));
end $$;
