import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Status } from '../../domain/dossier/status.ts';
import {
  type MessageRoad,
  NOTICED_EVENTS,
  type NoticedEvent,
  type NoticeKind,
} from '../../domain/messages/notice.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Row, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { addMessageEvent, type MessageState } from './message-events.ts';

/** Something that happened to a dossier, with whom it may be told to. */
export interface NoticedRow {
  dossierId: string;
  version: number;
  type: NoticedEvent;
  data: unknown;
  recordedAt: Instant;
  code: string;
  agency: string;
  promise: Instant | null;
  /** Of the applicant, as last written down; null: not given, or they did not agree to be told, or no longer do. */
  phone: string | null;
  email: string | null;
  subscriptions: readonly { id: string; channel: MessageRoad; contact: string; since: Instant }[];
}

/** A message as it is made: its address is sealed as it is written. */
export interface NewMessage {
  id: string;
  dossierId: string;
  version: number;
  agency: string;
  kind: NoticeKind;
  road: MessageRoad;
  recipient: string;
  address: string;
  subject: string | null;
  body: string;
  stopAddress: string | null;
  promise: Instant | null;
  dueAt: Instant;
}

/** Read together; a number or position is never lost with it, for both are written in the same transaction. */
const BATCH = 500;

export interface MessageStore {
  database: Database;
  keyring: Keyring;
  newToken: () => string;
}

/**
 * Reads the next events of the feed and writes down the messages that `make` makes of them, once: how far it was read is
 * moved in the same transaction, and one process at a time reads. False: there was nothing to read.
 */
export async function readOnAndQueue(
  { database, keyring, newToken }: MessageStore,
  at: Instant,
  make: (row: NoticedRow) => readonly NewMessage[],
): Promise<boolean> {
  return database.transaction(OWNER, async (transaction) => {
    const [readers = []] = await transaction.run({
      name: 'message_reader',
      text: `select r.position, (select coalesce(max(position), 0) from feed) as last
             from message_reader r for update of r`,
      values: [],
    });
    const from = Number(readers[0]?.position);
    const to = Math.min(from + BATCH, Number(readers[0]?.last));
    if (to <= from) return false;
    const [rows = []] = await transaction.run(noticedBetween(from, to));
    const messages = rows.map(noticedRow).flatMap(make);
    await transaction.finish(
      ...messages.flatMap((message) =>
        queue(
          message,
          at,
          keyring.seal('message', message.address, {
            ...{ beside: message.id, token: newToken() },
          }),
        ),
      ),
      { name: 'move_message_reader', text: 'update message_reader set position = $1', values: [to] },
    );
    return true;
  });
}

/** Consent stands in the intake; who corrected the phone later is told at the new one. Secret dossiers tell nothing. */
function noticedBetween(from: number, to: number): Statement {
  return {
    name: 'noticed_between',
    text: `select e.dossier_id, e.version, e.type, e.data, e.recorded_at, d.code, d.agency_id, d.promise_due,
                  case when c.agreed and r.dossier_id is null then p.phone end as phone, case when c.agreed then p.email end as email,
                  coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'channel', s.channel, 'contact', s.contact,
                              'since', s.since)) from active_subscriptions s where s.dossier_id = d.id), '[]') as subscriptions
           from feed f
           join event_log e on e.dossier_id::text = f.id and e.version = f.version
           join dossier d on d.id = e.dossier_id
           left join person p on p.id = d.applicant_id and p.version = d.applicant_version
           left join message_refusal r on r.dossier_id = d.id
           left join lateral (select (s.data ->> 'consent')::boolean as agreed from event_log s
                              where s.dossier_id = d.id and s.type = 'DossierSubmitted' order by s.version limit 1) c on true
           where f.stream = 'dossier' and f.position > $1 and f.position <= $2 and e.type = any ($3) and not d.secret
           order by f.position`,
    values: [from, to, NOTICED_EVENTS],
  };
}

function noticedRow(row: Row): NoticedRow {
  return {
    ...{ dossierId: row.dossier_id as string, version: Number(row.version), type: row.type as NoticedEvent },
    ...{ data: row.data, recordedAt: row.recorded_at as Instant, code: row.code as string },
    ...{ agency: row.agency_id as string, promise: row.promise_due as Instant | null },
    ...{ phone: row.phone as string | null, email: row.email as string | null },
    subscriptions: row.subscriptions as NoticedRow['subscriptions'],
  };
}

