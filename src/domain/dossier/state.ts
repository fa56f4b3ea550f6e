import type { Instant } from '../calendar/local-time.ts';
import type { RegimeId } from '../regime/regime.ts';
import type { Directive } from './directive.ts';
import type {
  AllDates,
  ClockAfterSupplement,
  DayOrder,
  DueSet,
  FeeCollected,
  FeeDue,
  FeeWaived,
  FinancialDuty,
  Holding,
  Intake,
  LegStanding,
  Outcome,
  PaperReceived,
  Participant,
  PartOutcome,
} from './events.ts';
import type { FoundPapers, LateEntry } from './late-entries.ts';
import type { FileRef, VersionOf } from './references.ts';

/** Somebody was told about a procedure, and has handed nothing in: no code, no person. */
export interface Draft {
  status: 'draft';
  procedure: VersionOf;
  agency: string;
  field: string;
  regime: RegimeId;
  parties: readonly string[];
  lateEntries?: readonly LateEntry[];
  lastAt: Instant;
}

/** What is known once papers were handed in. */
export interface Filed extends Omit<Intake, 'papers'> {
  code: string;
  regime: RegimeId;
  field: string;
  papers: readonly PaperReceived[];
  submittedAt: Instant;
  supplementRequests: { intake: number; resolution: number };
  /** What was written down late; absent: nothing was. */
  lateEntries?: readonly LateEntry[];
  /** Papers that came before the dossier did; absent: none, or it has followed them. */
  papersFound?: FoundPapers;
  /** Every agency that has held it or received it. */
  parties: readonly string[];
  /** When the last thing happened: nothing may be recorded as having happened before it. */
  lastAt: Instant;
}

/** A due date with what set it; the history is never overwritten. */
export interface DueEntry extends DueSet {
  /** Version of the event that set it. */
  event: number;
  cause:
    | 'received'
    | Exclude<ClockAfterSupplement, 'unchanged'>
    | 'payment'
    /** A new date told in time (R-EXTEND), and one told when the old one was too near or over. */
    | 'extension'
    | 'late-apology'
    /** Days off added by a decision (ruling 14), and taken back. */
    | 'calendar'
    | 'calendar-undone';
  at: Instant;
}

export interface Pause {
  from: Instant;
  to: Instant | null;
  cause: 'supplement' | 'payment';
  /** What was decided when it began. */
  afterwards: ClockAfterSupplement;
}

/** A date that days off moved. */
export interface DateMove {
  /** Version of the event. */
  event: number;
  /** Id of the change of the calendar. */
  change: string;
  order: DayOrder;
  before: AllDates;
  /** Whether the promise moved, so that the applicant must be told. */
  notice: boolean;
  told: boolean;
  undone: boolean;
}

/** A deadline for the answer that days off moved; nobody is written to of it. */
export interface AnswerMove {
  /** Version of the event. */
  event: number;
  order: DayOrder;
  before: Instant;
  undone: boolean;
}

/** The four facts of the clock (`docs/rules.md`, The clock). */
export interface ClockFacts {
  receivedAt: Instant;
  /** The last lawful start: moved by a restart. */
  startedAt: Instant;
  due: DueSet;
  /** What closed dossiers are judged against (ruling 15). */
  baseDue: Instant;
  /** The promise as it would be without an extension: what lateness by cause is counted from (rulings 7 and 15). */
  basePromise: Instant;
  history: readonly DueEntry[];
  pauses: readonly Pause[];
  /** By changes of the calendar; absent: none. */
  moves?: readonly DateMove[];
  /** When the result was at the return desk (ruling 12), or the dossier was closed without one; null while it runs. */
  endedAt: Instant | null;
}

/** A fee of which something was paid, or need not be. */
export type FeeSettled =
  | ({ how: 'paid'; at: Instant } & FeeCollected['data'])
  | ({ how: 'waived'; at: Instant } & Pick<FeeWaived['data'], 'fee' | 'amount' | 'basis'>);

export interface ResultFacts {
  outcome: Outcome;
  files: readonly FileRef[];
  approvedAt: Instant | null;
  signedAt: Instant | null;
  issued: { number: string; at: Instant; electronic: boolean } | null;
}

/** A part of the work that another agency answered. */
export interface PartDone {
  part: string;
  outcome: PartOutcome;
  at: Instant;
}

