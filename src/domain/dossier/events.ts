import type { ActedAs } from '../access/actor.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { LateEntryJudged, PapersFound } from './agreement-events.ts';
import type {
  OpinionAnswered,
  OpinionAsked,
  OpinionReminded,
  OpinionWithdrawn,
  PartAnswered,
  PartsSent,
} from './beside-events.ts';
import type { AnswerMoved, AnswerRestored, DateMoved, DateRestored, DateTold } from './calendar-events.ts';
import type {
  DossierStopped,
  DossierWithdrawn,
  DueExtended,
  PapersGivenBack,
  PaymentConfirmed,
  PaymentRequired,
  SupplementExpired,
} from './clock-events.ts';
import type { GuidanceGiven, ServedAtOnce } from './desk-events.ts';
import type { DirectiveAnswered, DirectiveGiven } from './directive-events.ts';
import type { FeeCollected, FeeWaived } from './fee-events.ts';
import type {
  DossierDeclined,
  DossierReceived,
  DossierSubmitted,
  EntryCorrected,
  PhoneChanged,
  SupplementProvided,
  SupplementRequested,
} from './intake-events.ts';
import type {
  HandedOver,
  HolderOpened,
  HolderReplaced,
  NoteAdded,
  OfficerAssigned,
  PapersAccepted,
  PapersMissed,
  SentBack,
  TakenBack,
} from './movement-events.ts';
import type { WordingRef } from './references.ts';
import type {
  ResultApproved,
  ResultIssued,
  ResultProposed,
  ResultReturned,
  ResultSigned,
  ResultTakenIn,
} from './result-events.ts';
import type { AgencySucceeded } from './succession-events.ts';
import type {
  ApplicantNotified,
  CollectionReminded,
  HolderClaimed,
  LossRecorded,
  ParticipantsNamed,
  ReturnUndone,
  VerificationRecorded,
} from './work-events.ts';

export type * from './agreement-events.ts';
export type * from './beside-events.ts';
export type * from './calendar-events.ts';
export type * from './clock-events.ts';
export * from './desk-events.ts';
export type * from './directive-events.ts';
export type * from './fee-events.ts';
export type { Correction, Delegation, Intake, PaperReceived, ReturnChoice } from './intake.ts';
export type * from './intake-events.ts';
export type * from './leg-standing.ts';
export type * from './movement-events.ts';
export type * from './result-events.ts';
export type * from './succession-events.ts';
export * from './work-events.ts';

/**
 * What can happen to a dossier. Events carry what was decided, due instants above all, with the version of the
 * calendar and procedure they came from: `evolve` never reads a calendar, so nothing added later changes an old
 * dossier. Logs live for decades: what an event gains later is optional, and absent means what it meant before.
 */
export type DossierEvent =
  | GuidanceGiven
  | DossierSubmitted
  | DossierReceived
  | DossierDeclined
  | SupplementRequested
  | SupplementProvided
  | SupplementExpired
  | ServedAtOnce
  | EntryCorrected
  | PhoneChanged
  | HolderOpened
  | TakenBack
  | HandedOver
  | PapersAccepted
  | PapersMissed
  | OfficerAssigned
  | HolderReplaced
  | HolderClaimed
  | ParticipantsNamed
  | VerificationRecorded
  | OpinionAsked
  | OpinionAnswered
  | OpinionWithdrawn
  | OpinionReminded
  | PartsSent
  | PartAnswered
  | SentBack
  | DueExtended
  | DateMoved
  | DateRestored
  | DateTold
  | AnswerMoved
  | AnswerRestored
  | AgencySucceeded
  | PaymentRequired
  | PaymentConfirmed
  | DossierWithdrawn
  | DossierStopped
  | PapersGivenBack
  | ResultProposed
  | ResultApproved
  | ResultSigned
  | ResultIssued
  | ResultTakenIn
  | ApplicantNotified
  | CollectionReminded
  | ResultReturned
  | ReturnUndone
  | LossRecorded
  | LateEntryJudged
  | PapersFound
  | DirectiveGiven
  | DirectiveAnswered
  | FeeCollected
  | FeeWaived
  | NoteAdded;

export type EventType = DossierEvent['type'];

/** An event as it stands in the log. */
export interface RecordedEvent {
  /** 1 for the first of its dossier, without gaps. */
  version: number;
  event: DossierEvent;
  actor: ActedAs;
  /** When it happened in the office. */
  occurredAt: Instant;
  /** When it was written down. */
  recordedAt: Instant;
  /** Why it was written down later than it happened; null when it was not. */
  lateEntry: WordingRef | null;
  commandId: string;
}
