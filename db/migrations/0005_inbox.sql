-- What inboxes, the search and the return desk read.

-- Words without diacritics, case or signs: `Nguyễn Thị Bé-Sáu` to `nguyen thi be sau`. The same on every server,
-- because it asks no collation and no dictionary of an extension.
create function search_words(given text) returns text
  language sql immutable parallel safe strict
  return trim(regexp_replace(
    lower(translate(regexp_replace(normalize(given, NFD), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd') collate "C"),
    '[^a-z0-9]+', ' ', 'g'));

-- The same words from the last to the first: whoever is called by the given name is found by it.
create function words_backwards(words text) returns text
  language sql immutable parallel safe strict
  return (select string_agg(word, ' ' order by place desc)
          from regexp_split_to_table(words, ' ') with ordinality as split(word, place));

-- Vietnamese numbers with or without the country's code: the nine digits that differ.
create function phone_digits(given text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(regexp_replace(given, '[^0-9]', '', 'g'), '^(84|0)', '');

-- Keys to find people by lie in the row of the person itself, and are filled as it is written. They are columns, not
-- expressions in an index, because row-level security lets no operator touch a row it has not passed, unless it is
-- leakproof: `=`, `<` and `>=` on a column are, `like` and every function of ours are not, and a trigram index is
-- never used for an officer (decision 0006).
alter table person
  add column name_key text collate "C",
  add column name_key_back text collate "C",
  add column identity_key text collate "C",
  add column phone_key text collate "C";

create function fill_person_keys() returns trigger
  language plpgsql as $$
begin
  new.name_key := search_words(new.name);
  new.name_key_back := words_backwards(new.name_key);
  new.identity_key := nullif(upper(regexp_replace(new.identity_number, '[^0-9A-Za-z]', '', 'g')), '');
  new.phone_key := nullif(phone_digits(new.phone), '');
  return new;
end $$;

create trigger fill_person_keys before insert on person for each row execute function fill_person_keys();

-- People written down before there were keys: nothing they said is changed.
do $$
begin
  perform set_config('mot_cua.identity', 'owner', true);
  alter table person disable trigger append_only;
  update person set name_key = search_words(name), name_key_back = words_backwards(search_words(name)),
    identity_key = nullif(upper(regexp_replace(identity_number, '[^0-9A-Za-z]', '', 'g')), ''),
    phone_key = nullif(phone_digits(phone), '');
  alter table person enable trigger append_only;
end $$;

create index person_by_name on person (name_key);
create index person_by_name_back on person (name_key_back);
create index person_by_identity on person (identity_key) where identity_key is not null;
create index person_by_phone on person (phone_key) where phone_key is not null;

-- Newest first, closed ones too.
create index dossier_of_agency on dossier (agency_id, submitted_at desc);
-- The desk's list "chờ tiếp nhận" (ruling 19), with those it has sent for a supplement, which have no time to answer.
drop index dossier_to_answer;
create index dossier_to_take_in on dossier (agency_id, answer_by, submitted_at)
  where received_at is null and status in ('submitted', 'awaiting-supplement');

-- Taking a result in has no time of its own: its holder is late where the promise is broken, and warned of nothing.
create view read_leg with (security_invoker = true) as
  select dossier_id, leg, agency_id, unit, officer_id, step, work, role, since,
         case when work = 'return' and due_at is not null
              then (select d.promise_due from dossier d where d.id = dossier_id) else due_at end as due_at,
         case when work <> 'return' then warn_at end as warn_at,
         waiting
  from dossier_leg;

-- A dossier as lists show it; the name of its applicant comes from `read_applicant`, for the rows of one page only.
create view read_listed with (security_invoker = true) as
  select id, code, code_key, code_fold, head_version, status, stage, procedure_id, procedure_version, field, agency_id,
         submitted_at, answer_by, received_at, promise_due, paused_at, ended_at, returned_at, work, last_at
  from dossier;

create view read_applicant with (security_invoker = true) as
  select d.id as dossier_id, p.name
  from dossier d join person p on p.id = d.applicant_id and p.version = d.applicant_version;

-- By what people on a dossier are found; a corrected entry is found as it reads now.
create view read_person_key with (security_invoker = true) as
  select p.dossier_id, p.name_key, p.name_key_back, p.identity_key, p.phone_key
  from person p
  where not exists (select from person later where later.id = p.id and later.version > p.version);

-- Who gave a dossier to whom: the moves, of which the last one says whom its holder has it from.
create view read_move with (security_invoker = true) as
  select dossier_id, version, type, actor ->> 'id' as officer_id
  from event_log
  where type in ('DossierReceived', 'HandedOver', 'TakenBack', 'OfficerAssigned', 'SentBack', 'SupplementProvided',
                 'ResultProposed', 'ResultApproved', 'ResultSigned', 'ResultIssued');

do $$
begin
  execute format('grant select on read_leg, read_listed, read_applicant, read_person_key, read_move to %I',
                 current_setting('mot_cua.app_role'));
end $$;