/** What went on beside the lead. */
export interface Beside {
  /** The highest number a leg has had. */
  lastLeg: number;
  /** Opinions and parts that came to an end. */
  held: readonly Holding[];
  /** The latest answer of each part. */
  partsDone: readonly PartDone[];
  participants: readonly Participant[];
  /** When the applicant was told that the result is there early. */
  noticeAt: Instant | null;
  reminders: number;
  /** Đôn đốc; absent: none was given. */
  directives?: readonly Directive[];
}

export const NOTHING_BESIDE: Beside = {
  ...{ lastLeg: 1, held: [], partsDone: [], participants: [], noticeAt: null, reminders: 0 },
};

/** What is known once the clock has started. */
export interface Running {
  clock: ClockFacts;
  /** The lead first; then those that were asked for an opinion, or have a part of the work. */
  legs: readonly [LegStanding, ...LegStanding[]];
  beside: Beside;
  handOverBy: Instant;
  /** The last hand-over, as long as it can be taken back: who gave it, and from which step. */
  lastGiven: { by: string; from: LegStanding } | null;
  fees: readonly FeeDue[];
  feesSettled: readonly FeeSettled[];
  held: readonly Holding[];
  result: ResultFacts | null;
}

/** It ran, and nobody holds it any more. */
type Ended = Omit<Running, 'legs'> & { legs: readonly [] };

/** Filed, and the office has neither accepted it nor asked for more. */
export type SubmittedState = Filed & {
  status: 'submitted';
  /** Until when it must. */
  answerBy: Instant;
  /** When it was filed, or what was asked for was brought: by the law of that day the answer is due. */
  answerSince: Instant;
  /** By changes of the calendar; absent: none. */
  answerMoves?: readonly AnswerMove[];
};

/** A dossier, read off its events. */
export type DossierState =
  | { status: 'none' }
  | Draft
  | SubmittedState
  | ({ status: 'declined'; declinedAt: Instant } & Filed)
  | ({ status: 'awaiting-supplement'; stage: 'intake'; askedAt: Instant; expiresAt: Instant | null } & Filed)
  | ({ status: 'received' } & Filed & Running)
  | ({ status: 'in-progress' } & Filed & Running)
  | ({
      status: 'awaiting-supplement';
      stage: 'resolution';
      askedAt: Instant;
      expiresAt: Instant | null;
    } & Filed &
      Running)
  | ({ status: 'awaiting-payment'; askedAt: Instant; duty: FinancialDuty; notice: string } & Filed & Running)
  | ({ status: 'resolved' } & Filed & Running)
  | ({ status: 'returned'; returnedAt: Instant } & Filed & Ended)
  | Closed;

/** Without a result: before the receipt there was no clock. */
export type Closed = { status: 'withdrawn' | 'stopped'; closedAt: Instant } & (Filed | (Filed & Ended));

/** Something was handed in: it has a code and an applicant. */
export type FiledState = Exclude<DossierState, { status: 'none' } | Draft>;
/** Received and not yet closed: it has exactly one responsible holder (ruling 19). */
export type HeldState = Extract<DossierState, { legs: readonly [LegStanding, ...LegStanding[]] }>;

export const NO_DOSSIER: DossierState = { status: 'none' };

export const STANDINGS = [
  'none',
  'draft',
  'submitted',
  'declined',
  'awaiting-supplement:intake',
  'received',
  'in-progress',
  'awaiting-supplement:resolution',
  'awaiting-payment',
  'withdrawn',
  'stopped',
  'resolved',
  'returned',
] as const;

/** The status with its stage, as the table of transitions names it. */
export type Standing = (typeof STANDINGS)[number];

export function standingOf(state: DossierState): Standing {
  return state.status === 'awaiting-supplement' ? `awaiting-supplement:${state.stage}` : state.status;
}

/** Something was handed in; before that there are neither papers nor people. */
export function isFiled(state: DossierState): state is FiledState {
  return state.status !== 'none' && state.status !== 'draft';
}

export function isHeld(state: DossierState): state is HeldState {
  return 'legs' in state && state.legs.length > 0;
}

/** The leg whose holder answers for the dossier. */
export function leadLeg(state: HeldState): LegStanding {
  return state.legs[0];
}

/** Those that were asked, and have not answered. */
export function askedLegs(state: HeldState): readonly LegStanding[] {
  return state.legs.slice(1);
}
