import type { Calendar } from '../calendar/calendar.ts';
import { type Instant, localMinuteOf } from '../calendar/local-time.ts';
import { findPart, partsBefore } from '../procedure/parts.ts';
import type { Process } from '../procedure/procedure.ts';
import { budgetMinutes, ownMinutes, partMinutes } from '../procedure/steps.ts';
import { minutesWorked } from './clock.ts';
import type { Holding } from './events.ts';
import { isHeld, leadLeg } from './state.ts';
import { type ClockedState, type Outage, type Spender, type Stretch, timeSpent } from './time-spent.ts';
import { judgedAt } from './timeliness.ts';

/** Late working minutes on somebody's account. */
export interface LateShare {
  who: Spender;
  minutes: number;
}

export interface LateAccount {
  /** Working minutes after the promise. */
  minutes: number;
  /** They sum to the whole, exactly. */
  shares: readonly LateShare[];
}

/**
 * Ruling 17. Late minutes are counted from the promise (an extension moves nothing here) and charged to those who used
 * more than their budget, in the order of the steps, until used up; what is left, to whoever had it after the promise.
 * Outages on record are the system's, and what the applicant took when it was late already the applicant's own.
 */
export function latenessByCause(
  state: ClockedState,
  process: Process,
  calendar: Calendar,
  now: Instant,
  outages: readonly Outage[] = [],
): LateAccount {
  const { basePromise: due } = state.clock;
  const end = judgedAt(state.clock, now);
  const minutes = minutesWorked(calendar, due, end);
  const stretches = timeSpent(state, process, calendar, now, outages).filter(({ counts }) => counts);
  const account = new Map<string, LateShare>();
  let left = minutes;
  const charge = (who: Spender, most: number) => {
    const charged = Math.min(left, Math.max(0, most));
    if (charged === 0) return;
    const key = JSON.stringify(who);
    account.set(key, { who, minutes: (account.get(key)?.minutes ?? 0) + charged });
    left -= charged;
  };
  for (const { who, over } of overruns(state, process, stretches)) charge(who, over);
  for (const { who, from, to } of stretches)
    if (localMinuteOf(to) > localMinuteOf(due))
      charge(who, minutesWorked(calendar, from < due ? due : from, to));
  return { minutes, shares: [...account.values()] };
}

interface Overrun {
  who: Spender;
  over: number;
}

/** Nobody's budget first, then each step's in their order, with the parts it waits for before it. */
function overruns(state: ClockedState, process: Process, stretches: readonly Stretch[]): readonly Overrun[] {
  const unbudgeted = stretches
    .filter(({ step }) => step === null)
    .map(({ who, minutes }) => ({ who, over: minutes }));
  const over = (code: string, budget: number): readonly Overrun[] => {
    const here = stretches.filter(({ step }) => step === code);
    const [first] = here;
    const used = here.reduce((sum, { minutes }) => sum + minutes, 0);
    return first ? [{ who: first.who, over: used - budget }] : [];
  };
  const { wholeMinutes } = state.clock.due;
  const charged = new Set<string>();
  const budgeted = process.steps.flatMap((step) => {
    const parts = (step.needs ?? [])
      .flatMap((code) => [...partsBefore(process, code).toReversed(), code])
      .filter((code) => !charged.has(code) && charged.add(code))
      .flatMap((code) => findPart(process, code) ?? []);
    const waits = budgetMinutes(process, step, wholeMinutes) - ownMinutes(process, step, wholeMinutes);
    return [
      ...parts.flatMap((part) => over(part.code, partMinutes(process, part, wholeMinutes))),
      ...over(step.code, Math.max(0, budgetOf(state, step.code) - waits)),
    ];
  });
  return [...unbudgeted, ...budgeted];
}

/** What a step was given; what is left of it after a pause is part of what was given before. */
function budgetOf(state: ClockedState, step: string): number {
  const since = state.clock.startedAt;
  const held: readonly Pick<Holding, 'step' | 'from' | 'budgetMinutes'>[] = state.held;
  const lead = isHeld(state) ? leadLeg(state) : null;
  const all = lead ? [...held, { ...lead, from: lead.since }] : held;
  const given = all.filter((one) => one.step === step && one.from >= since);
  return Math.max(0, ...given.map(({ budgetMinutes }) => budgetMinutes));
}
