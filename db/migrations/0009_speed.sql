-- The same rows for the same people, found with less work (docs/decisions/0012-speed.md).

-- A policy is asked for each row. `(select f())` is answered once for the whole statement, `f()` for every row; and one
-- policy that tells the identities apart is planned once, where four were planned each time a table was named. What the
-- public asks is of one row or two: there the once would only be one thing more to plan.
drop policy officer_of_a_party on dossier;
drop policy public_by_code on dossier;
drop policy feed_reads on dossier;
drop policy owner_all on dossier;
create policy seen_by on dossier for select
  using (case (select asking_identity())
           when 'officer' then party_agencies && (select asking_agencies())
           when 'public' then not secret and (code_key = asked_code_key() or code_fold = asked_code_fold())
           when 'owner' then true
           when 'feed' then true
           else false end);
create policy opened_by on dossier for insert
  with check (case asking_identity()
                when 'officer' then party_agencies && asking_agencies()
                when 'owner' then true
                else false end);
create policy moved_by on dossier for update
  using (case (select asking_identity())
           when 'officer' then party_agencies && (select asking_agencies())
           when 'owner' then true
           else false end);

-- Rows that hang on a dossier: seen and written by those who see the dossier.
do $$
declare
  hanging text;
begin
  foreach hanging in array array['event_log', 'dossier_leg', 'person', 'wording', 'stored_file'] loop
    execute format('drop policy officer_of_a_party on %I', hanging);
    execute format('drop policy feed_reads on %I', hanging);
    execute format('drop policy owner_all on %I', hanging);
    execute format('create policy seen_by on %I for select using (case (select asking_identity())
                      when ''officer'' then exists (select from dossier d where d.id = dossier_id)
                      when ''owner'' then true
                      when ''feed'' then true
                      else false end)', hanging);
    execute format('create policy added_by on %I for insert with check (case asking_identity()
                      when ''officer'' then exists (select from dossier d where d.id = dossier_id)
                      when ''owner'' then true
                      else false end)', hanging);
  end loop;
end $$;

-- Whoever holds a leg is a party to its dossier: an agency sees its own legs without a look at each dossier.
drop policy seen_by on dossier_leg;
create policy seen_by on dossier_leg for select
  using (case (select asking_identity())
           when 'officer' then agency_id = any ((select asking_agencies())::text[])
                            or exists (select from dossier d where d.id = dossier_id)
           when 'owner' then true
           when 'feed' then true
           else false end);
create policy moved_by on dossier_leg for update
  using (case (select asking_identity())
           when 'officer' then exists (select from dossier d where d.id = dossier_id)
           when 'owner' then true
           else false end);
create policy closed_by on dossier_leg for delete
  using (case (select asking_identity())
           when 'officer' then exists (select from dossier d where d.id = dossier_id)
           when 'owner' then true
           else false end);

-- What lists are ordered by stands in the leg, so that no list looks at each dossier for it: taking a result in has no
-- time of its own, there the promise counts (0005).
alter table dossier_leg add column listed_due_at timestamptz(3);
do $$
begin
  perform set_config('mot_cua.identity', 'owner', true);
  update dossier_leg l
  set listed_due_at = case when l.work = 'return' and l.due_at is not null then d.promise_due else l.due_at end
  from dossier d where d.id = l.dossier_id;
end $$;

create or replace view read_leg with (security_invoker = true) as
  select dossier_id, leg, agency_id, unit, officer_id, step, work, role, since, listed_due_at as due_at,
         case when work <> 'return' then warn_at end as warn_at, waiting
  from dossier_leg;

-- The applicant beside the dossier, looked up only where a query names it.
create or replace view read_listed with (security_invoker = true) as
  select id, code, code_key, code_fold, head_version, status, stage, procedure_id, procedure_version, field, agency_id,
         submitted_at, answer_by, received_at, promise_due, paused_at, ended_at, returned_at, work, last_at,
         (select p.name from person p where p.id = d.applicant_id and p.version = d.applicant_version) as applicant
  from dossier d;
