import type { MessageState } from '../../store/messages/message-events.ts';

/** Kannel's `%d`; 4, in a queue of the operator's, tells nothing that was not known. */
const STATES: Readonly<Record<string, MessageState>> = {
  '1': 'delivered',
  '2': 'undelivered',
  '8': 'sent',
  '16': 'undelivered',
};

/** What a delivery report of Kannel means; undefined: nothing new. */
export function deliveryState(kind: string): MessageState | undefined {
  return Object.hasOwn(STATES, kind) ? STATES[kind] : undefined;
}
