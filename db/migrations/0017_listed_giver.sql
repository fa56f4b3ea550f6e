-- Lists read the giver off the dossier, and tell how it came.
drop view read_move;

create or replace view read_listed with (security_invoker = true) as
  select id, code, code_key, code_fold, head_version, status, stage, procedure_id, procedure_version, field, agency_id,
         submitted_at, answer_by, received_at, promise_due, paused_at, ended_at, returned_at, work, last_at,
         (select p.name from person p where p.id = d.applicant_id and p.version = d.applicant_version) as applicant,
         given_by, channel
  from dossier d
  where status <> 'draft';
