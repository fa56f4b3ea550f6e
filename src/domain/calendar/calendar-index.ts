import type { Calendar, DayChange } from './calendar.ts';
import { type DayStatus, minutesOf, statusOf } from './day-status.ts';
import { type LocalDay, parseDay, weekdayOf } from './local-time.ts';

/** A calendar unrolled day by day, so that a due date is two look-ups and a binary search. */
export interface CalendarIndex {
  first: LocalDay;
  last: LocalDay;
  /** One a day from `first` on. */
  days: readonly DayStatus[];
  /** Minutes worked before each day, in the order of `days`; one more entry at the end holds the total. */
  minutesBefore: readonly number[];
  /** The days that day counting counts (ruling 4), in order. */
  fullDays: readonly LocalDay[];
}

/** Calendars never change once used (`calendar.ts`), so an index holds as long as its calendar lives. */
const indexes = new WeakMap<Calendar, CalendarIndex>();

export function indexOf(calendar: Calendar): CalendarIndex {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const index = buildIndex(calendar);
  indexes.set(calendar, index);
  return index;
}

export function statusIn(index: CalendarIndex, day: LocalDay): DayStatus | undefined {
  return index.days[day - index.first];
}

function buildIndex(calendar: Calendar): CalendarIndex {
  const first = knownDay(calendar.from);
  const last = knownDay(calendar.to);
  const changes = new Map<LocalDay, DayChange>(calendar.changes.map((each) => [knownDay(each.date), each]));

  const days: DayStatus[] = [];
  const minutesBefore = [0];
  const fullDays: LocalDay[] = [];
  let minutes = 0;
  for (let day = first; day <= last; day++) {
    const status = statusOf(calendar.week, weekdayOf(day), changes.get(day));
    days.push(status);
    minutes += minutesOf(status.worked);
    minutesBefore.push(minutes);
    if (status.kind === 'full') fullDays.push(day);
  }
  return { first, last, days, minutesBefore, fullDays };
}

/** `validateCalendar` refuses such a date before a calendar is stored; meeting one here is a bug. */
function knownDay(text: string): LocalDay {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`calendar with an impossible date: ${text}`);
  return day;
}

/** The position of the first entry that is at least `wanted`; the length when there is none. */
export function firstAtLeast(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
