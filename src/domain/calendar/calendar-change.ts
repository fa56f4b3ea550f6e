import { fail, ok, type Result } from '../../lib/result.ts';
import type { Calendar, DayChange } from './calendar.ts';
import type { Instant } from './local-time.ts';
import { type CalendarProblem, validateCalendar } from './validate-calendar.ts';

/** Number and day of a decision, as they stand on the paper. */
export interface Decree {
  number: string;
  /** `YYYY-MM-DD` */
  date: string;
}

/** Who decided what, and why. */
export interface Confirmed {
  decision: Decree;
  reason: string;
  /** Id of the officer. */
  by: string;
  at: Instant;
}

/**
 * Days that a confirmed decision changes in one calendar or all (ruling 14). `moving`: the open dossiers are being
 * moved; `restoring`: taken back, and the dates are being restored where nobody was told.
 */
export interface CalendarChange extends Confirmed {
  id: string;
  /** Of which agency alone; null: the province. */
  agency: string | null;
  days: readonly DayChange[];
  /** The agencies whose dossiers may move. */
  agencies: readonly string[];
  state: 'moving' | 'moved' | 'restoring' | 'restored';
  undone: Confirmed | null;
}

/** The calendar with those days, as its next version. */
export function withDays(
  calendar: Calendar,
  days: readonly DayChange[],
): Result<Calendar, readonly CalendarProblem[]> {
  const changes = [...calendar.changes, ...days].sort((a, b) => a.date.localeCompare(b.date));
  const changed = { ...calendar, version: calendar.version + 1, changes };
  const problems = validateCalendar(changed);
  return problems.length === 0 ? ok(changed) : fail(problems);
}

/** The calendar without them; a day that somebody else decided stays. */
export function withoutDays(calendar: Calendar, days: readonly DayChange[]): Calendar {
  const changes = calendar.changes.filter((one) => !days.some((day) => isSame(one, day)));
  return { ...calendar, version: calendar.version + 1, changes };
}

/** What stands on that day already, if anything does. */
export function dayIn(calendar: Calendar, date: string): DayChange | undefined {
  return calendar.changes.find((one) => one.date === date);
}

function isSame(one: DayChange, other: DayChange): boolean {
  return (
    one.date === other.date && one.kind === other.kind && one.name === other.name && one.basis === other.basis
  );
}
