-- Thi đua, đánh giá (Điều 12.2, 18): who stood on a list of nominations or of violations, and what was decided about it, as
-- lists of events (src/domain/evaluation/review.ts). Rows are only added: each has the grounds it was decided on.
create table evaluation_log (
  -- Days of the period: the first, and the one after the last.
  period_from text not null check (period_from ~ '^\d{4}-\d\d-\d\d$'),
  period_until text not null check (period_until ~ '^\d{4}-\d\d-\d\d$' and period_until > period_from),
  list text not null check (list in ('nomination', 'violation')),
  subject text not null check (subject in ('agency', 'officer')),
  subject_id text not null,
  -- Of the officer, or the agency itself.
  agency_id text not null check (subject = 'officer' or agency_id = subject_id),
  version integer not null check (version > 0),
  type text not null check (type in ('ListingAccepted', 'ListingStruck')),
  data jsonb not null,
  officer_id text not null,
  officer_agency_id text not null,
  on_behalf_of jsonb,
  at timestamptz(3) not null,
  command_id uuid not null,
  primary key (period_from, period_until, list, subject, subject_id, version),
  constraint evaluation_command_once unique (command_id)
);

alter table evaluation_log enable row level security;
alter table evaluation_log force row level security;
create trigger append_only before update or delete on evaluation_log for each row execute function refuse_change();
create trigger append_only_truncate before truncate on evaluation_log for each statement execute function refuse_change();

-- For the agency that it is about, and those who oversee it. `in (select …)` is made once a statement.
create policy seen_by on evaluation_log for select using (case (select asking_identity())
  when 'officer' then agency_id in (select unnest(asking_agencies()))
  when 'owner' then true
  else false end);
create policy added_by on evaluation_log for insert with check (
  asking_identity() = 'owner'
  or asking_identity() = 'officer' and agency_id = any(asking_agencies()) and officer_agency_id = any(asking_agencies()));

do $$
begin
  execute format('grant select, insert on evaluation_log to %I', current_setting('mot_cua.app_role'));
end $$;
