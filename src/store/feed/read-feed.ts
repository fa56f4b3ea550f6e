import type { Database } from '../ledger/database.ts';
import { FEED } from '../ledger/identity.ts';

/** An event's place in the feed; what it says is read from its log. */
export interface FeedEntry {
  position: number;
  stream: string;
  id: string;
  version: number;
}

/** The next entries after a position, in order; positions are dense and never change. */
export async function readFeed(database: Database, after: number, atMost: number): Promise<FeedEntry[]> {
  const [rows = []] = await database.read(FEED, {
    name: 'read_feed',
    text: 'select position, stream, id, version from feed where position > $1 order by position limit $2',
    values: [after, atMost],
  });
  return rows as unknown as FeedEntry[];
}

/** The last closed position: what "as of now" means. 0: nothing happened yet. */
export async function lastPosition(database: Database): Promise<number> {
  const [rows] = await database.read(FEED, {
    text: 'select coalesce(max(position), 0) as position from feed',
    values: [],
  });
  return rows?.[0]?.position as number;
}
