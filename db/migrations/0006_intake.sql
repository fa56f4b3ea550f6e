-- What the counter asks while somebody stands before it: who was here before, what of theirs is still open, and which
-- procedures were taken in of late.

-- The latest version of everybody in a dossier, with that dossier. A number that was mistyped and put right must not
-- offer a stranger's name. Secret dossiers (MẬT) offer nothing.
create view read_dossier_person with (security_invoker = true) as
  select p.id, p.version, p.kind, p.name, p.identity_kind, p.identity_number, p.address, p.phone, p.email, p.recorded_at,
         d.applicant_id = p.id as is_applicant, d.id as dossier_id, d.code, d.agency_id, d.procedure_id, d.status,
         d.submitted_at, d.promise_due
  from person p join dossier d on d.id = p.dossier_id
  where not d.secret
    and not exists (select from person later where later.id = p.id and later.version > p.version);

create index person_of_identity on person (identity_number, recorded_at) where identity_number is not null;

create view read_intake with (security_invoker = true) as
  select agency_id, procedure_id, submitted_at from dossier;


do $$
declare
  app text := current_setting('mot_cua.app_role');
begin
  execute format('grant select on read_dossier_person, read_intake to %I', app);
end $$;
