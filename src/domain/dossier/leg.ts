import { fail, ok, type Result } from '../../lib/result.ts';
import type { Instant } from '../calendar/local-time.ts';
import { agencyOf } from '../procedure/parts.ts';
import type { Step } from '../procedure/procedure.ts';
import { budgetMinutes } from '../procedure/steps.ts';
import { minutesWorked, stepDueAfter, warnFrom } from './clock.ts';
import type { DecisionContext } from './context.ts';
import type { DueSet, Holding, LegStanding } from './events.ts';
import type { Refusal } from './refusals.ts';

/** A holder takes the dossier at a step; `minutesLeft` where part of the step's budget is already used. */
export function openLeg(
  step: Step,
  officer: string | null,
  due: DueSet,
  context: DecisionContext,
  since: Instant,
  minutesLeft?: number,
): Result<LegStanding, Refusal> {
  const held = heldAt(step, officer, context, since);
  if (!held.ok) return held;
  const budget = minutesLeft ?? budgetMinutes(context.procedure.content.process, step, due.wholeMinutes);
  const stepDue = stepDueAfter(context.calendar, since, budget);
  if (!stepDue.ok) return stepDue;
  return ok({
    ...held.value,
    budgetMinutes: budget,
    stepDue: stepDue.value,
    warnAt: warnFrom(context.calendar, since, earlier(stepDue.value, due.promise)),
  });
}

/** A holder keeps the dossier while no time runs: the result waits for the applicant. */
export function openTimelessLeg(step: Step, context: DecisionContext, since: Instant): LegStanding {
  const held = heldAt(step, null, context, since);
  if (!held.ok) throw new Error('the desk that returns is the one that received');
  return { ...held.value, budgetMinutes: 0, stepDue: null, warnAt: null };
}

/** Who is asked beside the lead, for an opinion or a part of the work; nobody there in particular. */
export function openAsked(
  asked: Pick<LegStanding, 'leg' | 'kind' | 'agency' | 'unit' | 'role' | 'step'>,
  stepDue: Instant,
  context: DecisionContext,
  since: Instant,
): LegStanding {
  return {
    ...{ ...asked, officer: null, work: 'examine', since, openedAt: null, stepDue },
    budgetMinutes: minutesWorked(context.calendar, since, stepDue),
    warnAt: warnFrom(context.calendar, since, stepDue),
  };
}

/** What a holder used of the time, when the dossier leaves them. */
export function holdingOf(leg: LegStanding, context: DecisionContext, to: Instant): Holding {
  const { agency, unit, officer, step, since, budgetMinutes } = leg;
  const minutes = minutesWorked(context.calendar, since, to);
  return { leg: leg.leg, agency, unit, officer, step, from: since, to, minutes, budgetMinutes };
}

/** When the holder's work is due: by the step's budget, and never after the day promised. */
export function legDueAt(leg: LegStanding, due: { promise: Instant }): Instant | null {
  return leg.stepDue && earlier(leg.stepDue, due.promise);
}

function heldAt(
  { code, work, unit, role, agency: rule }: Step,
  officer: string | null,
  { agency, others = [] }: DecisionContext,
  since: Instant,
) {
  const holding = agencyOf(rule, agency, others);
  if (!holding) return fail({ code: 'unknown-unit' as const, agency: '', unit });
  return ok({
    ...{ leg: 1, kind: 'lead' as const, agency: holding.id, unit, officer },
    ...{ step: code, work, role, since, openedAt: null },
  });
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
