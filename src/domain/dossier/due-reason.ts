import type { Calendar } from '../calendar/calendar.ts';
import type { Limit, Policy } from '../calendar/limit.ts';
import { dayOf, formatDay, type Instant, instantOf, localMinuteOf } from '../calendar/local-time.ts';
import { dueDate } from '../due-date/due-date.ts';
import type { Span } from '../due-date/explanation.ts';
import type { DayOrder } from './events.ts';
import type { ClockFacts, DueEntry } from './state.ts';

/** Why a promise is what it is, in so few facts that a sentence or two can say them. */
export interface DueReason {
  cause: DueEntry['cause'];
  /** From when on it was counted. */
  from: Instant;
  limit: Limit;
  policy: Policy;
  /** The wait that was left out of the time; only where it then went on from where it was. */
  waited: { from: Instant; to: Instant } | null;
  /** Whether weekly days off lay on the way, and were not counted. */
  weekends: boolean;
  /** Holidays and other days that were not counted. */
  holidays: readonly Holiday[];
  /** The term ended on a day off, and was moved to the next working day. */
  rolled: boolean;
  /** Days off that moved it, with the date before; only where that was the last to set it. */
  moved?: { before: Instant; order: DayOrder };
}

export interface Holiday {
  name: string;
  /** `YYYY-MM-DD` */
  first: string;
  last: string;
}

/** Null where the present calendar would count otherwise: an explanation that does not lead to the date is none. */
export function dueReason({ history, pauses, moves = [] }: ClockFacts, calendar: Calendar): DueReason | null {
  // Days off that were taken back, or moved no promise, leave it as it was set before.
  const idle = moves.filter(({ undone, notice }) => undone || !notice).map(({ event }) => event);
  const entry = history.findLast(({ cause, event }) => cause !== 'calendar-undone' && !idle.includes(event));
  if (!entry || entry.promise !== history.at(-1)?.promise) return null;
  const { cause, at: from, limit, policy } = entry;
  const common = { cause, from, limit, policy };
  const uncounted = { waited: null, weekends: false, holidays: [], rolled: false };
  // A date that was told anew was set, not counted.
  if (cause === 'extension' || cause === 'late-apology') return { ...common, ...uncounted };
  if (cause === 'calendar') {
    const move = moves.find(({ event }) => event === entry.event);
    return move
      ? { ...common, ...uncounted, moved: { before: move.before.promise, order: move.order } }
      : null;
  }
  if (cause === 'resume' || cause === 'payment') {
    const pause = pauses.at(-1);
    if (!pause || pause.to === null) return null;
    const waited = { from: pause.from, to: pause.to };
    return { ...common, ...uncounted, waited };
  }
  const counted = dueDate(calendar, localMinuteOf(from), limit, policy);
  if (!counted.ok || instantOf(counted.value.due) !== entry.promise) return null;
  const { explanation } = counted.value;
  return {
    ...common,
    waited: null,
    weekends: explanation.some(({ kind }) => kind === 'weekend'),
    holidays: holidaysOf(explanation),
    rolled: explanation.some(({ kind }) => kind === 'rolled'),
  };
}

function holidaysOf(spans: readonly Span[]): readonly Holiday[] {
  const found = new Map<string, Holiday>();
  for (const { kind, name, from, to } of spans) {
    if (name === null || (kind !== 'holiday' && kind !== 'not-counted')) continue;
    const first = found.get(name)?.first ?? formatDay(dayOf(from));
    found.set(name, { name, first, last: formatDay(dayOf(to - 1)) });
  }
  return [...found.values()];
}
