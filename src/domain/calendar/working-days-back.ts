import type { Calendar } from './calendar.ts';
import { dayOf, formatDay, type Instant, localMinuteOf, startOfDate } from './local-time.ts';
import { isFullDay } from './working-days.ts';

/** What was last touched before this has lain for so many full working days; today does not count yet. */
export function workingDaysBack(calendar: Calendar, now: Instant, count: number): Instant {
  const today = dayOf(localMinuteOf(now));
  let day = today;
  for (let left = count; left > 0; ) {
    day -= 1;
    const full = isFullDay(calendar, day);
    if (!full.ok) break;
    if (full.value) left -= 1;
  }
  return startOfDate(formatDay(day)) ?? now;
}
