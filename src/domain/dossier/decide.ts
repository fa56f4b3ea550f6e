import { assertNever } from '../../lib/assert-never.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ActedAs } from '../access/actor.ts';
import { actingAs } from '../access/deputising.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { decideJudge, decideReportPapers } from './decide-agreement.ts';
import { decideServe } from './decide-at-once.ts';
import {
  decideAnswerOpinion,
  decideAnswerPart,
  decideAskOpinion,
  decideRemindOpinion,
  decideSendParts,
  decideWithdrawOpinion,
} from './decide-beside.ts';
import {
  decideMoveAnswer,
  decideMoveDate,
  decideRestoreAnswer,
  decideRestoreDate,
  decideTellDate,
} from './decide-calendar.ts';
import {
  decideConfirmPayment,
  decideExpire,
  decideExtend,
  decideGiveBack,
  decideRequirePayment,
  decideStop,
  decideWithdraw,
} from './decide-clock.ts';
import { decideChangePhone, decideCorrect } from './decide-correction.ts';
import { decideAnswerDirective, decideDirect } from './decide-directive.ts';
import { decideCollect, decideWaive } from './decide-fees.ts';
import { decideDecline, decideGuide, decideReceive, decideSubmit } from './decide-intake.ts';
import {
  decideAcceptPapers,
  decideAssign,
  decideHandOver,
  decideOpen,
  decideSendBack,
  decideTakeBack,
} from './decide-movement.ts';
import { decideReassign } from './decide-reassign.ts';
import {
  decideApprove,
  decideIssue,
  decidePropose,
  decideReturn,
  decideSign,
  decideTakeIn,
} from './decide-result.ts';
import { decideProvide, decideRequest } from './decide-supplement.ts';
import { decideTakeOver } from './decide-take-over.ts';
import {
  decideClaim,
  decideLoss,
  decideNotify,
  decideParticipants,
  decideRemind,
  decideUndoReturn,
  decideVerify,
} from './decide-work.ts';
import type { DossierEvent } from './events.ts';
import { isMet, UNMET } from './needs.ts';
import { permit } from './permit.ts';
import type { Refusal } from './refusals.ts';
import { bringsFilesToSecret } from './secrecy.ts';
import { type DossierState, type Draft, type FiledState, type HeldState, isFiled, isHeld } from './state.ts';

/** What is to be recorded, as whom, and as having happened when. */
export interface Decision {
  events: readonly DossierEvent[];
  actedAs: ActedAs;
  occurredAt: Instant;
}

/**
 * What may happen next: the events to record, or why not. Pure: time, people, law and calendar come in the context.
 */
export function decide(
  state: DossierState,
  command: Command,
  context: DecisionContext,
): Result<Decision, Refusal> {
  const { id: procedure, field } = context.procedure.content;
  const opening = { agency: context.agency.id, field, procedure };
  const permitted = permit(state, command.type, context.actor, opening);
  if (!permitted.ok) return permitted;
  // Rights first: when it happened last is told only to somebody who may act.
  const at = happenedAt(state, command, context);
  if (!at.ok) return at;
  const { transition, actedAs } = permitted.value;
  const unmet = transition.needs.find((need) => !isMet(need, command));
  if (unmet) return fail(UNMET[unmet](command));
  if (bringsFilesToSecret(state, command)) return fail({ code: 'secret-takes-no-files' });
  const events = decideEvents(state, command, inPlace(context, command, actedAs), at.value);
  return events.ok ? ok({ events: events.value, actedAs, occurredAt: at.value }) : events;
}

/** What is done in another's place is decided as if that other did it. */
function inPlace(context: DecisionContext, { type }: Command, actedAs: ActedAs): DecisionContext {
  if (actedAs.kind !== 'officer' || !actedAs.onBehalfOf) return context;
  const { officer, as: capacity, absence } = actedAs.onBehalfOf;
  const acting = actingAs(context.actor, type).find((one) => one.onBehalfOf?.absence === absence);
  if (acting?.onBehalfOf?.officer !== officer) throw new Error('a right was found that nobody lent');
  return { ...context, actor: acting.as, deputy: { officer: actedAs.id, capacity } };
}