function queue(message: NewMessage, at: Instant, sealed: string): readonly Statement[] {
  const { id, dossierId, version, agency, kind, road, recipient, address } = message;
  return [
    {
      name: 'queue_message',
      text: `insert into message (id, made_at, dossier_id, event_version, agency_id, kind, road, recipient, sealed_address,
                                  address_end, subject, body, stop_address, promise)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
      values: [
        ...[id, at, dossierId, version, agency, kind, road, recipient, sealed, endOf(address)],
        ...[message.subject, message.body, message.stopAddress, message.promise],
      ],
    },
    {
      name: 'message_waits',
      text: `insert into message_waiting (message_id, due_at) select $1, $2
             where not exists (select from message_event where message_id = $1) on conflict do nothing`,
      values: [id, message.dueAt],
    },
  ];
}

/** Enough to know one's own again. */
function endOf(address: string): string {
  const at = address.indexOf('@');
  return at < 0 ? `…${address.slice(-3)}` : `${address.slice(0, 1)}…${address.slice(at)}`;
}

/** One whose turn it is, and that this process alone has for the next minutes. */
export interface TakenMessage {
  id: string;
  dossierId: string;
  version: number;
  kind: NoticeKind;
  road: MessageRoad;
  recipient: string;
  /** Undefined: sealed by a key that is on the list no more. */
  address: string | undefined;
  subject: string | null;
  body: string;
  stopAddress: string | null;
  promise: Instant | null;
  madeAt: Instant;
  tries: number;
  state: MessageState | null;
  dossier: { status: Status; promise: Instant | null };
  /** Whether the recipient said meanwhile that they want no more. */
  stopped: boolean;
  /** Until then it is this process's alone. */
  leasedUntil: Instant;
}

/** While one is being sent nobody else takes it; if this process dies, another one finds it after that. */
const LEASE_MS = 3 * 60_000;
const leaseFrom = (at: Instant): Instant => new Date(Date.parse(at) + LEASE_MS).toISOString();

export async function takeDue(
  { database, keyring }: MessageStore,
  at: Instant,
  atMost: number,
): Promise<readonly TakenMessage[]> {
  const [rows = []] = await database.write(OWNER, {
    name: 'take_due_messages',
    text: `with due as (select message_id, tries from message_waiting where due_at <= $1 order by due_at
                        limit $2 for update skip locked),
                leased as (update message_waiting w set due_at = $3 from due
                           where w.message_id = due.message_id)
           select m.*, due.tries, d.status, d.promise_due,
                  (select e.state from message_event e where e.message_id = m.id order by e.number desc limit 1) as state,
                  case when m.recipient <> 'applicant'
                       then not exists (select from active_subscriptions s where s.id::text = m.recipient)
                       else m.road = 'sms' and exists (select from message_refusal r where r.dossier_id = m.dossier_id)
                  end as stopped
           from due join message m on m.id = due.message_id join dossier d on d.id = m.dossier_id`,
    values: [at, atMost, leaseFrom(at)],
  });
  return rows.map((row) => ({
    leasedUntil: leaseFrom(at),
    ...{ id: row.id as string, dossierId: row.dossier_id as string, version: Number(row.event_version) },
    ...{ kind: row.kind as NoticeKind, road: row.road as MessageRoad, recipient: row.recipient as string },
    address: keyring.unseal('message', row.sealed_address as string, row.id as string),
    ...{ subject: row.subject as string | null, body: row.body as string },
    ...{ stopAddress: row.stop_address as string | null, promise: row.promise as Instant | null },
    ...{ madeAt: row.made_at as Instant, tries: Number(row.tries), state: row.state as MessageState | null },
    dossier: { status: row.status as Status, promise: row.promise_due as Instant | null },
    stopped: row.stopped === true,
  }));
}

/**
 * Written down before a gateway is asked: whoever finds it afterwards with no outcome knows that it may have left. False:
 * this process took too long, and another one has it.
 */
export async function beginSending(
  { database }: Pick<MessageStore, 'database'>,
  { id, leasedUntil }: Pick<TakenMessage, 'id' | 'leasedUntil'>,
  at: Instant,
): Promise<boolean> {
  const [rows = []] = await database.write(OWNER, {
    name: 'begin_sending',
    text: `with mine as (update message_waiting set due_at = $3 where message_id = $1 and due_at = $2 returning message_id)
           insert into message_event (message_id, number, at, state, detail)
           select message_id, coalesce((select max(number) from message_event where message_id = $1), 0) + 1, $4,
                  'sending', ''
           from mine returning message_id`,
    values: [id, leasedUntil, leaseFrom(at), at],
  });
  return rows.length > 0;
}

/** What came of it, and when it is tried again; undefined: it waits no more. */
export async function settleMessage(
  { database }: Pick<MessageStore, 'database'>,
  id: string,
  { state, at, detail }: { state: MessageState | null; at: Instant; detail?: string },
  again?: { dueAt: Instant; tries: number },
): Promise<void> {
  const events =
    state === null ? [] : [addMessageEvent(id, { state, at, ...(detail !== undefined && { detail }) })];
  const waiting: Statement = again
    ? {
        name: 'message_waits_again',
        text: 'update message_waiting set due_at = $2, tries = $3 where message_id = $1',
        values: [id, again.dueAt, again.tries],
      }
    : {
        name: 'message_waits_no_more',
        text: 'delete from message_waiting where message_id = $1',
        values: [id],
      };
  await database.write(OWNER, ...events, waiting);
}
