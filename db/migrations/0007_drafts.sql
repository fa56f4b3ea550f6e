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

-- Lists show what was handed in.
create or replace view read_listed with (security_invoker = true) as
  select id, code, code_key, code_fold, head_version, status, stage, procedure_id, procedure_version, field, agency_id,
         submitted_at, answer_by, received_at, promise_due, paused_at, ended_at, returned_at, work, last_at
  from dossier
  where status <> 'draft';

create or replace view read_intake with (security_invoker = true) as
  select agency_id, procedure_id, submitted_at from dossier where status <> 'draft';
