-- Look-ups that arrive together are one query: the public may carry several codes, and sees the dossiers of just these.
create function asked_code_keys() returns text[]
  language sql stable parallel safe
  return string_to_array(coalesce(current_setting('mot_cua.code_key', true), ''), ',');

create function asked_code_folds() returns text[]
  language sql stable parallel safe
  return string_to_array(coalesce(current_setting('mot_cua.code_fold', true), ''), ',');

alter policy seen_by on dossier
  using (case (select asking_identity())
           when 'officer' then party_agencies && (select asking_agencies())
           -- Asked of the few rows that their own filter finds: prepared for every other query, it would cost them more.
           when 'public' then not secret and (code_key = any (asked_code_keys()) or code_fold = any (asked_code_folds()))
           when 'citizen' then not secret and id = any ((select asked_dossiers())::uuid[])
           when 'owner' then true
           when 'feed' then true
           else false end);

drop function asked_code_key();
drop function asked_code_fold();

-- For a few dossiers a few agencies are looked up, each by its key: left to itself, the server reads all of them.
create or replace view read_public_dossier with (security_invoker = true) as
  select d.code, d.code_key, d.code_fold, d.status, d.stage, d.channel, d.promise_due, d.answer_by, d.received_at, d.paused_at,
         d.ended_at, d.returned_at, d.work, d.last_at,
         a.name as agency_name, a.address as agency_address, a.hours as agency_hours, a.phone as agency_phone,
         coalesce(d.promise_due > d.law_due, false) as extended, d.moved
  from dossier d
  left join lateral (select * from read_agency one where one.id = d.agency_id limit 1) a on true;

-- One look at the dossier for officers and citizens alike: the server prepares each that is written, also those it never takes.
do $$
declare
  hanging text;
begin
  foreach hanging in array array['event_log', 'person', 'wording'] loop
    execute format('alter policy seen_by on %I using (case
                      when (select asking_identity()) in (''owner'', ''feed'') then true
                      when (select asking_identity()) in (''officer'', ''citizen'') then
                        exists (select from dossier d where d.id = dossier_id)
                      else false end)', hanging);
  end loop;
end $$;

-- Whether there is something to answer is counted with the tabs; what it is, is asked only then.
create or replace view read_leg with (security_invoker = true) as
  select dossier_id, leg, agency_id, unit, officer_id, step, work, role, since, listed_due_at as due_at,
         case when work <> 'return' then warn_at end as warn_at, waiting, directives <> '[]'::jsonb as directed
  from dossier_leg;
