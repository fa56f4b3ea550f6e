import { closeFeed } from '../../src/store/feed/close-feed.ts';
import { type FeedEntry, readFeed } from '../../src/store/feed/read-feed.ts';
import type { Database } from '../../src/store/ledger/database.ts';
import { FEED, OWNER } from '../../src/store/ledger/identity.ts';

/** Somebody who follows the events by position, and what came so far. */
export interface FeedReader {
  /** Goes on from where it stands. */
  goOn(): Promise<void>;
  seen: FeedEntry[];
}

/** Small pages, so that borders between them are met too. */
const PAGE = 7;

/** As figures, webhooks and portals read: close the feed, then go on from the stored position. */
export function positionReader(database: Database, from = 0): FeedReader {
  return reader(
    from,
    (after) => readFeed(database, after, PAGE),
    () => closeFeed(database),
  );
}

/** What one writes first, and what loses events: positions given at the insert, before the commit. */
export function naiveReader(database: Database, from = 0): FeedReader {
  const page = async (after: number) => {
    const [rows = []] = await database.read(FEED, {
      text: `select arrival as position, stream, id, version from feed_inbox
             where arrival > $1 order by arrival limit ${PAGE}`,
      values: [after],
    });
    return rows as unknown as FeedEntry[];
  };
  return reader(from, page, async () => undefined);
}

function reader(
  from: number,
  page: (after: number) => Promise<FeedEntry[]>,
  before: () => Promise<void>,
): FeedReader {
  const seen: FeedEntry[] = [];
  return {
    seen,
    async goOn() {
      await before();
      for (;;) {
        const entries = await page(seen.at(-1)?.position ?? from);
        if (entries.length === 0) return;
        seen.push(...entries);
      }
    },
  };
}

export interface ReadingFaults {
  /** In a log, and never read. */
  lost: string[];
  /** Read before an earlier version of the same stream, or again. */
  disordered: string[];
  /** Read, and in no log. */
  invented: string[];
  /** Positions that do not follow the one before. */
  gaps: number[];
}

export const FAULTLESS: ReadingFaults = { lost: [], disordered: [], invented: [], gaps: [] };

/** Compares what a reader saw since `from` with all that both logs hold. */
export async function readingFaults(
  database: Database,
  seen: readonly FeedEntry[],
  from = 0,
): Promise<ReadingFaults> {
  const [rows = []] = await database.read(OWNER, {
    text: `select 'dossier' as stream, dossier_id::text as id, version from event_log
           union all select stream, id, version from office_log`,
    values: [],
  });
  const name = ({ stream, id, version }: Omit<FeedEntry, 'position'>) => `${stream}/${id}/${version}`;
  const logged = new Set(rows.map((row) => name(row as unknown as FeedEntry)));
  const read = new Set(seen.map(name));
  const next = new Map<string, number>();
  const disordered = seen.filter(({ stream, id, version }) => {
    const expected = next.get(`${stream}/${id}`) ?? version;
    next.set(`${stream}/${id}`, version + 1);
    return version !== expected;
  });
  return {
    lost: [...logged].filter((entry) => !read.has(entry)),
    disordered: disordered.map(name),
    invented: [...read].filter((entry) => !logged.has(entry)),
    gaps: seen.map(({ position }) => position).filter((position, index) => position !== from + index + 1),
  };
}
