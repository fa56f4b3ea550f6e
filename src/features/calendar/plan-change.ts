import type { Calendar, DayChange } from '../../domain/calendar/calendar.ts';
import { dayIn, withDays, withoutDays } from '../../domain/calendar/calendar-change.ts';
import { parseDay, type Weekday, weekdayOf } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { agenciesIn, type CalendarScope } from './scope.ts';

/** One calendar before and after, with the agencies that work by it. */
export interface PlannedCalendar {
  before: Calendar;
  after: Calendar;
  /** The version that was looked at; 0: it is made now. */
  seen: number;
  agencies: readonly Agency[];
}

export interface CalendarPlan {
  calendars: readonly PlannedCalendar[];
  /** The days that really differ from the week somewhere. */
  days: readonly DayChange[];
  /** An agency that gets a calendar of its own. */
  agency: Agency | null;
}

/** What those days make of the calendars of a scope; or why they cannot, in words for the field of the day. */
export function planChange(
  office: OfficeBook,
  scope: CalendarScope,
  wanted: readonly DayChange[],
): Result<CalendarPlan, string> {
  const calendars = calendarsOf(office, scope);
  const [main] = calendars;
  if (!main) return fail('Chưa cơ quan nào có lịch làm việc');
  const taken = wanted.flatMap(({ date }) => dayIn(main.before, date) ?? []);
  if (taken[0])
    return fail(`Ngày ${dateWords(taken[0].date)} đã ghi trong lịch: ${taken[0].name} (${taken[0].basis})`);
  const days = wanted.flatMap((day) => dayOn(main.before, day) ?? []);
  if (days.length === 0)
    return fail(
      wanted.some(({ kind }) => kind === 'make-up')
        ? 'Ngày này vốn là ngày làm việc, không phải làm bù'
        : 'Ngày này vốn là ngày nghỉ hằng tuần',
    );
  const planned: PlannedCalendar[] = [];
  for (const one of calendars) {
    // An agency that is off already, by a decision of its own, stays so.
    const added = days.filter(({ date }) => !dayIn(one.before, date));
    if (added.length === 0) continue;
    const after = withDays(one.before, added);
    if (!after.ok)
      return fail(`Lịch làm việc có từ ${dateWords(one.before.from)} đến ${dateWords(one.before.to)}`);
    planned.push({ ...one, after: after.value });
  }
  return ok(owned({ calendars: planned, days }, office, scope));
}

/** The calendars without the days of a change. */
export function planUndo(
  office: OfficeBook,
  scope: CalendarScope,
  days: readonly DayChange[],
): readonly PlannedCalendar[] {
  return calendarsOf(office, scope)
    .map((one) => ({ ...one, after: withoutDays(one.before, days) }))
    .filter(({ before, after }) => before.changes.length !== after.changes.length);
}

/** The one most agencies work by comes first. */
function calendarsOf(office: OfficeBook, scope: CalendarScope): readonly Omit<PlannedCalendar, 'after'>[] {
  const byId = Map.groupBy(agenciesIn(scope, office), (agency) => office.calendarOf(agency).id);
  return [...byId.values()]
    .sort((one, other) => other.length - one.length)
    .flatMap((agencies) => {
      const [first] = agencies;
      if (!first) return [];
      const before = office.calendarOf(first);
      return [{ before, seen: before.version, agencies }];
    });
}

/** Days off on weekly rest days change nothing; a made-up day works like the first working day of the week. */
function dayOn({ week }: Calendar, day: DayChange): DayChange | undefined {
  const number = parseDay(day.date);
  if (number === undefined) return undefined;
  const rests = week[weekdayOf(number)].length === 0;
  if (day.kind !== 'make-up') return rests ? undefined : day;
  const like = ([1, 2, 3, 4, 5, 6, 0] as const).find((one: Weekday) => week[one].length > 0);
  return rests && like !== undefined ? { ...day, like } : undefined;
}

/** An agency that works by the calendar of others gets its own, with these days. */
function owned(
  plan: Omit<CalendarPlan, 'agency'>,
  office: OfficeBook,
  { agency }: CalendarScope,
): CalendarPlan {
  if (!agency) return { ...plan, agency: null };
  const shared = office
    .agencies()
    .some(({ id, calendar }) => id !== agency.id && calendar === agency.calendar);
  if (!shared) return { ...plan, agency: null };
  const id = `rieng-${agency.id}`;
  const calendars = plan.calendars.map((one) => ({
    ...one,
    seen: 0,
    after: { ...one.after, id, version: 1 },
  }));
  return { ...plan, calendars, agency: { ...agency, calendar: id } };
}
