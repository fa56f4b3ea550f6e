import { ok, type Result } from '../../lib/result.ts';
import { BEYOND_CALENDAR, type BeyondCalendar } from './beyond-calendar.ts';
import type { Calendar } from './calendar.ts';
import { type CalendarIndex, firstAtLeast, indexOf, statusIn } from './calendar-index.ts';
import { dayOf, type LocalMinute, MINUTES_PER_DAY } from './local-time.ts';

/** Whether somebody works in the minute that begins there: true at 07:00, false at 11:00 when lunch begins. */
export function isWorking(calendar: Calendar, minute: LocalMinute): Result<boolean, BeyondCalendar> {
  const status = statusIn(indexOf(calendar), dayOf(minute));
  if (status === undefined) return BEYOND_CALENDAR;
  const ofDay = minute - dayOf(minute) * MINUTES_PER_DAY;
  return ok(status.worked.some(({ from, to }) => from <= ofDay && ofDay < to));
}

/** The first minute of work at or after `minute`: itself during a session. */
export function nextOpening(calendar: Calendar, minute: LocalMinute): Result<LocalMinute, BeyondCalendar> {
  const index = indexOf(calendar);
  for (let day = dayOf(minute); ; day++) {
    const status = statusIn(index, day);
    if (status === undefined) return BEYOND_CALENDAR;
    const midnight = day * MINUTES_PER_DAY;
    const open = status.worked.find(({ to }) => midnight + to > minute);
    if (open !== undefined) return ok(Math.max(minute, midnight + open.from));
  }
}

/**
 * The earliest instant, not before `from`, at which so many working minutes are used up: from Monday 07:00,
 * 480 minutes end on Monday 17:00, not on Tuesday 07:00 (`docs/contracts.md`, `due`). 0 minutes end at `from`.
 */
export function advance(
  calendar: Calendar,
  from: LocalMinute,
  workingMinutes: number,
): Result<LocalMinute, BeyondCalendar> {
  const index = indexOf(calendar);
  const used = minutesUntil(index, from);
  if (used === undefined) return BEYOND_CALENDAR;
  return workingMinutes === 0 ? ok(from) : reach(index, used + workingMinutes);
}

/** Working minutes in [from, to); 0 when `to` is not after `from`. */
export function workingMinutesBetween(
  calendar: Calendar,
  from: LocalMinute,
  to: LocalMinute,
): Result<number, BeyondCalendar> {
  const index = indexOf(calendar);
  const untilFrom = minutesUntil(index, from);
  const untilTo = minutesUntil(index, to);
  if (untilFrom === undefined || untilTo === undefined) return BEYOND_CALENDAR;
  return ok(Math.max(0, untilTo - untilFrom));
}

/** Minutes worked from the beginning of the table to `minute`. */
function minutesUntil(index: CalendarIndex, minute: LocalMinute): number | undefined {
  const day = dayOf(minute);
  const status = statusIn(index, day);
  const before = index.minutesBefore[day - index.first];
  if (status === undefined || before === undefined) return undefined;
  const ofDay = minute - day * MINUTES_PER_DAY;
  return status.worked.reduce(
    (sum, { from, to }) => sum + Math.min(Math.max(ofDay - from, 0), to - from),
    before,
  );
}

/** The earliest instant at which `total` minutes have been worked since the beginning of the table. */
function reach(index: CalendarIndex, total: number): Result<LocalMinute, BeyondCalendar> {
  const position = firstAtLeast(index.minutesBefore, total) - 1;
  let left = total - (index.minutesBefore[position] ?? 0);
  const day = index.first + position;
  for (const { from, to } of statusIn(index, day)?.worked ?? []) {
    if (left <= to - from) return ok(day * MINUTES_PER_DAY + from + left);
    left -= to - from;
  }
  return BEYOND_CALENDAR;
}
