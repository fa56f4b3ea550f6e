-- A message of which nobody knows whether it left: the process ended, or the gateway fell silent, while it was handed over.
-- It is not sent again by itself (docs/decisions/0020-sending-at-most-once.md); who runs the system is shown it.

alter table message_event drop constraint message_event_state_check;
alter table message_event add constraint message_event_state_check
  check (state in ('no-gateway', 'sending', 'failed', 'accepted', 'sent', 'delivered', 'undelivered',
                   'given-up', 'overtaken', 'again', 'unknown'));

-- Few, and each is looked for until somebody has decided.
create index message_event_unknown on message_event (message_id) where state = 'unknown';

-- Who was told by SMS stops it by a word sent back (`HUY <mã số hồ sơ>`): the number they send from is the proof.
alter table subscription drop constraint subscription_stopped_by_check;
alter table subscription add constraint subscription_stopped_by_check
  check (stopped_by in ('link', 'one-click', 'reply', 'over'));

-- An applicant who agreed at the counter, and sent the same word back: no more SMS about that dossier.
create table message_refusal (
  dossier_id uuid primary key references dossier,
  at timestamptz(3) not null
);

do $$
declare
  app text := current_setting('mot_cua.app_role');
begin
  create trigger append_only before update or delete on message_refusal for each row execute function refuse_change();
  create trigger append_only_truncate before truncate on message_refusal
    for each statement execute function refuse_change();
  alter table message_refusal enable row level security;
  alter table message_refusal force row level security;
  create policy owner_all on message_refusal using (asking_identity() = 'owner');
  execute format('grant select, insert on message_refusal to %I', app);
end $$;
