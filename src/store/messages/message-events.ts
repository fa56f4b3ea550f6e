import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Statement } from '../ledger/statement.ts';

export const MESSAGE_STATES = [
  'no-gateway',
  'sending',
  'failed',
  'accepted',
  'sent',
  'delivered',
  'undelivered',
  'given-up',
  'overtaken',
  'again',
  'unknown',
] as const;

/** What became of a message; the last one that was written down is its state. */
export type MessageState = (typeof MESSAGE_STATES)[number];

/** `detail`: what the other side said; never an address. */
export function addMessageEvent(
  id: string,
  { state, at, detail = '' }: { state: MessageState; at: Instant; detail?: string },
): Statement {
  return {
    name: 'add_message_event',
    text: `insert into message_event (message_id, number, at, state, detail)
           select $1, coalesce((select max(number) from message_event where message_id = $1), 0) + 1, $2, $3, $4
           where exists (select from message where id = $1)`,
    values: [id, at, state, detail.slice(0, 200)],
  };
}
