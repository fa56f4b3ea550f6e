-- Phiếu đánh giá: what applicants say of how their dossier was handled (docs/decisions/0021-applicant-rating.md). Rows are
-- only added: the last number of a dossier stands, and figures as of a moment take the last that had been given by then.
create table applicant_rating (
  dossier_id uuid not null references dossier,
  number smallint not null check (number > 0),
  -- Received the dossier, and is what was rated.
  agency_id text not null,
  -- Points of each question (src/domain/applicant-rating/applicant-rating.ts); null: not answered.
  overall smallint not null check (overall between 0 and 2),
  contacts smallint check (contacts between 0 and 2),
  agencies smallint check (agencies between 0 and 2),
  process smallint check (process between 0 and 2),
  openness smallint check (openness between 0 and 2),
  manner smallint check (manner between 0 and 2),
  answering smallint check (answering between 0 and 2),
  -- What was written besides, in `wording`: it may be erased, and this stays.
  wording_id uuid,
  way text not null check (way in ('token', 'digits', 'desk-device')),
  -- Whose screen it was, where a desk handed a device over.
  desk_officer_id text,
  given_at timestamptz(3) not null,
  -- A form that is sent twice is one rating.
  command_id uuid not null unique,
  primary key (dossier_id, number),
  check ((way = 'desk-device') = (desk_officer_id is not null))
);
create index applicant_rating_given on applicant_rating (agency_id, given_at);

alter table applicant_rating enable row level security;
alter table applicant_rating force row level security;
create trigger append_only before update or delete on applicant_rating for each row execute function refuse_change();
create trigger append_only_truncate before truncate on applicant_rating for each statement execute function refuse_change();

-- The agency that was rated reads it, and who oversees; other parties of a dossier do not. Of officers only what was
-- entered on their own screen is written: what comes by a proof, the system writes.
create policy seen_by on applicant_rating for select using (case (select asking_identity())
  when 'officer' then agency_id in (select unnest(asking_agencies()))
  when 'owner' then true
  else false end);
create policy added_by on applicant_rating for insert with check (
  asking_identity() = 'owner'
  or asking_identity() = 'officer' and way = 'desk-device' and agency_id = any(asking_agencies()));

do $$
begin
  execute format('grant select, insert on applicant_rating to %I', current_setting('mot_cua.app_role'));
end $$;
