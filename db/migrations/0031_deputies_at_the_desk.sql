-- What a deputy does at the desk for the whole of it (a day is closed and signed, a list of papers is made): for whom, in
-- which capacity and under which absence. Null: in one's own right. What stands there from before was done so.
alter table day_closing add column on_behalf_of jsonb;
alter table hand_over_list add column on_behalf_of jsonb;

create or replace view read_hand_over_list with (security_invoker = true) as
  select id, agency_id, to_agency_id, to_unit, number, made_at, officer_id,
         (select count(*) from hand_over_row r where r.list_id = l.id)::integer as dossiers, on_behalf_of
  from hand_over_list l;

create or replace view read_day_closing with (security_invoker = true) as
  select id, agency_id, day::text as day, kind, closing_id, officer_id, made_at, received, returned, receipts,
         cash::float8 as cash, transfer::float8 as transfer, counted::float8 as counted, reason, on_behalf_of
  from day_closing;
