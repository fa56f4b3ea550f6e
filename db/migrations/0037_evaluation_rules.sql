-- Criteria, weights and thresholds of the evaluation (Điều 12.2, 18), as the department that evaluates sets them: each version
-- holds for periods that begin on its day or later (src/domain/evaluation/rules-in-force.ts). Rows are only added: a period
-- that is over keeps its rules. None: those of the profile hold.
create table evaluation_rules (
  version integer primary key check (version > 0),
  -- The first day of a quarter.
  holds_from text not null check (holds_from ~ '^\d{4}-\d\d-\d\d$'),
  rules jsonb not null,
  reason text not null check (reason <> ''),
  officer_id text not null,
  officer_agency_id text not null,
  on_behalf_of jsonb,
  at timestamptz(3) not null,
  command_id uuid not null,
  constraint evaluation_rules_command_once unique (command_id)
);

alter table evaluation_rules enable row level security;
alter table evaluation_rules force row level security;
create trigger append_only before update or delete on evaluation_rules for each row execute function refuse_change();
create trigger append_only_truncate before truncate on evaluation_rules for each statement execute function refuse_change();

-- Whoever is evaluated reads by what; who may set them is asked by the application.
create policy seen_by on evaluation_rules for select using ((select asking_identity()) in ('officer', 'owner'));
create policy added_by on evaluation_rules for insert with check (
  asking_identity() = 'owner'
  or asking_identity() = 'officer' and officer_agency_id = any(asking_agencies()));

do $$
begin
  execute format('grant select, insert on evaluation_rules to %I', current_setting('mot_cua.app_role'));
end $$;
