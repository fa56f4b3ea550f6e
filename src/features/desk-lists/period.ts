import { formatDay, type Instant, parseDay, startOfDate } from '../../domain/calendar/local-time.ts';
import { textField } from '../../web/form-fields.ts';
import { readDate } from '../../web/typed-day.ts';
import type { TypedPeriod } from '../../web/typed-period.ts';

/** From the midnight before to the midnight after. */
export interface Bounds {
  from: Instant;
  to: Instant;
}

/** Nothing chosen: this month so far. */
export function readPeriod(query: unknown, today: string): TypedPeriod {
  return { from: readDate(query, 'tu') || `${today.slice(0, 8)}01`, to: readDate(query, 'den') || today };
}

export function boundsOf({ from, to }: TypedPeriod): Bounds {
  const after = formatDay((parseDay(to) ?? 0) + 1);
  return { from: startOfDate(from) ?? '', to: startOfDate(after) ?? '' };
}

const MOST_PAGES = 1000;

/** From 1. */
export function readPage(query: unknown): number {
  const page = Number(textField(query, 'trang'));
  return Number.isInteger(page) && page > 0 ? Math.min(page, MOST_PAGES) : 1;
}
