import type { Database } from '../ledger/database.ts';
import { FEED } from '../ledger/identity.ts';

/** How many events there are, with those that still wait for their place: the same number again means that nothing happened. */
export async function eventsWritten(database: Pick<Database, 'read'>): Promise<number> {
  const [rows = []] = await database.read(FEED, {
    name: 'events_written',
    text: `select coalesce((select max(position) from feed), 0) + (select count(*) from feed_inbox) as events`,
    values: [],
  });
  return Number(rows[0]?.events ?? 0);
}
