import type { Calendar } from '../../domain/calendar/calendar.ts';
import { type Instant, instantOf, type LocalDay } from '../../domain/calendar/local-time.ts';
import { closeOf } from '../../domain/calendar/working-days.ts';

/** The end of the working time of that day; undefined: nobody works on it, or the calendar does not reach so far. */
export function endOfWork(calendar: Calendar, day: LocalDay): Instant | undefined {
  const close = closeOf(calendar, day);
  return close.ok && close.value !== undefined ? instantOf(close.value) : undefined;
}
