import { type Instant, instantOf, localMinuteOf } from '../../domain/calendar/local-time.ts';
import type { Window } from '../../domain/figures/period.ts';
import type { Database } from '../ledger/database.ts';
import { FEED } from '../ledger/identity.ts';

/**
 * What figures are asked as of: a place in the feed, with the moment it was asked. Kept with a report, it gives the same
 * numbers at any later time.
 */
export interface AsOf {
  position: number;
  at: Instant;
}

type Reader = Pick<Database, 'read'>;

/** As of now: as far as the reader of the feed has come. */
export async function asOfNow(database: Reader, now: Instant): Promise<AsOf> {
  const [rows = []] = await database.read(FEED, {
    name: 'figures_present',
    text: 'select position from figure_reader',
    values: [],
  });
  return { position: (rows[0]?.position as number | undefined) ?? 0, at: now };
}

/** As of an earlier moment: of what had been written down by then. */
export async function asOfMoment(database: Reader, at: Instant): Promise<AsOf> {
  const [rows = []] = await database.read(FEED, {
    name: 'figures_then',
    text: 'select coalesce(max(position), 0) as position from figure_movement where recorded_at <= $1',
    values: [at],
  });
  return { position: rows[0]?.position as number, at };
}

/** A window that is not over is judged as of the moment: nothing is late before its time. */
export function judgedWindow({ from, to }: Window, { at }: AsOf): Window {
  const now = instantOf(localMinuteOf(at));
  const end = now < to ? now : to;
  return { from, to: end < from ? from : end };
}
