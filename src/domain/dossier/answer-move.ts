import { fail, ok, type Result } from '../../lib/result.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { AnswerMoved, DayOrder } from './calendar-events.ts';
import { answerBy } from './clock.ts';
import type { DecisionContext } from './context.ts';
import { later } from './recount.ts';
import type { Refusal } from './refusals.ts';
import type { SubmittedState } from './state.ts';

/** What a change of the calendar does to a filing that waits for its answer. */
type MovedAnswer = Omit<AnswerMoved['data'], 'order'>;

/** The calendar as it stands, and the law of the day it was filed on. */
type Given = Pick<DecisionContext, 'calendar' | 'regime'>;

/** Later or not at all (ruling 14), as the dates of what was received. */
export function movedAnswer(state: SubmittedState, context: Given): Result<MovedAnswer, Refusal> {
  const counted = recounted(state, context);
  return counted.ok ? changed(state, later(state.answerBy, counted.value)) : counted;
}

/** The days off are taken back: what they added goes, and no more. */
export function restoredAnswer(
  state: SubmittedState,
  change: string,
  context: Given,
): Result<MovedAnswer & { move: number }, Refusal> {
  const move = (state.answerMoves ?? []).find(({ order, undone }) => !undone && order.change === change);
  if (!move) return fail({ code: 'date-not-moved' });
  const counted = recounted(state, context);
  if (!counted.ok) return counted;
  const back = later(move.before, counted.value);
  const result = changed(state, back < state.answerBy ? back : state.answerBy);
  return result.ok ? ok({ ...result.value, move: move.event }) : result;
}

/** The last of the decisions by which it is due later, and when it was due before that. */
export function answerMovedBy({
  answerBy: due,
  answerMoves = [],
}: SubmittedState): { order: DayOrder; before: Instant } | null {
  const move = answerMoves.findLast(({ undone, before }) => !undone && before < due);
  return move ? { order: move.order, before: move.before } : null;
}

/** What came by post counts from when it came; what was brought when asked for, from then. */
function recounted(
  { channel, post, answerSince, supplementRequests }: SubmittedState,
  context: Given,
): Result<Instant, Refusal> {
  const broughtLater = supplementRequests.intake > 0;
  return answerBy({ channel, post: broughtLater ? null : post }, context, answerSince);
}

function changed({ answerBy: before }: SubmittedState, due: Instant): Result<MovedAnswer, Refusal> {
  return due === before ? fail({ code: 'date-stays' }) : ok({ before, answerBy: due });
}
