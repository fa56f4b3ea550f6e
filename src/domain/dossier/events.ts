import type { ActedAs } from '../access/actor.ts';
import type { OfficerRole } from '../access/roles.ts';
import type { Limit, Policy } from '../calendar/limit.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { FeeMoment, StepWork } from '../procedure/procedure.ts';
import type { RegimeId } from '../regime/regime.ts';
import type { Correction, Delegation, Intake, PaperReceived, ReturnChoice } from './intake.ts';
import type { FileRef, PersonRef, VersionOf, WordingRef } from './references.ts';

export type { Correction, Delegation, Intake, PaperReceived, ReturnChoice, VersionOf };

/**
 * What can happen to a dossier. Events carry what was decided, due instants above all, with the version of the
 * calendar and procedure they came from: `evolve` never reads a calendar, so nothing added later changes an old
 * dossier.
 */
export type DossierEvent =
  | DossierSubmitted
  | DossierReceived
  | DossierDeclined
  | SupplementRequested
  | SupplementProvided
  | EntryCorrected
  | HandedOver
  | HolderOpened
  | TakenBack
  | OfficerAssigned
  | SentBack
  | ResultProposed
  | ResultApproved
  | ResultSigned
  | ResultIssued
  | ResultTakenIn
  | ResultReturned
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

/** The day promised on the receipt and the day the law ends (ruling 7). */
export interface DueDates {
  promise: Instant;
  law: Instant;
}

/** A due date that was set, with all it rests on. */
export interface DueSet extends DueDates {
  limit: Limit;
  policy: Policy;
  calendar: VersionOf;
  /** Working minutes from start to promise: what shares of the time are taken from. */
  wholeMinutes: number;
}

/** Where a leg of the dossier stands: who holds it, since when, until when. */
export interface LegStanding {
  leg: number;
  kind: 'lead';
  agency: string;
  unit: string;
  /** null: the unit has it, nobody in particular. */
  officer: string | null;
  step: string;
  work: StepWork;
  role: OfficerRole;
  since: Instant;
  /** When its holder first looked at it; until then the giver may take it back. */
  openedAt: Instant | null;
  /** Working minutes this step may take from `since` on. */
  budgetMinutes: number;
  /** When those are used up; null where the time does not run, as after the result is there. */
  stepDue: Instant | null;
  /** From when on it is nearly due. */
  warnAt: Instant | null;
}

/** A holding that came to an end: whose, how long, against which budget (ruling 17 sums these). */
export interface Holding {
  leg: number;
  agency: string;
  unit: string;
  officer: string | null;
  step: string;
  from: Instant;
  to: Instant;
  /** Working minutes of the receiving agency's calendar. */
  minutes: number;
  budgetMinutes: number;
}

/** The dossier moved from one holder to the next. */
export interface Move {
  held: Holding;
  to: LegStanding;
}

export interface DossierSubmitted {
  type: 'DossierSubmitted';
  data: Intake & {
    code: string;
    regime: RegimeId;
    field: string;
    /** Until when the office must accept or ask (R-ONLINE, R-PAPER). */
    answerBy: Instant;
  };
}

export interface FeeDue {
  code: string;
  /** đồng */
  amount: number;
  moment: FeeMoment;
}

export interface DossierReceived {
  type: 'DossierReceived';
  data: {
    /** Chosen by the date of receipt (ruling 1), which may be another day than that of submission. */
    regime: RegimeId;
    due: DueSet;
    /** Case of the procedure's time limits that applies; null: its only one. */
    limitCase: string | null;
    fees: readonly FeeDue[];
    /** When the papers must leave the desk at the latest (NĐ 61 Đ18, the 15:00 rule). */
    handOverBy: Instant;
    to: LegStanding;
  };
}

export interface DossierDeclined {
  type: 'DossierDeclined';
  data: { reason: WordingRef };
}

export interface SupplementItem {
  /** Code of the paper in the procedure; null when only words say what is asked. */
  paper: string | null;
  wording: WordingRef;
}

/** How the clock will go on once the supplement is there; decided, and so marked, when it is asked (ruling 9). */
export type ClockAfterSupplement = 'restart' | 'resume' | 'unchanged';

export interface SupplementRequested {
  type: 'SupplementRequested';
  data: {
    items: readonly SupplementItem[];
    reason: WordingRef;
    /** 1 for the first at this stage; a second one takes a leader (R-ONCE). */
    number: number;
  } & ({ stage: 'intake' } | { stage: 'resolution'; held: Holding; clock: ClockAfterSupplement });
}

export interface SupplementProvided {
  type: 'SupplementProvided';
  data: { papers: readonly PaperReceived[] } & (
    | { stage: 'intake'; answerBy: Instant }
    | { stage: 'resolution'; clock: ClockAfterSupplement; due: DueSet; to: LegStanding }
  );
}

/** An error of typing put right before the dossier left the desk: a further event, never an edited one. */
export interface EntryCorrected {
  type: 'EntryCorrected';
  data: { changes: Correction; reason: WordingRef };
}

export interface HolderOpened {
  type: 'HolderOpened';
  data: { leg: number };
}

/** The giver took it back before the receiver had looked at it. */
export interface TakenBack {
  type: 'TakenBack';
  data: Move & { reason: WordingRef | null };
}

export interface HandedOver {
  type: 'HandedOver';
  data: Move & { withPapers: boolean };
}

export interface OfficerAssigned {
  type: 'OfficerAssigned';
  data: Move & { instruction: WordingRef | null };
}

export interface SentBack {
  type: 'SentBack';
  data: Move & { reason: WordingRef };
}

/** Granted, or refused in substance: both are results (ruling 15). */
export type Outcome = 'granted' | 'refused';

export interface ResultProposed {
  type: 'ResultProposed';
  data: Move & { outcome: Outcome; reason: WordingRef | null; files: readonly FileRef[] };
}

export interface ResultApproved {
  type: 'ResultApproved';
  data: Move;
}

/** KT. for the head, TL. by order, TUQ. by mandate; null: in one's own right. */
export type SigningCapacity = 'KT' | 'TL' | 'TUQ' | null;

export interface ResultSigned {
  type: 'ResultSigned';
  data: Move & { means: 'paper' | 'digital'; capacity: SigningCapacity };
}

export interface ResultIssued {
  type: 'ResultIssued';
  data: Move & {
    /** Số, ký hiệu of the result. */
    number: string;
    electronic: boolean;
    files: readonly FileRef[];
  };
}

export interface ResultTakenIn {
  type: 'ResultTakenIn';
  /** `implied`: an electronic result of the same agency is there when it is issued (ruling 12). */
  data: Move & { implied: boolean };
}

export interface ResultReturned {
  type: 'ResultReturned';
  data: {
    held: Holding;
    way: ReturnChoice['way'];
    recipient: 'applicant' | 'delegate';
    /** The person who came, when not one already on the dossier. */
    person: PersonRef | null;
    receiptShown: boolean;
    /** Checked against an identity paper; needed where no receipt was shown. */
    identityChecked: boolean;
  };
}

export interface NoteAdded {
  type: 'NoteAdded';
  data: { text: WordingRef };
}
