import type { Instant } from '../../domain/calendar/local-time.ts';
import type { MessageRoad, NoticeKind } from '../../domain/messages/notice.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { addMessageEvent, type MessageState } from './message-events.ts';

export interface MessageRow {
  id: string;
  madeAt: Instant;
  code: string;
  kind: NoticeKind;
  road: MessageRoad;
  /** The end of it: enough to know one's own again. */
  addressEnd: string;
  /** Null: it waits for its first turn. */
  state: MessageState | null;
  stateAt: Instant | null;
  detail: string | null;
  /** When it is sent, or tried again; null: never. */
  dueAt: Instant | null;
}

/** The latest first. */
export async function latestMessages(
  database: Pick<Database, 'read'>,
  atMost: number,
): Promise<readonly MessageRow[]> {
  const [rows = []] = await database.read(OWNER, {
    name: 'latest_messages',
    text: `select m.id, m.made_at, d.code, m.kind, m.road, m.address_end, m.state, m.state_at, m.detail, m.due_at
           from (select * from read_message order by made_at desc limit $1) m join dossier d on d.id = m.dossier_id
           order by m.made_at desc, m.id`,
    values: [atMost],
  });
  return rows.map(messageRow);
}

function messageRow(row: Row): MessageRow {
  return {
    ...{ id: row.id as string, madeAt: row.made_at as Instant, code: row.code as string },
    ...{ kind: row.kind as NoticeKind, road: row.road as MessageRoad, addressEnd: row.address_end as string },
    ...{ state: row.state as MessageState | null, stateAt: row.state_at as Instant | null },
    ...{ detail: row.detail as string | null, dueAt: row.due_at as Instant | null },
  };
}

/** Those of which nobody knows whether they left, the oldest first: each waits for a decision. */
export async function unsureMessages(
  database: Pick<Database, 'read'>,
  atMost: number,
): Promise<readonly MessageRow[]> {
  const [rows = []] = await database.read(OWNER, {
    name: 'unsure_messages',
    text: `select m.id, m.made_at, d.code, m.kind, m.road, m.address_end, m.state, m.state_at, m.detail, m.due_at
           from read_message m join dossier d on d.id = m.dossier_id
           where m.id in (select message_id from message_event where state = 'unknown') and m.state = 'unknown'
           order by m.made_at, m.id limit $1`,
    values: [atMost],
  });
  return rows.map(messageRow);
}

/** How many wait, and how many were given up since then. */
export async function messageStanding(
  database: Pick<Database, 'read'>,
  since: Instant,
): Promise<{ waiting: number; givenUp: number; taken: number }> {
  const [rows = []] = await database.read(OWNER, {
    name: 'message_standing',
    text: `select (select count(*) from message_waiting) as waiting,
                  count(*) filter (where state in ('given-up', 'undelivered')) as given_up,
                  count(*) filter (where state = 'accepted') as taken
           from message_event where at >= $1`,
    values: [since],
  });
  const [row] = rows;
  return { waiting: Number(row?.waiting), givenUp: Number(row?.given_up), taken: Number(row?.taken) };
}

/** False: it is none that was given up, or of which nobody knows. */
export async function sendAgain(
  database: Pick<Database, 'write'>,
  id: string,
  at: Instant,
): Promise<boolean> {
  const [rows = []] = await database.write(
    OWNER,
    {
      name: 'send_message_again',
      text: `insert into message_waiting (message_id, due_at)
             select id, $2 from read_message where id = $1 and state in ('given-up', 'undelivered', 'unknown')
             on conflict do nothing returning message_id`,
      values: [id, at],
    },
    {
      ...addMessageEvent(id, { state: 'again', at }),
      name: 'message_again',
      text: `insert into message_event (message_id, number, at, state, detail)
             select m.id, m.event_number + 1, $2, $3, $4 from read_message m
             where m.id = $1 and m.state in ('given-up', 'undelivered', 'unknown')`,
    },
  );
  return rows.length > 0;
}

/** Who runs the system knows from elsewhere that it left. False: nobody doubts it. */
export async function takeAsSent(
  database: Pick<Database, 'write'>,
  id: string,
  at: Instant,
): Promise<boolean> {
  const [rows = []] = await database.write(OWNER, {
    name: 'take_message_as_sent',
    text: `insert into message_event (message_id, number, at, state, detail)
           select m.id, m.event_number + 1, $2, 'accepted', 'by hand' from read_message m
           where m.id = $1 and m.state = 'unknown' returning message_id`,
    values: [id, at],
  });
  return rows.length > 0;
}
