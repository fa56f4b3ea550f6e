import type { Instant } from '../../domain/calendar/local-time.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { addMessageEvent, type MessageState } from './message-events.ts';

/** What a gateway says later of a message it took; of one that is none of ours nothing is kept. */
export async function recordDelivery(
  database: Pick<Database, 'write'>,
  id: string,
  event: { state: MessageState; at: Instant; detail?: string },
): Promise<void> {
  if (!isUuid(id)) return;
  await database.write(OWNER, addMessageEvent(id, event));
}
