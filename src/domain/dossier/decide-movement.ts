import { fail, ok, type Result } from '../../lib/result.ts';
import { findDuty } from '../access/permission.ts';
import type { Instant } from '../calendar/local-time.ts';
import { dutiesFor } from '../organisation/duties-in-force.ts';
import { agencyOf } from '../procedure/parts.ts';
import type { Step } from '../procedure/procedure.ts';
import { findStep, getStep, nextStep } from '../procedure/steps.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { refusalWhileAsked } from './decide-beside.ts';
import type { DossierEvent, Move } from './events.ts';
import { holdingOf, openLeg } from './leg.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import { type HeldState, leadLeg } from './state.ts';

type Events = Result<readonly DossierEvent[], Refusal>;

/** Bàn giao: on to the next step, to a unit or to one officer of it (NĐ 61 Đ18). */
export function decideHandOver(
  state: HeldState,
  command: Extract<Command, { type: 'hand-over' }>,
  context: DecisionContext,
  at: Instant,
): Events {
  const leg = leadLeg(state);
  const to = nextStep(context.procedure.content.process, leg.step);
  if (!to) throw new Error(`nothing follows the step ${leg.step}`);
  // From an examination on, only another examination is a hand-over; the rest of the way is propose, approve, sign.
  if (leg.work === 'examine' && to.work !== 'examine') return fail({ code: 'the-last-examination' });
  const waits = refusalWhileAsked(state, context, false);
  if (waits) return fail(waits);
  const refusal =
    command.officer === null ? undefined : refusalOfOfficer(command.officer, to, state.field, context);
  if (refusal) return fail(refusal);
  const move = moveTo(state, to, command.officer, context, at);
  if (!move.ok) return move;
  const { withPapers } = command;
  const bundle = command.bundle ?? null;
  if (!withPapers) return ok([{ type: 'HandedOver', data: { ...move.value, withPapers } }]);
  const given = { ...move.value.to, papers: { state: 'given' as const, bundle } };
  return ok([{ type: 'HandedOver', data: { ...move.value, to: given, withPapers, bundle } }]);
}

/** Ký nhận: the receiver says that the papers came too, or what of them did not (NĐ 61 Đ18). */
export function decideAcceptPapers(state: HeldState, missing: WordingRef | null): Events {
  const { leg, papers } = leadLeg(state);
  if (!papers || papers.state === 'accepted') return fail({ code: 'no-papers-on-the-way' });
  return ok([
    missing ? { type: 'PapersMissed', data: { leg, missing } } : { type: 'PapersAccepted', data: { leg } },
  ]);
}

/** Lấy lại: what was handed over by mistake, while the receiver has not looked at it. */
export function decideTakeBack(
  state: HeldState,
  reason: WordingRef | null,
  context: DecisionContext,
  at: Instant,
): Events {
  const { lastGiven } = state;
  if (!lastGiven) throw new Error('nothing was given that could be taken back');
  const { step, officer, budgetMinutes } = lastGiven.from;
  const used = state.held.at(-1)?.minutes ?? 0;
  const to = getStep(context.procedure.content.process, step);
  const move = moveTo(state, to, officer, context, at, Math.max(0, budgetMinutes - used));
  return move.ok ? ok([{ type: 'TakenBack', data: { ...move.value, reason } }]) : move;
}

/** The holder looked at it: from now on the giver cannot take it back. */
export function decideOpen(state: HeldState): Events {
  const { leg, openedAt } = leadLeg(state);
  if (openedAt !== null) return fail({ code: 'already-opened' });
  return ok([{ type: 'HolderOpened', data: { leg } }]);
}

/** Phân công: the head of the unit says who does it, or gives it to another (NĐ 61 Đ19.1). */
export function decideAssign(
  state: HeldState,
  command: Extract<Command, { type: 'assign' }>,
  context: DecisionContext,
  at: Instant,
): Events {
  const leg = leadLeg(state);
  const { process } = context.procedure.content;
  const current = getStep(process, leg.step);
  const reassigned = leg.work !== 'assign';
  const to = reassigned ? current : nextStep(process, leg.step);
  if (!to) throw new Error(`nothing follows the step ${leg.step}`);
  if (reassigned && leg.officer === command.officer) {
    return fail({ code: 'already-with-officer', officer: command.officer });
  }
  const refusal = refusalOfOfficer(command.officer, to, state.field, context);
  if (refusal) return fail(refusal);
  const used = holdingOf(leg, context, at).minutes;
  const left = reassigned ? Math.max(0, leg.budgetMinutes - used) : undefined;
  const move = moveTo(state, to, command.officer, context, at, left);
  return move.ok
    ? ok([{ type: 'OfficerAssigned', data: { ...move.value, instruction: command.instruction } }])
    : move;
}

/** Trả lại: to an earlier step the process allows, with a reason; to the officer who had it there. */
export function decideSendBack(
  state: HeldState,
  stepCode: string,
  reason: WordingRef,
  context: DecisionContext,
  at: Instant,
): Events {
  const { process } = context.procedure.content;
  const to = findStep(process, stepCode);
  if (!to || !getStep(process, leadLeg(state).step).sendBackTo.includes(stepCode)) {
    return fail({ code: 'not-sent-back-there', step: stepCode });
  }
  const before = state.held.findLast((holding) => holding.step === stepCode)?.officer ?? null;
  const stillThere = before !== null && !refusalOfOfficer(before, to, state.field, context);
  const move = moveTo(state, to, stillThere ? before : null, context, at);
  return move.ok ? ok([{ type: 'SentBack', data: { ...move.value, reason } }]) : move;
}

/** The dossier leaves its holder for a step. */
export function moveTo(
  state: HeldState,
  step: Step,
  officer: string | null,
  context: DecisionContext,
  at: Instant,
  minutesLeft?: number,
): Result<Move, Refusal> {
  const leg = leadLeg(state);
  const held = holdingOf(leg, context, at);
  const to = openLeg(step, officer, state.clock.due, context, at, minutesLeft);
  if (!to.ok) return to;
  // Nobody of the unit has signed for the papers yet: that stays open while it is given on within the unit.
  const open =
    leg.unit === to.value.unit &&
    leg.agency === to.value.agency &&
    leg.papers &&
    leg.papers.state !== 'accepted';
  const papers = open && leg.papers ? { papers: leg.papers } : {};
  return ok({ held, to: { ...to.value, ...papers } });
}

export function refusalOfOfficer(
  id: string,
  step: Step,
  field: string,
  context: DecisionContext,
): Refusal | undefined {
  const officer = context.officers.find((candidate) => candidate.id === id);
  const holding = agencyOf(step.agency, context.agency, context.others ?? []);
  if (officer?.agency !== holding?.id || !officer) return { code: 'unknown-officer', officer: id };
  const limits = { procedure: context.procedure.content.id, step: step.work };
  if (findDuty(dutiesFor(officer.duties, limits), [step.role], field, step.unit)) return undefined;
  return { code: 'officer-lacks-duty', officer: id, role: step.role, unit: step.unit };
}
