-- Figures of a province with a million dossiers (docs/benchmark.md): what is asked grows with what is asked about, and not
-- with the archive.

-- All that was before a quarter, as one bucket `b` and its first day: so however many years there are, what was before any
-- day is this one and the months and days since. A quarter is here once its bucket is.
create table figure_before (starts date primary key);
alter table figure_before enable row level security;
alter table figure_before force row level security;
create policy known_to_all on figure_before for select using (true);
create policy added_by on figure_before for insert with check (asking_identity() = 'feed');
create policy made_anew_by on figure_before for delete using (asking_identity() = 'feed');
do $$
begin
  execute format('grant select, insert, delete on figure_before to %I', current_setting('mot_cua.app_role'));
end $$;

-- Adds up the movements after one place of the feed, up to another.
create or replace function add_up_figures(after bigint, up_to bigint) returns void
  language plpgsql as $$
declare
  running date;
  closing date;
begin
  with summed as materialized (
    select b.bucket, m.agency_id, m.field, m.block, m.channel, m.procedure_id, m.officer_id,
           sum(m.amount) filter (where m.measure = 'received') as received,
           sum(m.amount) filter (where m.measure = 'early') as early,
           sum(m.amount) filter (where m.measure = 'on_time') as on_time,
           sum(m.amount) filter (where m.measure = 'late') as late,
           sum(m.amount) filter (where m.measure = 'without_result') as without_result,
           sum(m.amount) filter (where m.measure = 'overdue') as overdue,
           sum(m.amount) filter (where m.measure = 'waiting') as waiting,
           sum(m.amount) filter (where m.measure = 'moved') as moved
    from figure_movement m cross join lateral (
      select unnest(figure_buckets(m.day))
      union all
      -- What came to be known late belongs to all that is closed already.
      select 'b' || starts from figure_before where starts > m.day and m.day >= date '2010-12-15'
    ) as b (bucket)
    where m.position > after and m.position <= up_to
    group by 1, 2, 3, 4, 5, 6, 7
  ), detailed as (
    insert into figure_detail as kept
    select bucket, agency_id, field, block, channel, procedure_id, officer_id,
           coalesce(received, 0), coalesce(early, 0), coalesce(on_time, 0), coalesce(late, 0),
           coalesce(without_result, 0), coalesce(overdue, 0), coalesce(waiting, 0), coalesce(moved, 0)
    from summed
    order by 1, 2, 3, 4, 5, 6, 7
    on conflict (bucket, agency_id, field, block, channel, procedure_id, officer_id) do update set
      received = kept.received + excluded.received, early = kept.early + excluded.early,
      on_time = kept.on_time + excluded.on_time, late = kept.late + excluded.late,
      without_result = kept.without_result + excluded.without_result,
      overdue = kept.overdue + excluded.overdue, waiting = kept.waiting + excluded.waiting,
      moved = kept.moved + excluded.moved
  )
  insert into figure_sum as kept
  select bucket, agency_id, field, block, channel,
         coalesce(sum(received), 0), coalesce(sum(early), 0), coalesce(sum(on_time), 0), coalesce(sum(late), 0),
         coalesce(sum(without_result), 0), coalesce(sum(overdue), 0), coalesce(sum(waiting), 0),
         coalesce(sum(moved), 0)
  from summed
  group by 1, 2, 3, 4, 5
  -- Rows of a bucket are read together, so they are laid down together.
  order by 1, 2, 3, 4, 5
  on conflict (bucket, agency_id, field, block, channel) do update set
    received = kept.received + excluded.received, early = kept.early + excluded.early,
    on_time = kept.on_time + excluded.on_time, late = kept.late + excluded.late,
    without_result = kept.without_result + excluded.without_result,
    overdue = kept.overdue + excluded.overdue, waiting = kept.waiting + excluded.waiting,
    moved = kept.moved + excluded.moved;

  -- Quarters that are over by what was last written down, each closed once: the quarter before it, and all before that.
  select substr((figure_buckets((max(recorded_at) at time zone 'Asia/Ho_Chi_Minh')::date))[2], 2)::date into running
  from figure_movement where position > after and position <= up_to;
  for closing in
    select quarter::date from generate_series(date '2010-12-15', running, interval '3 months') as quarter
    except select starts from figure_before
    order by 1
  loop
    insert into figure_before (starts) values (closing);
    insert into figure_sum
    select 'b' || closing, agency_id, field, block, channel, sum(received), sum(early), sum(on_time), sum(late),
           sum(without_result), sum(overdue), sum(waiting), sum(moved)
    from figure_sum
    where bucket in ('b' || (closing - interval '3 months')::date, 'q' || (closing - interval '3 months')::date)
    group by agency_id, field, block, channel
    order by agency_id, field, block, channel;
    insert into figure_detail
    select 'b' || closing, agency_id, field, block, channel, procedure_id, officer_id, sum(received), sum(early),
           sum(on_time), sum(late), sum(without_result), sum(overdue), sum(waiting), sum(moved)
    from figure_detail
    where bucket in ('b' || (closing - interval '3 months')::date, 'q' || (closing - interval '3 months')::date)
    group by agency_id, field, block, channel, procedure_id, officer_id
    order by agency_id, field, block, channel, procedure_id, officer_id;
  end loop;
end $$;

-- What was open at a moment: each such fact from its beginning until the one that followed it; those that none has followed
-- come last.
create index figure_fact_open on figure_fact (agency_id, next_since, since) where ended_at is null;

-- Whether a leg may be seen is asked of its own dossier by its key. As a list of all that may be seen, which `exists` and
-- `in` become where many are asked, it would be made of the whole archive.
drop policy seen_by on dossier_leg;
create policy seen_by on dossier_leg for select
  using (case (select asking_identity())
           when 'officer' then agency_id = any ((select asking_agencies())::text[])
                            or coalesce((select true from dossier d where d.id = dossier_id), false)
           when 'owner' then true
           when 'feed' then true
           else false end);
drop policy secret_at_work on dossier_leg;
create policy secret_at_work on dossier_leg as restrictive for select
  using (case when not secret then true
              when (select asking_identity()) <> 'officer' then true
              else coalesce((select true from dossier d where d.id = dossier_id), false) end);
