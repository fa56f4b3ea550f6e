import { ok, type Result } from '../../lib/result.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { type Instant, instantOf, localMinuteOf } from '../calendar/local-time.ts';
import type { DueRefusal } from '../due-date/limit-rules.ts';
import { type PromiseAndLaw, promiseAndLaw } from '../due-date/promise-and-law.ts';
import { resumePromiseAndLaw } from '../due-date/resume.ts';
import type { AllDates } from './calendar-events.ts';
import type { ClockFacts } from './state.ts';

type Counted = Pick<ClockFacts, 'startedAt' | 'due' | 'pauses'>;

/** The dates without any extension, counted once more from the last lawful start, with the waits that came after it. */
export function recount(
  { startedAt, due: { limit, policy, countedFrom }, pauses }: Counted,
  calendar: Calendar,
): Result<PromiseAndLaw, DueRefusal> {
  const start = countedFrom && countedFrom > startedAt ? countedFrom : startedAt;
  let dates = promiseAndLaw(calendar, localMinuteOf(start), limit, policy);
  for (const { from, to, afterwards } of pauses) {
    if (!dates.ok) return dates;
    if (to === null || afterwards !== 'resume' || from < startedAt) continue;
    const standstill = { pausedAt: localMinuteOf(from), resumedAt: localMinuteOf(to) };
    dates = resumePromiseAndLaw(calendar, standstill, dates.value, { unit: limit.unit, policy });
  }
  return dates;
}

/**
 * The dates as another calendar has them: later or the same, for nothing moves them earlier (ruling 14). A promise that
 * was told anew was set, not counted, and stays.
 */
export function recountedDates(
  clock: Counted & Pick<ClockFacts, 'basePromise'>,
  calendar: Calendar,
): Result<AllDates, DueRefusal> {
  const { due, basePromise } = clock;
  const before = { promise: due.promise, law: due.law, basePromise };
  if (isCountedOn(clock, calendar)) return ok(before);
  const counted = recount(clock, calendar);
  if (!counted.ok) return counted;
  const base = later(basePromise, instantOf(counted.value.promise));
  return ok({
    promise: due.promise === basePromise ? base : later(due.promise, base),
    law: later(due.law, instantOf(counted.value.law)),
    basePromise: base,
  });
}

/** The very version: on it nothing can come out otherwise. */
export function isCountedOn({ due }: Pick<ClockFacts, 'due'>, { id, version }: Calendar): boolean {
  return due.calendar.id === id && due.calendar.version === version;
}

export function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one;
}
