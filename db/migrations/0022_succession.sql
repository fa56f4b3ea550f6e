-- Walls inside the agency: what is secret is not there for who administers or oversees, and user names are for those who
-- look after them. What is over goes away. (Dossiers of agencies that merged need no table: each has an event that says so.)

-- Secret papers (MẬT): for which agencies' secret dossiers somebody works. The second wall behind
-- src/domain/access/may-read.ts, beside whatever else lets a row be seen.
create function asking_secret_of() returns text[]
  language sql stable parallel safe
  return string_to_array(coalesce(current_setting('mot_cua.secret_of', true), ''), ',');

create policy secret_at_work on dossier as restrictive for select
  using (case when not secret then true
              when (select asking_identity()) <> 'officer' then true
              else party_agencies && (select asking_secret_of()) end);

-- An agency sees its own legs without a look at each dossier (0009): so that a leg is secret stands in the leg.
alter table dossier_leg add column secret boolean not null default false;
do $$
begin
  perform set_config('mot_cua.identity', 'owner', true);
  update dossier_leg l set secret = true from dossier d where d.id = l.dossier_id and d.secret;
end $$;

create policy secret_at_work on dossier_leg as restrictive for select
  using (case when not secret then true
              when (select asking_identity()) <> 'officer' then true
              else exists (select from dossier d where d.id = dossier_id) end);

-- Names of officers are known in the whole province, from the office in memory. What is written down of them beside that,
-- their user names above all, is read for the own agency, and by who changed it.
create policy people_of_own_agency on office_current as restrictive for select
  using (case when stream <> 'officer' then true
              when (select asking_identity()) <> 'officer' then true
              else data ->> 'agency' = any ((select asking_agencies())::text[]) end);
create policy people_of_own_agency on office_log as restrictive for select
  using (case when stream <> 'officer' then true
              when (select asking_identity()) <> 'officer' then true
              else data ->> 'agency' = any ((select asking_agencies())::text[])
                   or actor ->> 'agency' = any ((select asking_agencies())::text[]) end);

-- How often wrong passwords locked it since somebody last signed in: each time it is longer.
alter table credential add column locks integer not null default 0;

-- Where and when somebody was signed in is theirs: old rows go, and only those that have ended.
create policy only_what_ended on session as restrictive for delete using (ended_at is not null);
create policy only_what_ended on citizen_session as restrictive for delete using (ended_at is not null);

-- Citizens, other systems and the command line leave rows too, under no agency. Who looks at their own dossier is not told
-- of themselves.
create or replace view read_access_trail with (security_invoker = true) as
  select dossier_id, at, agency_id, role, act, purpose
  from access_trail
  where dossier_id is not null and act in ('opened', 'printed', 'downloaded') and role <> 'applicant';

do $$
begin
  execute format('grant delete on session, citizen_session to %I', current_setting('mot_cua.app_role'));
end $$;
