-- What is open and nothing has followed is a handful, but as two conditions by themselves each holds for most facts, so the
-- planner expected a third of the table and read all of it. An index of just these says how few they are.
create index figure_fact_still_open on figure_fact (agency_id, since) where ended_at is null and next_since is null;
