-- Báo cáo định kỳ (Điều 17.2): periods that are opened, and the report of each agency, as lists of events
-- (src/domain/reporting/report-events.ts). Rows are only added: what was signed stays with its numbers, hash and moment.
create table report_log (
  period_id uuid not null,
  -- What happened to the period, by the agency that did so; or to the report of an agency.
  stream text not null check (stream in ('period', 'report')),
  agency_id text not null,
  version integer not null check (version > 0),
  type text not null check (type in ('PeriodOpened', 'PeriodSummed', 'ReportExplained', 'ReportSubmitted', 'ReportReturned',
                                     'ReportReminded')),
  data jsonb not null,
  officer_id text not null,
  officer_agency_id text not null,
  on_behalf_of jsonb,
  at timestamptz(3) not null,
  command_id uuid not null,
  primary key (period_id, stream, agency_id, version),
  -- One command reminds many agencies, each of them once.
  constraint report_command_once unique (command_id, period_id, stream, agency_id),
  check (case stream when 'period' then type like 'Period%' else type like 'Report%' end)
);
create index report_of_agency on report_log (agency_id) where stream = 'report';

alter table report_log enable row level security;
alter table report_log force row level security;
create trigger append_only before update or delete on report_log for each row execute function refuse_change();
create trigger append_only_truncate before truncate on report_log for each statement execute function refuse_change();

-- That a period was opened is for all officers; a report for its agency and those who oversee it, a sum for those who
-- oversee. `in (select …)` is made once a statement.
create policy seen_by on report_log for select using (case (select asking_identity())
  when 'officer' then type = 'PeriodOpened' or agency_id in (select unnest(asking_agencies()))
  when 'owner' then true
  else false end);
create policy added_by on report_log for insert with check (
  asking_identity() = 'owner'
  or asking_identity() = 'officer' and agency_id = any(asking_agencies()) and officer_agency_id = any(asking_agencies()));

do $$
begin
  execute format('grant select, insert on report_log to %I', current_setting('mot_cua.app_role'));
end $$;
