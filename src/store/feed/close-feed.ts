import type { Database } from '../ledger/database.ts';
import { FEED } from '../ledger/identity.ts';

const BATCH = 1000;

/**
 * Gives every event that waits its position in the feed. Only committed events are seen, however late they come, so
 * no reader by position can miss one; writers never wait for this.
 */
export async function closeFeed(database: Database): Promise<void> {
  for (let closed = BATCH; closed === BATCH; ) {
    const [rows] = await database.write(FEED, {
      name: 'close_feed',
      text: 'select close_feed($1) as closed',
      values: [BATCH],
    });
    closed = rows?.[0]?.closed as number;
  }
}
