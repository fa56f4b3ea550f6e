-- Records of another catalogue, and what officers make of them: two streams of the office log, read by slices through
-- these views. Neither is public: a draft is not the law.

drop policy office_reads on office_current;
create policy office_reads on office_current for select
  using (stream not in ('officer', 'imported-procedure', 'procedure-draft')
         or asking_identity() in ('officer', 'feed', 'owner'));
drop policy office_reads on office_log;
create policy office_reads on office_log for select
  using (stream not in ('officer', 'imported-procedure', 'procedure-draft')
         or asking_identity() in ('officer', 'feed', 'owner'));

-- What a list shows of an imported record, without its papers and steps.
create function imported_listing(data jsonb) returns jsonb
  language sql immutable parallel safe strict
  return jsonb_build_object(
    'nationalCode', data #> '{content,nationalCode}', 'name', data #> '{content,name}',
    'field', data #> '{content,field}', 'ministry', data #> '{content,ministry}', 'levels', data #> '{content,levels}',
    'digest', data -> 'digest', 'outcome', data -> 'outcome', 'reasonCount', jsonb_array_length(data -> 'reasons'),
    'reasonCodes', (select coalesce(jsonb_agg(distinct reason -> 'code'), '[]')
                    from jsonb_array_elements(data -> 'reasons') as reason));

-- Columns the database keeps equal to `data` by itself: a list of thousands must not open every record, nor a search
-- make the plain words of every name (decision 0011).
alter table office_current
  add column listing jsonb generated always as
    (case when stream = 'imported-procedure' then imported_listing(data) end) stored,
  add column name_key text collate "C" generated always as
    (case when stream in ('imported-procedure', 'procedure-draft') then search_words(data #>> '{content,name}') end) stored;

create view read_imported_procedure with (security_invoker = true) as
  select id as source_id, head_version as version, listing ->> 'nationalCode' as national_code,
         listing ->> 'name' as name, coalesce(name_key, '') as name_key, listing ->> 'field' as field,
         listing ->> 'ministry' as ministry,
         array(select jsonb_array_elements_text(coalesce(nullif(listing -> 'levels', 'null'), '[]'))) as levels,
         listing ->> 'outcome' as outcome,
         array(select jsonb_array_elements_text(listing -> 'reasonCodes')) as reason_codes,
         (listing ->> 'reasonCount')::integer as reason_count, data
  from office_current
  where stream = 'imported-procedure';

create view read_procedure_draft with (security_invoker = true) as
  select id, data #>> '{source,sourceId}' as source_id, data #>> '{state,is}' as state,
         data #>> '{content,name}' as name, coalesce(name_key, '') as name_key, head_version as version, data
  from office_current
  where stream = 'procedure-draft';

do $$
begin
  execute format('grant select on read_imported_procedure, read_procedure_draft to %I',
                 current_setting('mot_cua.app_role'));
end $$;
