import { ok, type Result } from '../../lib/result.ts';
import { BEYOND_CALENDAR, type BeyondCalendar } from './beyond-calendar.ts';
import type { Calendar, Session } from './calendar.ts';
import { firstAtLeast, indexOf, statusIn } from './calendar-index.ts';
import { type DayStatus, minutesOf } from './day-status.ts';
import { type LocalDay, type LocalMinute, MINUTES_PER_DAY } from './local-time.ts';

/** What a day is like, with the name and basis of what makes it different from its weekday. */
export function dayStatus(calendar: Calendar, day: LocalDay): Result<DayStatus, BeyondCalendar> {
  const status = statusIn(indexOf(calendar), day);
  return status === undefined ? BEYOND_CALENDAR : ok(status);
}

/** The sessions really worked on that day, in minutes after its midnight. */
export function sessionsOn(calendar: Calendar, day: LocalDay): Result<readonly Session[], BeyondCalendar> {
  const status = dayStatus(calendar, day);
  return status.ok ? ok(status.value.worked) : status;
}

/** Ruling 4: every session of its weekday is worked, and there is at least one. */
export function isFullDay(calendar: Calendar, day: LocalDay): Result<boolean, BeyondCalendar> {
  const status = dayStatus(calendar, day);
  return status.ok ? ok(status.value.kind === 'full') : status;
}

/** Close of business of that day; undefined when nobody works on it. */
export function closeOf(calendar: Calendar, day: LocalDay): Result<LocalMinute | undefined, BeyondCalendar> {
  const sessions = sessionsOn(calendar, day);
  if (!sessions.ok) return sessions;
  const last = sessions.value.at(-1);
  return ok(last === undefined ? undefined : day * MINUTES_PER_DAY + last.to);
}

/** The `count`th full day on or after `day`: with 1, `day` itself if it is one. */
export function nextFullDay(calendar: Calendar, day: LocalDay, count = 1): Result<LocalDay, BeyondCalendar> {
  const { first, fullDays } = indexOf(calendar);
  if (day < first) return BEYOND_CALENDAR;
  const found = fullDays[firstAtLeast(fullDays, day) + count - 1];
  return found === undefined ? BEYOND_CALENDAR : ok(found);
}

/**
 * The minutes that one day of `HOUR_8` stands for: those of the shortest full day of the agency's week, 480
 * by default, so that `HOUR_8` never ends after `LEGAL_DAY` (ruling 4).
 */
export function fullDayMinutes(calendar: Calendar): number {
  return Math.min(...calendar.week.filter((sessions) => sessions.length > 0).map(minutesOf));
}
