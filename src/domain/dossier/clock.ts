import { fail, ok, type Result } from '../../lib/result.ts';
import type { Calendar } from '../calendar/calendar.ts';
import {
  dayOf,
  type Instant,
  instantOf,
  type LocalMinute,
  localMinuteOf,
  MINUTES_PER_DAY,
} from '../calendar/local-time.ts';
import { closeOf, sessionsOn } from '../calendar/working-days.ts';
import { advance, nextOpening, workingMinutesBetween } from '../calendar/working-minutes.ts';
import { dueInstant } from '../due-date/due-date.ts';
import { defaultPolicy } from '../due-date/limit-rules.ts';
import { promiseAndLaw } from '../due-date/promise-and-law.ts';
import { resumePromiseAndLaw } from '../due-date/resume.ts';
import { warnAt } from '../due-date/warn-at.ts';
import type { Channel, TimeLimit } from '../procedure/procedure.ts';
import type { DecisionContext } from './context.ts';
import type { ClockAfterSupplement, DueSet } from './events.ts';
import { later, recountedDates } from './recount.ts';
import type { Refusal } from './refusals.ts';
import type { ClockFacts, Pause } from './state.ts';

/**
 * The clock of a dossier: everything that asks the calendar does so here, between the instants of events and the
 * wall-clock minutes that working time is counted in.
 */

/** The receipt is given: both due dates, by the limit of the procedure (ruling 7). */
export function startClock(
  { limit, policy }: TimeLimit,
  context: Pick<DecisionContext, 'calendar' | 'regime'>,
  at: Instant,
  channel: Channel | null = null,
): Result<DueSet, Refusal> {
  const { calendar } = context;
  const counted = countedFrom(channel, context, at);
  if (!counted.ok) return counted;
  const start = localMinuteOf(counted.value);
  const due = promiseAndLaw(calendar, start, limit, policy);
  if (!due.ok) return beyond(calendar, due.reason);
  const set = dueSet(calendar, { limit, policy }, start, due.value);
  return ok(counted.value === at ? set : { ...set, countedFrom: counted.value });
}

/**
 * From when on what came is counted. Only what is filed online, and only where the law of its field says so
 * (R-AFTERHOURS): come after hours, on a day off or within the last minutes of the day, from the next working day's
 * opening. The first minute of the last ones is still before them, as with every cut-off (ruling 5).
 */
function countedFrom(
  channel: Channel | null,
  { calendar, regime: { afterHours } }: Pick<DecisionContext, 'calendar' | 'regime'>,
  at: Instant,
): Result<Instant, Refusal> {
  if (channel !== 'online' || afterHours === null) return ok(at);
  const minute = localMinuteOf(at);
  const close = closeOf(calendar, dayOf(minute));
  if (!close.ok) return beyond(calendar, close.reason);
  if (close.value !== undefined && minute <= close.value - afterHours.lastMinutes) return ok(at);
  const opening = nextOpening(calendar, (dayOf(minute) + 1) * MINUTES_PER_DAY);
  return opening.ok ? ok(instantOf(opening.value)) : beyond(calendar, opening.reason);
}

/**
 * What asking now will do to the clock (ruling 9): restart only within the days after receipt that the regime
 * gives; later, pause and resume; after the due instant nothing, for that never clears lateness.
 */
export function clockAfterSupplement(
  clock: ClockFacts,
  { calendar, regime }: DecisionContext,
  at: Instant,
): Result<ClockAfterSupplement, Refusal> {
  // Seconds are dropped, as everywhere: asked in the very minute it is due is not yet after it.
  const minute = localMinuteOf(at);
  if (minute > localMinuteOf(clock.due.law)) return ok('unchanged');
  const days = regime.supplement.restartWithinWorkingDays;
  if (regime.supplement.rule !== 'restart' || days === null) return ok('resume');
  const received = localMinuteOf(clock.receivedAt);
  const until = dueInstant(calendar, received, { amount: days, unit: 'wd' }, 'LEGAL_DAY');
  if (!until.ok) return beyond(calendar, until.reason);
  // A promise that has passed must not be cleared by a fresh start either.
  return ok(minute <= until.value && minute <= localMinuteOf(clock.due.promise) ? 'restart' : 'resume');
}

