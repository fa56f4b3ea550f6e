import type { Calendar, DayChange, Session } from './calendar.ts';
import { MINUTES_PER_DAY, parseDay, weekdayOf } from './local-time.ts';

export type CalendarFault =
  | 'bad-range'
  | 'no-working-day'
  | 'session-outside-day'
  | 'sessions-overlap'
  | 'bad-date'
  | 'outside-range'
  | 'two-changes'
  | 'like-missing'
  | 'like-unexpected'
  | 'like-rest-day'
  | 'swap-without-pair'
  | 'swap-pair-differs';

export interface CalendarProblem {
  fault: CalendarFault;
  /** Where: `from`, `week.1` for Monday, or the date of a change. */
  at: string;
}

/** Everything that would make a calendar count wrongly; empty for one that may be stored and used. */
export function validateCalendar(calendar: Calendar): CalendarProblem[] {
  return [...problemsOfRange(calendar), ...problemsOfWeek(calendar), ...problemsOfChanges(calendar)];
}

function problemsOfRange({ from, to }: Calendar): CalendarProblem[] {
  const first = parseDay(from);
  const last = parseDay(to);
  if (first === undefined) return [{ fault: 'bad-range', at: 'from' }];
  return last === undefined || last < first ? [{ fault: 'bad-range', at: 'to' }] : [];
}

function problemsOfWeek({ week }: Calendar): CalendarProblem[] {
  const problems = week.flatMap((sessions, weekday) => problemsOfSessions(sessions, `week.${weekday}`));
  if (week.every((sessions) => sessions.length === 0)) problems.push({ fault: 'no-working-day', at: 'week' });
  return problems;
}

function problemsOfSessions(sessions: readonly Session[], at: string): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  let reached = 0;
  for (const { from, to } of sessions) {
    // Work ends before midnight, so that a due instant always lies on the day it belongs to.
    const whole = Number.isInteger(from) && Number.isInteger(to);
    if (!whole || from < 0 || to <= from || to >= MINUTES_PER_DAY) {
      problems.push({ fault: 'session-outside-day', at });
    }
    if (from < reached) problems.push({ fault: 'sessions-overlap', at });
    reached = to;
  }
  return problems;
}

function problemsOfChanges(calendar: Calendar): CalendarProblem[] {
  const byDate = new Map(calendar.changes.map((change) => [change.date, change]));
  const seen = new Set<string>();
  return calendar.changes.flatMap((change) => {
    const faults: CalendarFault[] = [];
    if (seen.has(change.date)) faults.push('two-changes');
    seen.add(change.date);

    const day = parseDay(change.date);
    if (day === undefined) faults.push('bad-date');
    else if (change.date < calendar.from || change.date > calendar.to) faults.push('outside-range');

    faults.push(...faultsOfLike(calendar, change), ...faultsOfSwap(calendar, change, byDate));
    return faults.map((fault) => ({ fault, at: change.date }));
  });
}

function faultsOfLike({ week }: Calendar, { kind, like }: DayChange): CalendarFault[] {
  if (kind !== 'make-up') return like === undefined ? [] : ['like-unexpected'];
  if (like === undefined) return ['like-missing'];
  return week[like].length === 0 ? ['like-rest-day'] : [];
}

/** The other one of a pair may lie outside the table: 31/12 and the Saturday after it. */
function faultsOfSwap(
  calendar: Calendar,
  change: DayChange,
  byDate: ReadonlyMap<string, DayChange>,
): CalendarFault[] {
  const otherKind = OTHER_OF_PAIR[change.kind];
  if (otherKind === undefined) return change.swappedWith === undefined ? [] : ['swap-pair-differs'];

  const otherDate = change.swappedWith;
  // A Saturday that makes up for a day off nobody exchanged: a storm, or work that piled up.
  if (change.kind === 'make-up' && otherDate === undefined) return [];
  const otherDay = otherDate === undefined ? undefined : parseDay(otherDate);
  if (otherDate === undefined || otherDay === undefined) return ['swap-without-pair'];
  if (change.kind === 'make-up' && change.like !== weekdayOf(otherDay)) return ['swap-pair-differs'];
  if (otherDate < calendar.from || otherDate > calendar.to) return [];

  const other = byDate.get(otherDate);
  if (other?.kind !== otherKind) return ['swap-without-pair'];
  return other.swappedWith === change.date ? [] : ['swap-pair-differs'];
}

const OTHER_OF_PAIR: Partial<Record<DayChange['kind'], DayChange['kind']>> = {
  'swap-off': 'make-up',
  'make-up': 'swap-off',
};
