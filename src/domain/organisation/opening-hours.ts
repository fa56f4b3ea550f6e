import type { Weekday } from '../calendar/local-time.ts';

/** When a desk is open, every week alike. */
export interface OpeningHours {
  /** From the first of these days to the last; the same one: on that day alone. */
  days: { first: Weekday; last: Weekday };
  /** Minutes from midnight, on each of these days. */
  spans: readonly { from: number; to: number }[];
}
