import type { Instant } from '../calendar/local-time.ts';
import type { RegimeId } from '../regime/regime.ts';
import type {
  ClockAfterSupplement,
  DueSet,
  FeeDue,
  Holding,
  Intake,
  LegStanding,
  Outcome,
  PaperReceived,
} from './events.ts';
import type { FileRef } from './references.ts';

/** What is known once papers were handed in. */
export interface Filed extends Omit<Intake, 'papers'> {
  code: string;
  regime: RegimeId;
  field: string;
  papers: readonly PaperReceived[];
  submittedAt: Instant;
  supplementRequests: { intake: number; resolution: number };
  /** Every agency that has held it or received it. */
  parties: readonly string[];
  /** When the last thing happened: nothing may be recorded as having happened before it. */
  lastAt: Instant;
}

/** A due date with what set it; the history is never overwritten. */
export interface DueEntry extends DueSet {
  /** Version of the event that set it. */
  event: number;
  cause: 'received' | Exclude<ClockAfterSupplement, 'unchanged'>;
  at: Instant;
}

export interface Pause {
  from: Instant;
  to: Instant | null;
  cause: 'supplement';
  /** What was decided when it began. */
  afterwards: ClockAfterSupplement;
}

/** The four facts of the clock (`docs/rules.md`, The clock). */
export interface ClockFacts {
  receivedAt: Instant;
  /** The last lawful start: moved by a restart. */
  startedAt: Instant;
  due: DueSet;
  /** What closed dossiers are judged against (ruling 15). */
  baseDue: Instant;
  history: readonly DueEntry[];
  pauses: readonly Pause[];
  /** When the result was at the return desk (ruling 12); null while it runs. */
  endedAt: Instant | null;
}

export interface ResultFacts {
  outcome: Outcome;
  files: readonly FileRef[];
  approvedAt: Instant | null;
  signedAt: Instant | null;
  issued: { number: string; at: Instant; electronic: boolean } | null;
}

/** What is known once the clock has started. */
export interface Running {
  clock: ClockFacts;
  legs: readonly [LegStanding];
  handOverBy: Instant;
  /** The last hand-over, as long as it can be taken back: who gave it, and from which step. */
  lastGiven: { by: string; from: LegStanding } | null;
  fees: readonly FeeDue[];
  held: readonly Holding[];
  result: ResultFacts | null;
}

/** A dossier, read off its events. */
export type DossierState =
  | { status: 'none' }
  | ({ status: 'submitted'; answerBy: Instant } & Filed)
  | ({ status: 'declined'; declinedAt: Instant } & Filed)
  | ({ status: 'awaiting-supplement'; stage: 'intake'; askedAt: Instant } & Filed)
  | ({ status: 'received' } & Filed & Running)
  | ({ status: 'in-progress' } & Filed & Running)
  | ({ status: 'awaiting-supplement'; stage: 'resolution'; askedAt: Instant } & Filed & Running)
  | ({ status: 'resolved' } & Filed & Running)
  | ({ status: 'returned'; returnedAt: Instant } & Filed & Omit<Running, 'legs'> & { legs: readonly [] });

export type FiledState = Exclude<DossierState, { status: 'none' }>;
/** Received and not yet returned: it has exactly one responsible holder (ruling 19). */
export type HeldState = Extract<DossierState, { legs: readonly [LegStanding] }>;

export const NO_DOSSIER: DossierState = { status: 'none' };

export const STANDINGS = [
  'none',
  'submitted',
  'declined',
  'awaiting-supplement:intake',
  'received',
  'in-progress',
  'awaiting-supplement:resolution',
  'resolved',
  'returned',
] as const;

/** The status with its stage, as the table of transitions names it. */
export type Standing = (typeof STANDINGS)[number];

export function standingOf(state: DossierState): Standing {
  return state.status === 'awaiting-supplement' ? `awaiting-supplement:${state.stage}` : state.status;
}

export function isHeld(state: DossierState): state is HeldState {
  return 'legs' in state && state.legs.length === 1;
}

/** The leg whose holder answers for the dossier. */
export function leadLeg(state: HeldState): LegStanding {
  return state.legs[0];
}
