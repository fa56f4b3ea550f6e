import { fail, ok, type Result } from '../../lib/result.ts';
import type { Instant } from '../calendar/local-time.ts';
import { getStep } from '../procedure/steps.ts';
import type { DecisionContext } from './context.ts';
import { moveTo, refusalOfOfficer } from './decide-movement.ts';
import type { DossierEvent } from './events.ts';
import { holdingOf } from './leg.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import { type HeldState, leadLeg } from './state.ts';

/**
 * Giao lại: whoever has it leaves the agency or is moved, and what they have in hand goes to another of their step, or to
 * nobody of the unit yet (Điều 9.4). What they used of the step's time is theirs; the rest goes on.
 */
export function decideReassign(
  state: HeldState,
  officer: string | null,
  reason: WordingRef,
  context: DecisionContext,
  at: Instant,
): Result<readonly DossierEvent[], Refusal> {
  const leg = leadLeg(state);
  if (leg.officer === null) return fail({ code: 'held-by-nobody' });
  if (leg.officer === officer) return fail({ code: 'already-with-officer', officer });
  const step = getStep(context.procedure.content.process, leg.step);
  const refusal = officer === null ? undefined : refusalOfOfficer(officer, step, state.field, context);
  if (refusal) return fail(refusal);
  // While it waits for the applicant no time runs: who had it gave their time account when the wait began.
  if (state.status === 'awaiting-supplement' || state.status === 'awaiting-payment')
    return ok([
      { type: 'HolderReplaced', data: { held: null, to: { ...leg, officer, openedAt: null }, reason } },
    ]);
  const left = Math.max(0, leg.budgetMinutes - holdingOf(leg, context, at).minutes);
  const move = moveTo(state, step, officer, context, at, left);
  return move.ok ? ok([{ type: 'HolderReplaced', data: { ...move.value, reason } }]) : move;
}