/**
 * What a financial duty does to it (ruling 10): a pause, after which what was left runs on; required after the due
 * instant, nothing.
 */
export function clockAfterPayment(clock: ClockFacts, at: Instant): 'resume' | 'unchanged' {
  return localMinuteOf(at) > localMinuteOf(clock.due.law) ? 'unchanged' : 'resume';
}

/** Where an extension was given before, the promise goes on as extended; the one judged against as if it were not. */
export interface ContinuedDue {
  due: DueSet;
  basePromise?: Instant;
}

/** The due dates once the supplement is there, or the duty is paid. */
export function continuedDue(
  clock: ClockFacts,
  pause: Pause,
  context: DecisionContext,
  at: Instant,
): Result<ContinuedDue, Refusal> {
  const extended = clock.basePromise !== clock.due.promise;
  if (pause.afterwards === 'unchanged') return ok({ due: clock.due });
  if (pause.afterwards === 'restart') {
    const { promise, countedFrom: began } = clock.due;
    // Brought before the first time was to begin (R-AFTERHOURS): the time anew begins no earlier than that.
    const isEarlier = began !== undefined && began > at;
    const counted = startClock({ case: null, ...clock.due }, context, isEarlier ? began : at);
    if (!counted.ok) return counted;
    const anew = isEarlier ? { ...counted.value, countedFrom: began } : counted.value;
    // Where a make-up day came since, or a day off was taken back, the time anew may end before the time given before;
    // a date told may lie after both. Nothing moves an appointment earlier (ruling 14).
    const given = { promise: later(anew.promise, clock.basePromise), law: later(anew.law, clock.due.law) };
    const fresh = { ...anew, ...given };
    if (!extended || fresh.promise >= promise) return ok({ due: fresh });
    return ok({ due: { ...fresh, promise }, basePromise: fresh.promise });
  }
  // What was left is counted on the calendar as it is now: days off added meanwhile are part of no time.
  const dates = recountedDates(clock, context.calendar);
  if (!dates.ok) return beyond(context.calendar, dates.reason);
  const { promise, law, basePromise } = dates.value;
  const due = resumed({ ...clock.due, promise, law }, pause, context, at);
  if (!due.ok || !extended) return due.ok ? ok({ due: due.value }) : due;
  const base = resumed({ ...clock.due, promise: basePromise, law }, pause, context, at);
  return base.ok ? ok({ due: due.value, basePromise: base.value.promise }) : base;
}

function resumed(
  { limit, policy, promise, law, wholeMinutes }: DueSet,
  { from }: Pause,
  { calendar }: DecisionContext,
  at: Instant,
): Result<DueSet, Refusal> {
  const standstill = { pausedAt: localMinuteOf(from), resumedAt: localMinuteOf(at) };
  const before = { promise: localMinuteOf(promise), law: localMinuteOf(law) };
  const due = resumePromiseAndLaw(calendar, standstill, before, { unit: limit.unit, policy });
  if (!due.ok) return beyond(calendar, due.reason);
  return ok({ ...dueSet(calendar, { limit, policy }, standstill.resumedAt, due.value), wholeMinutes });
}

/** Until when a supplement may come (R-SUPP-EXPIRY); null where it never lapses. */
export function lapseOf({ calendar, regime }: DecisionContext, at: Instant): Result<Instant | null, Refusal> {
  const days = regime.supplement.lapsesAfterWorkingDays;
  if (days === null) return ok(null);
  const due = dueInstant(calendar, localMinuteOf(at), { amount: days, unit: 'wd' }, 'LEGAL_DAY');
  return due.ok ? ok(instantOf(due.value)) : beyond(calendar, due.reason);
}

/** Whether somebody works up to that instant: a date is told for when the desk is open. */
export function isInWorkingTime(calendar: Calendar, at: Instant): Result<boolean, Refusal> {
  const minute = localMinuteOf(at);
  const sessions = sessionsOn(calendar, dayOf(minute));
  if (!sessions.ok) return beyond(calendar, sessions.reason);
  const ofDay = minute - dayOf(minute) * MINUTES_PER_DAY;
  return ok(sessions.value.some(({ from, to }) => from < ofDay && ofDay <= to));
}

