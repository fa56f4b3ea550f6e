import type { Instant } from '../calendar/local-time.ts';
import type { LegDeadline } from './calendar-events.ts';
import type { DataOf } from './evolve-clock.ts';
import type { LegStanding } from './leg-standing.ts';
import type { AnswerMove, DateMove, DueEntry, HeldState, SubmittedState } from './state.ts';

/** What a change of the calendar does to a dossier that was received or filed before it. */

export function moveDate(state: HeldState, data: DataOf<'DateMoved'>, event: number, at: Instant): HeldState {
  const { order, before, due } = data;
  const notice = due.promise !== before.promise;
  const move: DateMove = { event, change: order.change, order, before, notice, told: false, undone: false };
  const moves = [...(state.clock.moves ?? []), move];
  return withDates(state, data, { moves, event, cause: 'calendar', at });
}

export function restoreDate(
  state: HeldState,
  data: DataOf<'DateRestored'>,
  event: number,
  at: Instant,
): HeldState {
  const moves = (state.clock.moves ?? []).map((one) =>
    one.event === data.move ? { ...one, undone: true } : one,
  );
  return withDates(state, data, { moves, event, cause: 'calendar-undone', at });
}

/** One word to the applicant is about the date as it stands, however many decisions moved it. */
export function tellDate(state: HeldState, at: Instant): HeldState {
  const moves = (state.clock.moves ?? []).map((one) => ({ ...one, told: one.told || one.notice }));
  return { ...state, clock: { ...state.clock, moves }, lastAt: at };
}

export function moveAnswer(
  state: SubmittedState,
  { order, before, answerBy }: DataOf<'AnswerMoved'>,
  event: number,
  at: Instant,
): SubmittedState {
  const move: AnswerMove = { event, order, before, undone: false };
  return { ...state, answerBy, answerMoves: [...(state.answerMoves ?? []), move], lastAt: at };
}

export function restoreAnswer(
  state: SubmittedState,
  { answerBy, move }: DataOf<'AnswerRestored'>,
  at: Instant,
): SubmittedState {
  const answerMoves = (state.answerMoves ?? []).map((one) =>
    one.event === move ? { ...one, undone: true } : one,
  );
  return { ...state, answerBy, answerMoves, lastAt: at };
}

interface Entry {
  moves: readonly DateMove[];
  event: number;
  cause: DueEntry['cause'];
  at: Instant;
}

/** The base due moves with the law: the days off were approved (ruling 15). */
function withDates(
  state: HeldState,
  { due, basePromise = due.promise, legs }: DataOf<'DateMoved'>,
  { moves, event, cause, at }: Entry,
): HeldState {
  const history = [...state.clock.history, { ...due, event, cause, at }];
  const [lead, ...asked] = state.legs;
  return {
    ...state,
    clock: { ...state.clock, due, baseDue: due.law, basePromise, history, moves },
    legs: [withDeadline(lead, legs), ...asked.map((leg) => withDeadline(leg, legs))],
    lastAt: at,
  };
}

function withDeadline(leg: LegStanding, deadlines: readonly LegDeadline[]): LegStanding {
  const moved = deadlines.find((one) => one.leg === leg.leg);
  return moved ? { ...leg, stepDue: moved.stepDue, warnAt: moved.warnAt } : leg;
}
