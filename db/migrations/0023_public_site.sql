-- Whoever proved a dossier to be theirs may ask to be told of its changes (ruling 21: the number is kept encrypted).
--
-- Who sends messages reads `active_subscriptions`, one row for each that still holds, and opens `contact` by
-- `openContact` of src/store/subscription-contact.ts:
--   id           uuid of the subscription
--   dossier_id   uuid of the dossier whose changes are told
--   channel      'sms' or 'email'
--   contact      the number (0…) or address, sealed for the purpose `subscription`, beside `subscription:<id>`
--   language     'vi', 'en' or 'km': what was being read when it was asked for
--   since        when it was asked for: nothing that happened before is told
-- Each message carries the address by which it is stopped: `paths.stopSubscription(id, stopToken(keyring, id))` behind
-- BASE_URL; for mail also as List-Unsubscribe with List-Unsubscribe-Post: List-Unsubscribe=One-Click (RFC 8058).
create table subscription (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  channel text not null check (channel in ('sms', 'email')),
  -- Null once it is stopped: nobody needs it any more.
  contact text,
  -- Keyed, and tied to the dossier: one contact is told once, and dossiers are not linked by it.
  contact_digest text not null,
  language text not null check (language in ('vi', 'en', 'km')),
  -- Which wording of the consent was agreed to.
  consent text not null,
  since timestamptz(3) not null,
  stopped_at timestamptz(3),
  stopped_by text check (stopped_by in ('link', 'one-click', 'over')),
  check ((stopped_at is null) = (stopped_by is null)),
  check ((stopped_at is null) = (contact is not null))
);
create index subscription_of_dossier on subscription (dossier_id) where stopped_at is null;
create unique index subscription_once on subscription (dossier_id, channel, contact_digest) where stopped_at is null;

create view active_subscriptions with (security_invoker = true) as
  select s.id, s.dossier_id, s.channel, s.contact, s.language, s.since
  from subscription s where s.stopped_at is null;

-- How long those took that are through, for whoever waits for one of the same procedure.
create index dossier_finished on dossier (procedure_id) include (received_at, ended_at)
  where status in ('resolved', 'returned') and not secret;

do $$
declare
  app text := current_setting('mot_cua.app_role');
begin
  alter table subscription enable row level security;
  alter table subscription force row level security;
  create policy owner_all on subscription using (asking_identity() = 'owner');
  execute format('grant select, insert on subscription to %I', app);
  -- It is only ever stopped.
  execute format('grant update (contact, stopped_at, stopped_by) on subscription to %I', app);
  execute format('grant select on active_subscriptions to %I', app);
end $$;
