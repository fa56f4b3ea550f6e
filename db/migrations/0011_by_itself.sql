-- What the system does when a time is over, found by an index and not by looking at every dossier.

alter table dossier
  -- When a supplement that was asked lapses (R-SUPP-EXPIRY); null: it is not awaited, or never lapses.
  add column lapses_at timestamptz(3),
  -- Since when a result waits for somebody to come for it, as long as nobody was reminded; null: none does.
  add column uncollected_since timestamptz(3);

do $$
begin
  perform set_config('mot_cua.identity', 'owner', true);
  update dossier d
  set lapses_at = (select (e.data ->> 'expiresAt')::timestamptz from event_log e
                   where e.dossier_id = d.id and e.type = 'SupplementRequested' order by e.version desc limit 1)
  where status = 'awaiting-supplement';
  update dossier d
  set uncollected_since = greatest(promise_due, ended_at)
  where status = 'resolved'
    and not exists (select from event_log e where e.dossier_id = d.id and e.type = 'CollectionReminded')
    and (select coalesce(e.data #>> '{changes,returnBy,way}', e.data #>> '{returnBy,way}') from event_log e
         where e.dossier_id = d.id and (e.data #> '{changes,returnBy}' is not null or e.data #> '{returnBy}' is not null)
         order by e.version desc limit 1) = 'counter';
end $$;

create index dossier_to_lapse on dossier (lapses_at, id) where lapses_at is not null;
create index dossier_uncollected on dossier (uncollected_since, id) where uncollected_since is not null;
create index leg_of_opinion on dossier_leg (due_at, dossier_id, leg) where kind = 'opinion';

-- Commands that were refused because whoever gave them had no right to, or the dossier does not stand so: what nothing
-- else keeps, because a refusal writes no event. No name and no word of the dossier is in it; no foreign key, because
-- who may not see a dossier may have asked for it, and for one that is not there.
create table refused_command (
  number bigint generated always as identity primary key,
  refused_at timestamptz(3) not null,
  actor text not null,
  officer_id text,
  agency_id text,
  dossier_id uuid,
  command text not null,
  refusal text not null,
  check ((actor = 'officer') = (officer_id is not null and agency_id is not null))
);

alter table refused_command enable row level security;
alter table refused_command force row level security;
create policy added_by on refused_command for insert
  with check (case asking_identity()
                when 'officer' then agency_id = any (asking_agencies())
                when 'owner' then true
                else false end);
create policy inspected_by on refused_command for select using (asking_identity() = 'owner');

create trigger append_only before update or delete on refused_command
  for each row execute function refuse_change();
create trigger append_only_truncate before truncate on refused_command
  for each statement execute function refuse_change();

do $$
begin
  execute format('grant select, insert on refused_command to %I', current_setting('mot_cua.app_role'));
end $$;
