import { fail, ok, type Result } from '../../lib/result.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { StepWork } from '../procedure/procedure.ts';
import { getStep, nextStep } from '../procedure/steps.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { refusalWhileAsked } from './decide-beside.ts';
import { moveTo } from './decide-movement.ts';
import { refusalOfRecipient } from './delegation.ts';
import { needsNotice } from './early-return.ts';
import type { DossierEvent, Move } from './events.ts';
import { evolve } from './evolve.ts';
import { unpaidFees } from './fees.ts';
import { needsIdentityCheck } from './identity-check.ts';
import { holdingOf, openTimelessLeg } from './leg.ts';
import { areHeld } from './originals.ts';
import type { Refusal } from './refusals.ts';
import { type HeldState, isHeld, leadLeg } from './state.ts';

type Events = Result<readonly DossierEvent[], Refusal>;
type Given<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Dự thảo kết quả: granted, or refused in substance with a reason (NĐ 61 Đ19.8: that is a result too). */
export function decidePropose(
  state: HeldState,
  { outcome, reason, files }: Given<'propose-result'>,
  context: DecisionContext,
  at: Instant,
): Events {
  if (outcome === 'refused' && reason === null)
    return fail({ code: 'reason-required', command: 'propose-result' });
  const next = nextStep(context.procedure.content.process, leadLeg(state).step);
  if (next?.work !== 'approve') return fail({ code: 'not-the-last-examination' });
  const waits = refusalWhileAsked(state, context, true);
  if (waits) return fail(waits);
  const move = onward(state, 'approve', context, at);
  return move.ok ? ok([{ type: 'ResultProposed', data: { ...move.value, outcome, reason, files } }]) : move;
}

/** Duyệt. Approve, sign and issue are three events from the start (ruling 13). */
export function decideApprove(state: HeldState, context: DecisionContext, at: Instant): Events {
  const move = onward(state, 'sign', context, at);
  return move.ok ? ok([{ type: 'ResultApproved', data: move.value }]) : move;
}

/** Ký. */
export function decideSign(
  state: HeldState,
  { means, capacity }: Given<'sign'>,
  context: DecisionContext,
  at: Instant,
): Events {
  const move = onward(state, 'issue', context, at);
  if (!move.ok) return move;
  // In which capacity a deputy signs stands in the decision they were given, and is not chosen.
  const signedAs = context.deputy?.capacity ?? capacity;
  return ok([{ type: 'ResultSigned', data: { ...move.value, means, capacity: signedAs } }]);
}

/** Phát hành: number and date by the records office. An electronic result is at the desk with it (ruling 12). */
export function decideIssue(
  state: HeldState,
  { number, electronic, files }: Given<'issue'>,
  context: DecisionContext,
  at: Instant,
): Events {
  const signedHere = leadLeg(state).agency === state.agency;
  const move = onward(state, 'return', context, at);
  if (!move.ok) return move;
  const data = { ...move.value, number: number.trim(), electronic, files };
  const issued: DossierEvent = { type: 'ResultIssued', data };
  if (!electronic || !signedHere) return ok([issued]);
  const after = evolve(state, provisional(issued, at));
  if (!isHeld(after)) throw new Error('an issued result has no holder');
  return ok([issued, takenIn(after, true, context, at)]);
}

/** Nhận kết quả tại Bộ phận Một cửa: the clock ends here, not at pick-up (ruling 12). */
export function decideTakeIn(state: HeldState, context: DecisionContext, at: Instant): Events {
  return ok([takenIn(state, false, context, at)]);
}

/** Trả kết quả: to the applicant or a delegate, or to whoever comes for them with a mandate (NĐ 61 Đ20). */
export function decideReturn(
  state: HeldState,
  command: Given<'return'>,
  context: DecisionContext,
  at: Instant,
): Events {
  const { way, recipient, person, receiptShown, identityChecked } = command;
  const tracking = command.tracking?.trim() || null;
  const delegationPaper = command.delegationPaper ?? null;
  const isNamed = !person || [state.applicant.id, state.delegate?.person.id].includes(person.id);
  if (needsIdentityCheck(command, isNamed) && !identityChecked)
    return fail({ code: 'identity-check-required' });
  const refusal = refusalOfRecipient(state, { recipient, person, paper: delegationPaper });
  if (refusal) return fail(refusal);
  if (way === 'post' && tracking === null) return fail({ code: 'tracking-required' });
  const originals = command.originals ?? [];
  if (!areHeld(originals, state.papers)) return fail({ code: 'originals-not-held' });
  const unpaid = context.procedure.content.unpaidFeesHoldResult ? unpaidFees(state) : [];
  if (unpaid.length > 0) return fail({ code: 'fees-unpaid', fees: unpaid.map(({ code }) => code) });
  const notice = noticeOf(state, command, context, at);
  if (!notice.ok) return notice;
  const held = holdingOf(leadLeg(state), context, at);
  const data = {
    ...{ held, way, recipient, person, receiptShown, identityChecked },
    ...(delegationPaper ? { delegationPaper } : {}),
    ...(tracking ? { tracking } : {}),
    ...(originals.length > 0 ? { originals } : {}),
  };
  return ok([...notice.value, { type: 'ResultReturned', data }]);
}

/** Told now, where that is owed and stands nowhere yet. */
function noticeOf(
  state: HeldState,
  { notified }: Given<'return'>,
  { regime }: DecisionContext,
  at: Instant,
): Events {
  if (!needsNotice(state, regime, at)) return ok([]);
  if (!notified) return fail({ code: 'notice-required', promise: state.clock.due.promise });
  return ok([{ type: 'ApplicantNotified', data: { means: notified } }]);
}

/** On to the next step, which the process guarantees to be of this work (`validate-procedure`). */
function onward(
  state: HeldState,
  work: StepWork,
  context: DecisionContext,
  at: Instant,
): Result<Move, Refusal> {
  const step = nextStep(context.procedure.content.process, leadLeg(state).step);
  if (step?.work !== work) throw new Error(`${work} does not follow ${leadLeg(state).step}`);
  return moveTo(state, step, null, context, at);
}

function takenIn(state: HeldState, implied: boolean, context: DecisionContext, at: Instant): DossierEvent {
  const leg = leadLeg(state);
  const step = getStep(context.procedure.content.process, leg.step);
  const move: Move = { held: holdingOf(leg, context, at), to: openTimelessLeg(step, context, at) };
  return { type: 'ResultTakenIn', data: { ...move, implied } };
}

/** The event as if recorded, to look at what follows from it within the same command. */
function provisional(event: DossierEvent, at: Instant) {
  const actor = { kind: 'system', process: 'decide' } as const;
  return { version: 0, event, actor, occurredAt: at, recordedAt: at, lateEntry: null, commandId: '' };
}
