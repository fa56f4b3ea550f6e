-- Who gave a dossier to its present holder stands beside it: lists of legs show it for each row, and looked for it in the
-- log of each (docs/decisions/0012-speed.md).
alter table dossier add column given_by text;
do $$
begin
  perform set_config('mot_cua.identity', 'owner', true);
  update dossier d
  set given_by = (
    select e.actor ->> 'id' from event_log e
    where e.dossier_id = d.id and e.actor ->> 'kind' = 'officer'
      and e.type in ('DossierReceived', 'HandedOver', 'TakenBack', 'OfficerAssigned', 'SentBack', 'SupplementProvided',
                     'ResultProposed', 'ResultApproved', 'ResultSigned', 'ResultIssued')
    order by e.version desc
    limit 1);
end $$;
