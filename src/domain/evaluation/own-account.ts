import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/local-time.ts';
import { type LateAccount, latenessByCause } from '../dossier/lateness-by-cause.ts';
import type { Holding } from '../dossier/leg-standing.ts';
import { isHeld, leadLeg } from '../dossier/state.ts';
import { type ClockedState, type Outage, type Stretch, timeSpent } from '../dossier/time-spent.ts';
import { findPart } from '../procedure/parts.ts';
import type { Process } from '../procedure/procedure.ts';
import { budgetMinutes, findStep, ownMinutes, partMinutes } from '../procedure/steps.ts';

/** Somebody used more time at a step than it has. */
export interface Overrun {
  /** null: the unit, of which nobody in particular had it. */
  officer: string | null;
  agency: string;
  unit: string;
  step: string;
  minutes: number;
  budget: number;
}

/** On whose account a dossier is late: of units by ruling 17, and of officers. */
export interface LateDossierAccount extends LateAccount {
  overruns: readonly Overrun[];
}

/**
 * An officer answers for a late dossier who alone used more than the budget of a step, outside outages and what others had
 * to do, where late minutes are charged to the unit. A step that several overran together is the unit's, and no one person's;
 * what a unit had without giving it to anybody is told as the unit's by itself.
 */
export function lateAccountOf(
  state: ClockedState,
  process: Process,
  calendar: Calendar,
  at: Instant,
  outages: readonly Outage[],
): LateDossierAccount {
  const account = latenessByCause(state, process, calendar, at, outages);
  const held = holdingsOf(state, at);
  const used = new Map<string, Overrun>();
  for (const stretch of timeSpent(state, process, calendar, at, outages)) {
    const holding = stretch.counts ? held.find((one) => isWithin(stretch, one)) : undefined;
    if (!holding) continue;
    const { officer, agency, unit, step } = holding;
    const key = JSON.stringify([officer, agency, unit, step]);
    const before = used.get(key)?.minutes ?? 0;
    const budget = budgetOf(state, process, step, held);
    used.set(key, { officer, agency, unit, step, budget, minutes: before + stretch.minutes });
  }
  const isCharged = ({ agency, unit }: Overrun) =>
    account.shares.some(({ who }) => who.kind === 'unit' && who.agency === agency && who.unit === unit);
  return {
    ...account,
    overruns: [...used.values()].filter((one) => one.minutes > one.budget && isCharged(one)),
  };
}

function isWithin({ who, step, from, to }: Stretch, holding: Holding): boolean {
  return (
    who.kind === 'unit' &&
    who.agency === holding.agency &&
    who.unit === holding.unit &&
    step === holding.step &&
    from >= holding.from &&
    to <= holding.to
  );
}

function holdingsOf(state: ClockedState, at: Instant): readonly Holding[] {
  const past = [...state.held, ...state.beside.held];
  if (!isHeld(state) || state.clock.endedAt !== null) return past;
  const { leg, agency, unit, officer, step, since: from, budgetMinutes: budget } = leadLeg(state);
  return [...past, { leg, agency, unit, officer, step, from, to: at, minutes: 0, budgetMinutes: budget }];
}

/** What the step had for its own work; what is left of it after a pause is part of what was given before. */
function budgetOf(state: ClockedState, process: Process, code: string, held: readonly Holding[]): number {
  const { wholeMinutes } = state.clock.due;
  const part = findPart(process, code);
  if (part) return partMinutes(process, part, wholeMinutes);
  const given = held
    .filter(({ step, from }) => step === code && from >= state.clock.startedAt)
    .map((one) => one.budgetMinutes);
  const step = findStep(process, code);
  const waits = step
    ? budgetMinutes(process, step, wholeMinutes) - ownMinutes(process, step, wholeMinutes)
    : 0;
  return Math.max(0, Math.max(0, ...given) - waits);
}
