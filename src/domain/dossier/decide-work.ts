import { fail, ok, type Result } from '../../lib/result.ts';
import type { Instant } from '../calendar/local-time.ts';
import { firstStepOf, getStep } from '../procedure/steps.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { moveTo } from './decide-movement.ts';
import type { DossierEvent } from './events.ts';
import { holdingOf, openTimelessLeg } from './leg.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import { type HeldState, leadLeg } from './state.ts';

type Events = Result<readonly DossierEvent[], Refusal>;
type Given<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Nhận xử lý: an officer of the unit takes what nobody in particular has. */
export function decideClaim(state: HeldState, context: DecisionContext, at: Instant): Events {
  const leg = leadLeg(state);
  const { actor } = context;
  if (actor.kind !== 'officer') throw new Error('only an officer can hold a dossier');
  if (leg.officer !== null) return fail({ code: 'already-with-officer', officer: leg.officer });
  const step = getStep(context.procedure.content.process, leg.step);
  const left = Math.max(0, leg.budgetMinutes - holdingOf(leg, context, at).minutes);
  const move = moveTo(state, step, actor.id, context, at, left);
  return move.ok ? ok([{ type: 'HolderClaimed', data: move.value }]) : move;
}

/** Phối hợp, theo dõi: officers beside the one who has it. */
export function decideParticipants(
  { participants }: Given<'name-participants'>,
  { officers }: DecisionContext,
): Events {
  const unknown = participants.find(({ officer }) => !officers.some(({ id }) => id === officer));
  if (unknown) return fail({ code: 'unknown-officer', officer: unknown.officer });
  return ok([{ type: 'ParticipantsNamed', data: { participants } }]);
}

/** Biên bản: when, where, who took part and what was found (NĐ 61 Đ19.3). */
export function decideVerify(
  { heldAt, place, attended, content, files }: Given<'verify'>,
  at: Instant,
): Events {
  if (!place || !attended || !content || heldAt > at) return fail({ code: 'minutes-incomplete' });
  return ok([{ type: 'VerificationRecorded', data: { heldAt, place, attended, content, files } }]);
}

export function decideNotify({ means }: Given<'notify'>): Events {
  return ok([{ type: 'ApplicantNotified', data: { means } }]);
}

export function decideRemind(state: HeldState, { means }: Given<'remind-collection'>): Events {
  return ok([{ type: 'CollectionReminded', data: { means, number: state.beside.reminders + 1 } }]);
}

export function decideLoss({ kind, apology }: Given<'record-loss'>, what: WordingRef): Events {
  return ok([{ type: 'LossRecorded', data: { kind, what, apology } }]);
}

/** Recorded as returned by mistake: at the desk again, where it was all the time. */
export function decideUndoReturn(reason: WordingRef, context: DecisionContext, at: Instant): Events {
  const step = firstStepOf(context.procedure.content.process, 'return');
  return ok([{ type: 'ReturnUndone', data: { to: openTimelessLeg(step, context, at), reason } }]);
}
