import { fail, ok, type Result } from '../../lib/result.ts';
import { findDuty } from '../access/permission.ts';
import type { Instant } from '../calendar/local-time.ts';
import { agencyOf } from '../procedure/parts.ts';
import type { Part } from '../procedure/procedure.ts';
import { partMinutes } from '../procedure/steps.ts';
import { stepDueAfter } from './clock.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import type { DossierEvent, LegStanding, PlannedPart } from './events.ts';
import { holdingOf, openAsked } from './leg.ts';
import { planAfter } from './part-order.ts';
import { partsInTurn } from './parts-in-turn.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import { askedLegs, type Beside, type HeldState, leadLeg } from './state.ts';

type Events = Result<readonly DossierEvent[], Refusal>;
type Given<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Lấy ý kiến: with a deadline inside the promise, unless that has passed already (NĐ 61 Đ19.5). */
export function decideAskOpinion(
  state: HeldState,
  { of, answerBy, files }: Given<'ask-opinion'>,
  question: WordingRef,
  context: DecisionContext,
  at: Instant,
): Events {
  const lead = leadLeg(state);
  const asked = [context.agency, ...(context.others ?? [])].find(({ id }) => id === of.agency);
  if (!asked?.units.some(({ code }) => code === of.unit)) return fail({ code: 'unknown-unit', ...of });
  if (lead.agency === of.agency && lead.unit === of.unit) return fail({ code: 'asks-itself' });
  const { promise } = state.clock.due;
  const until = promise > at ? promise : answerBy;
  if (answerBy <= at || answerBy > until) return fail({ code: 'deadline-outside-due', after: at, until });
  const leg = {
    leg: state.beside.lastLeg + 1,
    kind: 'opinion',
    role: 'specialist',
    step: lead.step,
  } as const;
  const to = openAsked({ ...leg, ...of }, answerBy, context, at);
  return ok([{ type: 'OpinionAsked', data: { to, question, files } }]);
}

export function decideAnswerOpinion(
  state: HeldState,
  { leg: number, files }: Given<'answer-opinion'>,
  answer: WordingRef,
  context: DecisionContext,
  at: Instant,
): Events {
  const leg = findAsked(state, number, 'opinion');
  if (!leg || !isTheirs(leg, state, context)) return fail({ code: 'unknown-leg', leg: number });
  const late = leg.stepDue !== null && at > leg.stepDue;
  return ok([{ type: 'OpinionAnswered', data: { held: holdingOf(leg, context, at), answer, files, late } }]);
}

export function decideWithdrawOpinion(
  state: HeldState,
  number: number,
  reason: WordingRef,
  context: DecisionContext,
  at: Instant,
): Events {
  const leg = findAsked(state, number, 'opinion');
  if (!leg) return fail({ code: 'unknown-leg', leg: number });
  return ok([{ type: 'OpinionWithdrawn', data: { held: holdingOf(leg, context, at), reason } }]);
}

export function decideRemindOpinion(state: HeldState, number: number, at: Instant): Events {
  const leg = findAsked(state, number, 'opinion');
  if (!leg) return fail({ code: 'unknown-leg', leg: number });
  if (leg.stepDue !== null && at <= leg.stepDue) return fail({ code: 'not-late', until: leg.stepDue });
  return ok([{ type: 'OpinionReminded', data: { leg: number } }]);
}

/** To all whose turn it is: side by side at once, one after the other as the answers come (NĐ 61 Đ19.6-7). */
export function decideSendParts(
  state: HeldState,
  { withPapers }: Given<'send-parts'>,
  context: DecisionContext,
  at: Instant,
): Events {
  const to = openTurns(state, state.beside, context, at, true);
  if (!to.ok) return to;
  if (to.value.length === 0) return fail({ code: 'nothing-to-send' });
  const data = {
    ...{ to: to.value, withPapers },
    ...orderOf(planAfter(state, state.beside, to.value, context, at)),
  };
  return ok([{ type: 'PartsSent', data }]);
}

