import type { Instant } from '../calendar/local-time.ts';
import type { Holding, LegStanding, PartAnswered } from './events.ts';
import { askedLegs, type Beside, type HeldState, leadLeg, type PartDone } from './state.ts';

/** What events do to those who are asked beside the lead. */

export function openLegs(state: HeldState, legs: readonly LegStanding[], at: Instant): HeldState {
  const lastLeg = Math.max(state.beside.lastLeg, ...legs.map(({ leg }) => leg));
  return {
    ...state,
    legs: [leadLeg(state), ...askedLegs(state), ...legs],
    parties: [...new Set([...state.parties, ...legs.map(({ agency }) => agency)])],
    beside: { ...state.beside, lastLeg },
    lastAt: at,
  };
}

export function closeLeg(state: HeldState, held: Holding, at: Instant): HeldState {
  return {
    ...state,
    legs: [leadLeg(state), ...askedLegs(state).filter(({ leg }) => leg !== held.leg)],
    beside: { ...state.beside, held: [...state.beside.held, held] },
    lastAt: at,
  };
}

export function answerPart(state: HeldState, data: PartAnswered['data'], at: Instant): HeldState {
  const done: PartDone = { part: data.part, outcome: data.outcome, at };
  const closed = closeLeg(state, data.held, at);
  const partsDone = [...closed.beside.partsDone.filter(({ part }) => part !== data.part), done];
  return openLegs({ ...closed, beside: { ...closed.beside, partsDone } }, data.next, at);
}

export function withBeside(state: HeldState, change: Partial<Beside>, at: Instant): HeldState {
  return { ...state, beside: { ...state.beside, ...change }, lastAt: at };
}
