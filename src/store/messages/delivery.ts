import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { addMessageEvent, type MessageState } from './message-events.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a gateway says later of a message it took; of one that is none of ours nothing is kept. */
export async function recordDelivery(
  database: Pick<Database, 'write'>,
  id: string,
  event: { state: MessageState; at: Instant; detail?: string },
): Promise<void> {
  if (!ID.test(id)) return;
  await database.write(OWNER, addMessageEvent(id, event));
}
