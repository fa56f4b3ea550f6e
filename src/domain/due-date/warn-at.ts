import type { Result } from '../../lib/result.ts';
import type { BeyondCalendar } from '../calendar/beyond-calendar.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { LocalMinute } from '../calendar/local-time.ts';
import { fullDayMinutes } from '../calendar/working-days.ts';
import { advance, workingMinutesBetween } from '../calendar/working-minutes.ts';

/**
 * From when on a dossier is nearly due (sắp đến hạn, `docs/rules.md`): what is left is at most one working day
 * or a fifth of the whole, whichever is more, but never more than half of it, so that a procedure of one day is
 * not nearly due from its first minute.
 */
export function warnAt(
  calendar: Calendar,
  start: LocalMinute,
  due: LocalMinute,
): Result<LocalMinute, BeyondCalendar> {
  const whole = workingMinutesBetween(calendar, start, due);
  if (!whole.ok) return whole;
  const left = Math.min(Math.max(fullDayMinutes(calendar), whole.value / 5), whole.value / 2);
  return advance(calendar, start, whole.value - Math.floor(left));
}
