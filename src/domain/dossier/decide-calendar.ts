import { fail, ok, type Result } from '../../lib/result.ts';
import { movedAnswer, restoredAnswer } from './answer-move.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { movedDates, restoredDates } from './date-move.ts';
import type { DossierEvent } from './events.ts';
import type { Refusal } from './refusals.ts';
import type { HeldState, SubmittedState } from './state.ts';

type Events = Result<readonly DossierEvent[], Refusal>;
type Given<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Days off were added by a confirmed decision (ruling 14); on the calendar as it stands now, whatever it was then. */
export function decideMoveDate(
  state: HeldState,
  { order }: Given<'move-date'>,
  { calendar }: DecisionContext,
): Events {
  const moved = movedDates(state, calendar);
  return moved.ok ? ok([{ type: 'DateMoved', data: { order, ...moved.value } }]) : moved;
}

/** They were taken back: the earlier date, where nobody was told of the later one. */
export function decideRestoreDate(
  state: HeldState,
  { order }: Given<'restore-date'>,
  { calendar }: DecisionContext,
): Events {
  const restored = restoredDates(state, order.change, calendar);
  return restored.ok ? ok([{ type: 'DateRestored', data: { order, ...restored.value } }]) : restored;
}

/** The same days, for what was filed and waits for its answer: what the office owes is due later. */
export function decideMoveAnswer(
  state: SubmittedState,
  { order }: Given<'move-date'>,
  context: DecisionContext,
): Events {
  const moved = movedAnswer(state, context);
  return moved.ok ? ok([{ type: 'AnswerMoved', data: { order, ...moved.value } }]) : moved;
}

export function decideRestoreAnswer(
  state: SubmittedState,
  { order }: Given<'restore-date'>,
  context: DecisionContext,
): Events {
  const restored = restoredAnswer(state, order.change, context);
  return restored.ok ? ok([{ type: 'AnswerRestored', data: { order, ...restored.value } }]) : restored;
}

/** The applicant knows the date that moved; not where another one was said than stands now. */
export function decideTellDate({ clock }: HeldState, { means, promise }: Given<'tell-date'>): Events {
  const stands = clock.due.promise;
  const owed = (clock.moves ?? []).some(isOwed) && (promise ?? stands) === stands;
  return owed
    ? ok([{ type: 'DateTold', data: { means, promise: stands } }])
    : fail({ code: 'no-date-to-tell' });
}

function isOwed({ notice, told, undone }: NonNullable<HeldState['clock']['moves']>[number]): boolean {
  return notice && !told && !undone;
}
