-- Short messages that come in, and all that goes out by SMS and mail (Điều 6.3, 11.4; ruling 21). Rows are only added, but
-- for the two lists of what is still to be done. Numbers of phones and addresses are keyed digests or encrypted.

-- Who asked what by SMS, and what they were told: the same id of a gateway gets the same answer, and counts once.
create table short_message (
  number bigint generated always as identity primary key,
  message_digest text not null unique,
  phone_digest text not null,
  road text not null check (road in ('gateway', 'smpp')),
  at timestamptz(3) not null,
  -- Of `src/words/vi/sms-answer.ts`, or `throttled`: asked too often, and answered nothing.
  kind text not null,
  -- The code as it was read; null: none was found.
  asked text,
  answer text not null
);
create index short_message_of_phone on short_message (phone_digest, at);
create index short_message_by_time on short_message (at);

-- One for what happened, who is told and by which road: made once, whoever looks again.
create table message (
  id uuid primary key,
  made_at timestamptz(3) not null,
  dossier_id uuid not null references dossier,
  event_version integer not null,
  agency_id text not null,
  kind text not null,
  road text not null check (road in ('sms', 'email')),
  -- `applicant`, or the id of a subscription.
  recipient text not null,
  -- Sealed for the purpose `message`, beside the id.
  sealed_address text not null,
  -- The end of it, for who is asked about it at the counter.
  address_end text not null,
  subject text,
  body text not null,
  -- By which the recipient stops it at once (RFC 8058); null: nothing was subscribed to.
  stop_address text,
  -- The date it tells; null: none. It is not sent once that is no longer the date.
  promise timestamptz(3),
  unique (dossier_id, event_version, road, recipient)
);
create index message_by_time on message (made_at);

-- What became of it; the last one is its state.
create table message_event (
  message_id uuid not null references message,
  number integer not null check (number > 0),
  at timestamptz(3) not null,
  state text not null check (state in ('no-gateway', 'sending', 'failed', 'accepted', 'sent', 'delivered', 'undelivered',
                                       'given-up', 'overtaken', 'again')),
  -- What the other side said; never an address.
  detail text not null,
  primary key (message_id, number)
);
create index message_event_by_time on message_event (at);

-- What is still to be sent, and when next.
create table message_waiting (
  message_id uuid primary key references message,
  due_at timestamptz(3) not null,
  tries integer not null default 0
);
create index message_waiting_due on message_waiting (due_at);

-- How far the feed was read; what happened before there were messages is told to nobody.
create table message_reader (
  only_one boolean primary key default true check (only_one),
  position bigint not null
);

-- What an agency says in its own words, and when it sends no SMS; the last row counts.
create table message_template (
  number bigint generated always as identity primary key,
  agency_id text not null,
  kind text not null,
  road text not null check (road in ('sms', 'email')),
  -- Null: the usual words again.
  body text,
  at timestamptz(3) not null,
  officer_id text not null
);
create index message_template_of_agency on message_template (agency_id, kind, road, number);

create table message_quiet (
  number bigint generated always as identity primary key,
  agency_id text not null,
  -- Hours of the day; the same twice: never quiet.
  from_hour integer not null check (from_hour between 0 and 23),
  to_hour integer not null check (to_hour between 0 and 23),
  at timestamptz(3) not null,
  officer_id text not null
);
create index message_quiet_of_agency on message_quiet (agency_id, number);

select set_config('mot_cua.identity', 'owner', true);
insert into message_reader (position) select coalesce(max(position), 0) from feed;

create view read_message with (security_invoker = true) as
  select m.id, m.made_at, m.dossier_id, m.event_version, m.agency_id, m.kind, m.road, m.recipient, m.address_end, m.body,
         e.state, e.at as state_at, e.detail, e.number as event_number, w.due_at, w.tries
  from message m
  left join lateral (select * from message_event e where e.message_id = m.id order by e.number desc limit 1) e on true
  left join message_waiting w on w.message_id = m.id;

do $$
declare
  app text := current_setting('mot_cua.app_role');
  one text;
begin
  foreach one in array array['short_message', 'message', 'message_event', 'message_template', 'message_quiet'] loop
    execute format('create trigger append_only before update or delete on %I
                    for each row execute function refuse_change()', one);
    execute format('create trigger append_only_truncate before truncate on %I
                    for each statement execute function refuse_change()', one);
    execute format('grant select, insert on %I to %I', one, app);
  end loop;
  foreach one in array array['short_message', 'message', 'message_event', 'message_waiting', 'message_reader',
                             'message_template', 'message_quiet'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I using (asking_identity() = ''owner'')', one);
  end loop;
  -- An agency looks after its own words.
  foreach one in array array['message_template', 'message_quiet'] loop
    execute format('create policy own_agency on %I using (asking_identity() = ''officer''
                      and agency_id = any (asking_agencies()))', one);
  end loop;
  execute format('grant select, insert, update, delete on message_waiting to %I', app);
  execute format('grant select, update on message_reader to %I', app);
  execute format('grant select on read_message to %I', app);
end $$;
