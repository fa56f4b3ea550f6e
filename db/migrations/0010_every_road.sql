-- Somebody was told about a procedure before handing anything in (NĐ 61 Đ15: what was explained is kept). Such a draft
-- has no code, no people and no dates yet; it gets them when the papers come.
alter table dossier
  alter column code drop not null,
  alter column code_key drop not null,
  alter column code_fold drop not null,
  alter column channel drop not null,
  alter column applicant_id drop not null,
  alter column applicant_version drop not null,
  alter column submitted_at drop not null,
  add constraint filed_or_draft check (
    status = 'draft'
    or (code is not null and code_key is not null and code_fold is not null and channel is not null
        and applicant_id is not null and applicant_version is not null and submitted_at is not null));

-- Lists show what was handed in: the views as they stand, without the drafts.
do $$
declare
  listing text;
begin
  foreach listing in array array['read_listed', 'read_intake'] loop
    execute format('create or replace view %I with (security_invoker = true) as %s where status <> ''draft''',
                   listing, rtrim(pg_get_viewdef(listing::regclass), '; '));
  end loop;
end $$;

-- Only a new date that was told (hẹn lại) puts the promise after the law's end (ruling 15).
create or replace view read_public_dossier with (security_invoker = true) as
  select d.code, d.code_key, d.code_fold, d.status, d.stage, d.channel, d.promise_due, d.answer_by, d.received_at, d.paused_at,
         d.ended_at, d.returned_at, d.work, d.last_at,
         a.name as agency_name, a.address as agency_address, a.hours as agency_hours, a.phone as agency_phone,
         coalesce(d.promise_due > d.law_due, false) as extended
  from dossier d left join read_agency a on a.id = d.agency_id;
