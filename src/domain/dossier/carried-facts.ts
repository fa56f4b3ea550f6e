import type { RecordedEvent } from './events.ts';
import {
  type DossierState,
  type FiledState,
  type HeldState,
  isFiled,
  isHeld,
  type SubmittedState,
} from './state.ts';

/** What a state takes along into the next, whatever its status. */

/** The state without what only its status has. */
export function plain(
  state: FiledState,
): Omit<SubmittedState, 'status' | 'answerBy' | 'answerSince' | 'answerMoves'> {
  const { code, regime, field, procedure, channel, agency, applicant, owner, delegate, subject, papers } =
    state;
  const { sets, returnBy, post, secret, phoneProof, submittedAt, supplementRequests, parties, lastAt } =
    state;
  const { lateEntries, papersFound } = state;
  return {
    ...(lateEntries ? { lateEntries } : {}),
    ...(papersFound ? { papersFound } : {}),
    ...{ code, regime, field, procedure, channel, agency, applicant, owner, delegate, subject, papers },
    ...{ sets, returnBy, post, secret, phoneProof, submittedAt, supplementRequests, parties, lastAt },
  };
}

export function running(state: HeldState) {
  const { clock, legs, beside, handOverBy, lastGiven, fees, feesSettled, held, result } = state;
  return { ...plain(state), clock, legs, beside, handOverBy, lastGiven, fees, feesSettled, held, result };
}

export function getFiled(state: DossierState, { event, version }: RecordedEvent): FiledState {
  if (!isFiled(state)) throw new Error(`event ${version} (${event.type}) comes before the submission`);
  return state;
}

export function getHeld(state: FiledState, { event, version }: RecordedEvent): HeldState {
  if (!isHeld(state)) throw new Error(`event ${version} (${event.type}) needs a dossier that somebody holds`);
  return state;
}

export function getSubmitted(state: FiledState, { event, version }: RecordedEvent): SubmittedState {
  if (state.status !== 'submitted')
    throw new Error(`event ${version} (${event.type}) needs a filing that waits for its answer`);
  return state;
}
