import { fail, ok, type Result } from '../../lib/result.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dayOf, type Instant, instantOf, localMinuteOf, MINUTES_PER_DAY } from '../calendar/local-time.ts';
import { closeOf, nextFullDay } from '../calendar/working-days.ts';
import type { AllDates, DateMoved, DayOrder, LegDeadline } from './calendar-events.ts';
import { beyond, isInWorkingTime, stepDueAfter, warnFrom } from './clock.ts';
import type { DueSet, LegStanding } from './leg-standing.ts';
import { recount, recountedDates } from './recount.ts';
import type { Refusal } from './refusals.ts';
import { type ClockFacts, type HeldState, leadLeg } from './state.ts';

/** What a change of the calendar does to an open dossier, for the decision and for whoever looks before confirming. */
export type MovedDates = Omit<DateMoved['data'], 'order'>;

/** Later or not at all (ruling 14); the deadlines of its legs go along. */
export function movedDates(state: HeldState, calendar: Calendar): Result<MovedDates, Refusal> {
  const { clock } = state;
  const recounted = recountedDates(clock, calendar);
  if (!recounted.ok) return beyond(calendar, recounted.reason);
  const promise = keptOpen(recounted.value, clock, calendar);
  if (!promise.ok) return promise;
  const dates = { ...recounted.value, promise: promise.value };
  const legs = deadlines(state, dates.promise, calendar, (old, counted) => (old < counted ? counted : old));
  return legs.ok ? changed(clock, dates, legs.value, calendar) : legs;
}

/**
 * The days off are taken back: what they added goes, and no more. Not where the applicant was told, nor where another
 * date was set since.
 */
export function restoredDates(
  state: HeldState,
  change: string,
  calendar: Calendar,
): Result<MovedDates & { move: number }, Refusal> {
  const { clock } = state;
  const moves = (clock.moves ?? []).filter(({ undone }) => !undone);
  const move = moves.find((one) => one.change === change);
  if (!move) return fail({ code: 'date-not-moved' });
  const since = moves.filter(({ event }) => event >= move.event);
  if (since.some(({ told }) => told)) return fail({ code: 'date-told' });
  const setSince = clock.history.some(({ event, cause }) => event > move.event && !isOfCalendar(cause));
  if (setSince) return fail({ code: 'date-set-since' });
  const counted = recount(clock, calendar);
  if (!counted.ok) return beyond(calendar, counted.reason);
  const back = (was: Instant, fresh: Instant, is: Instant) => earlier(is, was < fresh ? fresh : was);
  const { before } = move;
  const { due, basePromise } = clock;
  const base = back(before.basePromise, instantOf(counted.value.promise), basePromise);
  const extended = due.promise !== basePromise;
  const dates = {
    // A date that was told stays, unless these days alone had moved it.
    promise: extended ? (since.length === 1 ? before.promise : due.promise) : base,
    law: back(before.law, instantOf(counted.value.law), due.law),
    basePromise: base,
  };
  const legs = deadlines(state, dates.promise, calendar, (_, fresh) => fresh);
  if (!legs.ok) return legs;
  const result = changed(clock, dates, legs.value, calendar);
  return result.ok ? ok({ ...result.value, move: move.event }) : result;
}

/** The decision by which the date in force was moved, if nothing else has set it since. */
export function movedBy({ history, moves = [] }: Pick<ClockFacts, 'history' | 'moves'>): DayOrder | null {
  const move = moves.findLast(({ undone, notice }) => notice && !undone);
  if (!move) return null;
  const setSince = history.some(({ event, cause }) => event > move.event && !isOfCalendar(cause));
  return setSince ? null : move.order;
}

function isOfCalendar(cause: ClockFacts['history'][number]['cause']): boolean {
  return cause === 'calendar' || cause === 'calendar-undone';
}

function changed(
  clock: ClockFacts,
  { promise, law, basePromise }: AllDates,
  legs: readonly LegDeadline[],
  calendar: Calendar,
): Result<MovedDates, Refusal> {
  const before = { promise: clock.due.promise, law: clock.due.law, basePromise: clock.basePromise };
  const same = before.promise === promise && before.law === law && before.basePromise === basePromise;
  if (same && legs.length === 0) return fail({ code: 'date-stays' });
  const { id, version } = calendar;
  const due: DueSet = { ...clock.due, promise, law, calendar: { id, version } };
  return ok({ before, due, ...(basePromise === promise ? {} : { basePromise }), legs });
}

/** A promise that was told and now falls on a day off: the same time of the next full day. */
function keptOpen(
  { promise }: AllDates,
  { due, basePromise }: ClockFacts,
  calendar: Calendar,
): Result<Instant, Refusal> {
  if (promise !== due.promise || due.promise === basePromise) return ok(promise);
  const open = isInWorkingTime(calendar, promise);
  if (!open.ok || open.value) return open.ok ? ok(promise) : open;
  const minute = localMinuteOf(promise);
  const day = nextFullDay(calendar, dayOf(minute) + 1);
  if (!day.ok) return beyond(calendar, day.reason);
  const close = closeOf(calendar, day.value);
  const same = day.value * MINUTES_PER_DAY + (minute % MINUTES_PER_DAY);
  return ok(instantOf(close.ok && close.value !== undefined ? Math.min(same, close.value) : same));
}

/** Of the legs whose time runs, those whose deadline or warning changes. */
function deadlines(
  state: HeldState,
  promise: Instant,
  calendar: Calendar,
  choose: (old: Instant, counted: Instant) => Instant,
): Result<readonly LegDeadline[], Refusal> {
  const found: LegDeadline[] = [];
  // While the applicant has to do something the lead has no time that runs.
  const waits = state.clock.pauses.at(-1)?.to === null;
  for (const leg of state.legs) {
    if (leg.stepDue === null || (waits && leg === leadLeg(state))) continue;
    const counted = stepDueAfter(calendar, leg.since, leg.budgetMinutes);
    if (!counted.ok) return counted;
    const stepDue = choose(leg.stepDue, counted.value);
    const warnAt = warnFrom(calendar, leg.since, leg.kind === 'lead' ? earlier(stepDue, promise) : stepDue);
    if (stepDue !== leg.stepDue || hasMovedWarning(state, leg, promise, warnAt))
      found.push({ leg: leg.leg, stepDue, warnAt });
  }
  return ok(found);
}

/** Only with the promise: a warning alone is no reason for an event. */
function hasMovedWarning(state: HeldState, leg: LegStanding, promise: Instant, warnAt: Instant): boolean {
  return promise !== state.clock.due.promise && leg.warnAt !== warnAt;
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