function decideEvents(
  state: DossierState,
  command: Command,
  context: DecisionContext,
  at: Instant,
): Result<readonly DossierEvent[], Refusal> {
  switch (command.type) {
    case 'guide':
      return decideGuide(state, command, getReason(command.text), context);
    case 'submit':
      return decideSubmit(command.intake, context, at);
    case 'serve-at-once':
      return decideServe(state, command, context, at);
    case 'expire':
      return decideExpire(filed(state), at);
    case 'extend':
      return decideExtend(held(state), command, getReason(command.reason), context, at);
    case 'move-date':
      return state.status === 'submitted'
        ? decideMoveAnswer(state, command, context)
        : decideMoveDate(held(state), command, context);
    case 'restore-date':
      return state.status === 'submitted'
        ? decideRestoreAnswer(state, command, context)
        : decideRestoreDate(held(state), command, context);
    case 'tell-date':
      return decideTellDate(held(state), command);
    case 'take-over':
      return decideTakeOver(opened(state), command, context);
    case 'require-payment':
      return decideRequirePayment(held(state), command, context, at);
    case 'confirm-payment':
      return decideConfirmPayment(held(state), command, context, at);
    case 'withdraw':
      return decideWithdraw(filed(state), command, context, at);
    case 'stop':
      return decideStop(held(state), command, getReason(command.reason), context, at);
    case 'give-back-papers':
      return decideGiveBack(getReason(command.papers));
    case 'collect-fee':
      return decideCollect(filed(state), command, context);
    case 'waive-fee':
      return decideWaive(filed(state), command, getReason(command.reason));
    case 'accept-handover':
      return decideAcceptPapers(held(state), command.missing);
    case 'receive':
      return decideReceive(state, command, context, at);
    case 'decline':
      return decideDecline(getReason(command.reason));
    case 'request-supplement':
      return decideRequest(filed(state), command.items, getReason(command.reason), context, at);
    case 'provide-supplement':
      return decideProvide(filed(state), command.papers, context, at);
    case 'correct':
      return decideCorrect(filed(state), command.changes, getReason(command.reason), context);
    case 'change-phone':
      return decideChangePhone(filed(state), command);
    case 'open':
      return decideOpen(held(state));
    case 'take-back':
      return decideTakeBack(held(state), command.reason, context, at);
    case 'hand-over':
      return decideHandOver(held(state), command, context, at);
    case 'assign':
      return decideAssign(held(state), command, context, at);
    case 'reassign':
      return decideReassign(held(state), command.officer, getReason(command.reason), context, at);
    case 'send-back':
      return decideSendBack(held(state), command.step, getReason(command.reason), context, at);
    case 'propose-result':
      return decidePropose(held(state), command, context, at);
    case 'approve':
      return decideApprove(held(state), context, at);
    case 'sign':
      return decideSign(held(state), command, context, at);
    case 'issue':
      return decideIssue(held(state), command, context, at);
    case 'take-in':
      return decideTakeIn(held(state), context, at);
    case 'return':
      return decideReturn(held(state), command, context, at);
    case 'claim':
      return decideClaim(held(state), context, at);
    case 'name-participants':
      return decideParticipants(command, context);
    case 'verify':
      return decideVerify(command, at);
    case 'ask-opinion':
      return decideAskOpinion(held(state), command, getReason(command.question), context, at);
    case 'answer-opinion':
      return decideAnswerOpinion(held(state), command, getReason(command.answer), context, at);
    case 'withdraw-opinion':
      return decideWithdrawOpinion(held(state), command.leg, getReason(command.reason), context, at);
    case 'remind-opinion':
      return decideRemindOpinion(held(state), command.leg, at);
    case 'send-parts':
      return decideSendParts(held(state), command, context, at);
    case 'answer-part':
      return decideAnswerPart(held(state), command, context, at);
    case 'notify':
      return decideNotify(command);
    case 'remind-collection':
      return decideRemind(held(state), command);
    case 'undo-return':
      return decideUndoReturn(getReason(command.reason), context, at);
    case 'direct':
      return decideDirect(held(state), command, getReason(command.text), context, at);
    case 'answer-directive':
      return decideAnswerDirective(held(state), command, getReason(command.answer), at);
    case 'record-loss':
      return decideLoss(command, getReason(command.what));
    case 'judge-late-entry':
      return decideJudge(filed(state), command, context);
    case 'report-papers':
      return decideReportPapers(filed(state), command, context);
    case 'note':
      return ok([{ type: 'NoteAdded', data: { text: getReason(command.text) } }]);
    default:
      return assertNever(command);
  }
}

/** Nothing may be recorded as having happened before what is already recorded, nor in the future. */
function happenedAt(
  state: DossierState,
  command: Command,
  { now }: DecisionContext,
): Result<Instant, Refusal> {
  const lastAt = state.status === 'none' ? null : state.lastAt;
  // Two servers' clocks may differ by a little: the later of the two keeps the log in order.
  if (!command.late) return ok(lastAt !== null && lastAt > now ? lastAt : now);
  const { occurredAt, reason } = command.late;
  if (!reason) return fail({ code: 'reason-required', command: command.type });
  if (occurredAt > now) return fail({ code: 'late-entry-in-future' });
  if (lastAt !== null && occurredAt < lastAt)
    return fail({ code: 'late-entry-out-of-order', notBefore: lastAt });
  return ok(occurredAt);
}

/** The table of transitions promised these; a table that forgets is a bug, not a refusal. */
function getReason<Wording>(reason: Wording | null): Wording {
  if (reason === null) throw new Error('the transition asks for no reason, but its decision needs one');
  return reason;
}

function opened(state: DossierState): Draft | FiledState {
  if (state.status === 'none')
    throw new Error('the transition lets a command through before there is a dossier');
  return state;
}

function filed(state: DossierState): FiledState {
  if (!isFiled(state)) throw new Error('the transition lets a command through before submission');
  return state;
}

function held(state: DossierState): HeldState {
  if (!isHeld(state)) throw new Error('the transition lets a command through without holder');
  return state;
}
