import type { EventType } from './events.ts';
import type { DossierState } from './state.ts';

/**
 * What may stand anywhere in the order of a dossier: words to somebody, a first look, a verdict over an entry. An act of
 * before is as true written down after them, so they close no time to late entries. So with days off that move what is
 * owed for a filing: the answer ends it, whichever is written down first. That the applicant was told is not among them:
 * before the day promised a result goes out only after that (NĐ 61 Đ20.4).
 */
const STANDS_ANYWHERE: readonly EventType[] = [
  ...(['NoteAdded', 'GuidanceGiven', 'HolderOpened', 'OpinionReminded', 'CollectionReminded'] as const),
  ...(['LossRecorded', 'LateEntryJudged', 'PapersFound', 'DateTold', 'AgencySucceeded'] as const),
  ...(['PhoneChanged', 'DirectiveGiven', 'DirectiveAnswered', 'AnswerMoved', 'AnswerRestored'] as const),
];

export function standsAnywhere(type: EventType): boolean {
  return STANDS_ANYWHERE.includes(type);
}

/** The state after an event, with the instant before which nothing may be recorded any more. */
export function keepOrder(before: DossierState, after: DossierState, type: EventType): DossierState {
  if (before.status === 'none' || after.status === 'none' || !standsAnywhere(type)) return after;
  return { ...after, lastAt: before.lastAt };
}
