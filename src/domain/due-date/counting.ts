import { assertNever } from '../../lib/assert-never.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { BEYOND_CALENDAR, type BeyondCalendar } from '../calendar/beyond-calendar.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Limit, Policy } from '../calendar/limit.ts';
import { dayOf, type LocalDay, type LocalMinute, MINUTES_PER_DAY } from '../calendar/local-time.ts';
import { closeOf, dayStatus, fullDayMinutes, nextFullDay } from '../calendar/working-days.ts';
import { advance } from '../calendar/working-minutes.ts';
import { type DueRefusal, refusalOf } from './limit-rules.ts';
import { monthsAfter } from './months.ts';

/** How the time from start to due was read; an explanation is written from it. */
export type Reading =
  /** Every working minute counts. */
  | { by: 'minutes' }
  /** Every full day from `first` on counts (ruling 4). */
  | { by: 'full-days'; first: LocalDay }
  /** Every day after `receipt` up to `last` counts; what follows is only the way to a working day. */
  | { by: 'calendar-days'; receipt: LocalDay; last: LocalDay };

export interface Count {
  due: LocalMinute;
  reading: Reading;
}

type Counted = Result<Count, BeyondCalendar>;

const CUTOFF = 15 * 60;

/** The six policies of `docs/rules.md`, as rulings 4 to 6 read them. */
export function count(
  calendar: Calendar,
  start: LocalMinute,
  limit: Limit,
  policy: Policy,
): Result<Count, DueRefusal> {
  const refusal = refusalOf(limit, policy);
  if (refusal !== undefined) return fail(refusal);
  const { amount } = limit;
  const receipt = dayOf(start);
  const received = dayStatus(calendar, receipt);
  if (!received.ok) return received;

  switch (policy) {
    case 'HOURS':
      return countMinutes(calendar, start, amount * 60);
    case 'HOUR_8':
      return countMinutes(calendar, start, minutesOfDays(calendar, amount));
    case 'LEGAL_DAY':
      // Civil Code 2015 art. 147: days run from the next day.
      return countFullDays(calendar, receipt + 1, amount);
    case 'CUTOFF_15H':
    case 'SAME_DAY':
      return countFullDays(calendar, firstDayUnderCutoff(calendar, start), amount);
    case 'CALENDAR':
      return countCalendarDays(calendar, receipt, limit);
    default:
      return assertNever(policy);
  }
}

function countMinutes(calendar: Calendar, start: LocalMinute, minutes: number): Counted {
  const due = advance(calendar, start, minutes);
  return due.ok ? ok({ due: due.value, reading: { by: 'minutes' } }) : due;
}

/** In whole tenths, because 1.1 * 480 is a little more than 528; a part of a minute is a minute. */
function minutesOfDays(calendar: Calendar, days: number): number {
  return Math.ceil((Math.round(days * 10) * fullDayMinutes(calendar)) / 10);
}

function countFullDays(calendar: Calendar, first: LocalDay, days: number): Counted {
  const due = closeOfFullDay(calendar, first, days);
  return due.ok ? ok({ due: due.value, reading: { by: 'full-days', first } }) : due;
}

/**
 * The receipt day is day 1 when received at 15:00 or before (ruling 5). It must also still be open: where work
 * ends before 15:00, as on a Saturday morning, a day that is over cannot be counted, or due would precede start.
 */
function firstDayUnderCutoff(calendar: Calendar, start: LocalMinute): LocalDay {
  const receipt = dayOf(start);
  const close = closeOf(calendar, receipt);
  const stillOpen = close.ok && close.value !== undefined && start < close.value;
  return stillOpen && start - receipt * MINUTES_PER_DAY <= CUTOFF ? receipt : receipt + 1;
}

/** Civil Code 2015 art. 148: a last day that is not a working day (ruling 4: a full one) gives way to the next. */
function countCalendarDays(calendar: Calendar, receipt: LocalDay, { amount, unit }: Limit): Counted {
  const last = unit === 'mo' ? monthsAfter(receipt, amount) : receipt + amount;
  if (last === undefined) return BEYOND_CALENDAR;
  const due = closeOfFullDay(calendar, last);
  return due.ok ? ok({ due: due.value, reading: { by: 'calendar-days', receipt, last } }) : due;
}

/** Close of business of the `nth` full day on or after `day`. */
export function closeOfFullDay(
  calendar: Calendar,
  day: LocalDay,
  nth = 1,
): Result<LocalMinute, BeyondCalendar> {
  const found = nextFullDay(calendar, day, nth);
  if (!found.ok) return found;
  const close = closeOf(calendar, found.value);
  if (!close.ok) return close;
  return close.value === undefined ? BEYOND_CALENDAR : ok(close.value);
}
