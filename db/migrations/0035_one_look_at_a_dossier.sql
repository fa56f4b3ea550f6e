-- The server prepares every branch of every policy for each query, also those it never takes. So what hangs on a dossier
-- looks at it in one branch: a page of a dossier asks six such tables.

-- MẬT is for those of the agencies who work on it; everybody else is told by the other branches that it is not theirs.
drop policy secret_at_work on dossier;
alter policy seen_by on dossier
  using (case (select asking_identity())
           when 'officer' then party_agencies && (select asking_agencies())
                               and (not secret or party_agencies && (select asking_secret_of()))
           -- Asked of the few rows that their own filter finds: prepared for every other query, it would cost them more.
           when 'public' then not secret and (code_key = any (asked_code_keys()) or code_fold = any (asked_code_folds()))
           when 'citizen' then not secret and id = any ((select asked_dossiers())::uuid[])
           when 'owner' then true
           when 'feed' then true
           else false end);

-- A secret leg is for who may know of its dossier: the dossier says so itself.
drop policy secret_at_work on dossier_leg;
alter policy seen_by on dossier_leg
  using (case (select asking_identity())
           when 'officer' then case when not secret and agency_id = any ((select asking_agencies())::text[]) then true
                                    else coalesce((select true from dossier d where d.id = dossier_id), false) end
           when 'owner' then true
           when 'feed' then true
           else false end);

alter policy seen_by on access_trail
  using (case when (select asking_identity()) = 'officer' and agency_id = any ((select asking_agencies())::text[]) then true
              when (select asking_identity()) in ('officer', 'citizen')
                then dossier_id is not null and exists (select from dossier d where d.id = dossier_id)
              else (select asking_identity()) = 'owner' end);