export function decideAnswerPart(
  state: HeldState,
  { leg: number, outcome, number: result, text, files }: Given<'answer-part'>,
  context: DecisionContext,
  at: Instant,
): Events {
  const leg = findAsked(state, number, 'part');
  if (!leg || !isTheirs(leg, state, context)) return fail({ code: 'unknown-leg', leg: number });
  if (outcome === 'refused' && text === null)
    return fail({ code: 'reason-required', command: 'answer-part' });
  const part = leg.step;
  const partsDone = [...state.beside.partsDone.filter((one) => one.part !== part), { part, outcome, at }];
  const others = {
    ...state,
    legs: [leadLeg(state), ...askedLegs(state).filter((one) => one !== leg)] as const,
  };
  const next = openTurns(others, { ...state.beside, partsDone }, context, at, false);
  if (!next.ok) return next;
  const afterwards = next.value.length === 0 ? [] : planAfter(others, { partsDone }, next.value, context, at);
  const numbered = result?.trim() || null;
  const data = {
    held: holdingOf(leg, context, at),
    part,
    outcome,
    number: numbered,
    text,
    files,
    next: next.value,
    ...orderOf(afterwards),
  };
  return ok([{ type: 'PartAnswered', data }]);
}

/** What keeps a step from being finished; undefined: nothing. The last examination waits for everybody. */
export function refusalWhileAsked(
  state: HeldState,
  { procedure }: DecisionContext,
  last: boolean,
): Refusal | undefined {
  const { process } = procedure.content;
  const step = process.steps.find(({ code }) => code === leadLeg(state).step);
  const answered = new Set(state.beside.partsDone.map(({ part }) => part));
  const open = askedLegs(state);
  const parts = new Set([
    ...(step?.needs ?? []).filter((code) => !answered.has(code)),
    ...(last ? open.filter(({ kind }) => kind === 'part').map((leg) => leg.step) : []),
  ]);
  const opinions = last ? open.filter(({ kind }) => kind === 'opinion').length : 0;
  if (parts.size === 0 && opinions === 0) return undefined;
  return { code: 'others-outstanding', parts: [...parts], opinions };
}

function orderOf(afterwards: readonly PlannedPart[]): { afterwards?: readonly PlannedPart[] } {
  return afterwards.length === 0 ? {} : { afterwards };
}

/** Legs for the parts whose turn it is. */
function openTurns(
  state: HeldState,
  beside: Beside,
  context: DecisionContext,
  at: Instant,
  byHand: boolean,
): Result<readonly LegStanding[], Refusal> {
  const turns = partsInTurn(state, beside, context.procedure.content.process, byHand);
  const legs: LegStanding[] = [];
  for (const part of turns) {
    const leg = openPart(part, beside.lastLeg + legs.length + 1, state, context, at);
    if (!leg.ok) return leg;
    legs.push(leg.value);
  }
  return ok(legs);
}

function openPart(
  part: Part,
  number: number,
  state: HeldState,
  context: DecisionContext,
  at: Instant,
): Result<LegStanding, Refusal> {
  const { agency, others = [], procedure, calendar } = context;
  const holding = agencyOf(part.agency, agency, others);
  if (!holding) return fail({ code: 'unknown-unit', agency: '', unit: part.unit });
  const minutes = partMinutes(procedure.content.process, part, state.clock.due.wholeMinutes);
  const due = stepDueAfter(calendar, at, minutes);
  if (!due.ok) return due;
  const { code: step, unit, role } = part;
  return ok(
    openAsked({ leg: number, kind: 'part', agency: holding.id, unit, role, step }, due.value, context, at),
  );
}

function findAsked(state: HeldState, number: number, kind: LegStanding['kind']): LegStanding | undefined {
  return askedLegs(state).find((leg) => leg.leg === number && leg.kind === kind);
}

/** Whoever answers works in the unit that was asked; a right to answer one leg is none to answer another. */
function isTheirs({ agency, unit }: LegStanding, { field }: HeldState, { actor }: DecisionContext): boolean {
  if (actor.kind !== 'officer' || actor.agency !== agency) return false;
  return findDuty(actor.duties, ['specialist', 'unit-head', 'signer'], field, unit) !== undefined;
}