/** Until when the office must accept or ask (R-ONLINE, R-PAPER); what comes by post counts from when it came. */
export function answerBy(
  { channel, post }: { channel: Channel; post: { arrivedAt: Instant } | null },
  context: Pick<DecisionContext, 'calendar' | 'regime'>,
  at: Instant,
): Result<Instant, Refusal> {
  const { calendar, regime } = context;
  const limit = channel === 'online' ? regime.answer.online : regime.answer.paper;
  const start = countedFrom(channel, context, channel === 'post' && post ? post.arrivedAt : at);
  if (!start.ok) return start;
  const due = dueInstant(calendar, localMinuteOf(start.value), limit, defaultPolicy(limit.unit));
  return due.ok ? ok(instantOf(due.value)) : beyond(calendar, due.reason);
}

/**
 * When the dossier must have left the desk: the same working day; received after 15:00, or on a day off, the start
 * of the next one (NĐ 61 Đ18). 15:00 exactly is before the cut-off (ruling 5).
 */
export function handOverBy(
  { calendar, regime }: Pick<DecisionContext, 'calendar' | 'regime'>,
  at: Instant,
): Result<Instant, Refusal> {
  const minute = localMinuteOf(at);
  const close = closeOf(calendar, dayOf(minute));
  if (!close.ok) return beyond(calendar, close.reason);
  const beforeCutoff = minute % MINUTES_PER_DAY <= regime.handOverCutoff;
  if (beforeCutoff && close.value !== undefined && minute < close.value) return ok(instantOf(close.value));
  const opening = nextOpening(calendar, (dayOf(minute) + 1) * MINUTES_PER_DAY);
  return opening.ok ? ok(instantOf(opening.value)) : beyond(calendar, opening.reason);
}

/** When a step's budget of working minutes is used up. */
export function stepDueAfter(calendar: Calendar, since: Instant, minutes: number): Result<Instant, Refusal> {
  const due = advance(calendar, localMinuteOf(since), minutes);
  return due.ok ? ok(instantOf(due.value)) : beyond(calendar, due.reason);
}

/** From when on a holder is nearly due; at once, where the time is over before it began. */
export function warnFrom(calendar: Calendar, since: Instant, due: Instant): Instant {
  const warning = warnAt(calendar, localMinuteOf(since), localMinuteOf(due));
  return warning.ok ? instantOf(warning.value) : since;
}

/**
 * Working minutes somebody had the dossier. Where it lies longer than the calendar is known, they are counted to the
 * end of the table: closing an old dossier must not wait for an administrator.
 */
export function minutesWorked(calendar: Calendar, from: Instant, to: Instant): number {
  const start = localMinuteOf(from);
  const end = Math.min(localMinuteOf(to), localMinuteOf(`${calendar.to}T16:59:00.000Z`));
  const minutes = workingMinutesBetween(calendar, start, end);
  return minutes.ok ? minutes.value : 0;
}

function dueSet(
  calendar: Calendar,
  { limit, policy }: Pick<TimeLimit, 'limit' | 'policy'>,
  start: LocalMinute,
  { promise, law }: { promise: LocalMinute; law: LocalMinute },
): DueSet {
  const whole = workingMinutesBetween(calendar, start, promise);
  return {
    promise: instantOf(promise),
    law: instantOf(law),
    limit,
    policy,
    calendar: { id: calendar.id, version: calendar.version },
    wholeMinutes: whole.ok ? whole.value : 0,
  };
}

/** Only the end of the table is an ordinary refusal; a limit that cannot be counted never gets published. */
export function beyond(calendar: Calendar, reason: string): { ok: false; reason: Refusal } {
  if (reason !== 'beyond-calendar') throw new Error(`a published limit cannot be counted: ${reason}`);
  return fail({ code: 'beyond-calendar', until: calendar.to });
}
