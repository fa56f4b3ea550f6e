import type { OfficerRole } from '../access/roles.ts';
import type { Limit, Policy } from '../calendar/limit.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { StepWork } from '../procedure/procedure.ts';
import type { VersionOf } from './references.ts';

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
  /** From when it is counted, where that is later than the receipt (R-AFTERHOURS). */
  countedFrom?: Instant;
}

/** Where a leg of the dossier stands: who holds it, since when, until when. */
export interface LegStanding {
  leg: number;
  /** The lead answers for the dossier; beside it others give an opinion, or do a part of the work. */
  kind: 'lead' | 'opinion' | 'part';
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
  /** Papers given along with it: on their way, signed for, or not all there; absent: none were. */
  papers?: { state: 'given' | 'accepted' | 'missed'; bundle: string | null };
  /** Working minutes this step may take from `since` on. */
  budgetMinutes: number;
  /** When those are used up; null where the time does not run, as after the result is there. */
  stepDue: Instant | null;
  /** From when on it is nearly due. */
  warnAt: Instant | null;
}

/** What a leg is about: its step, or what it was asked for beside the steps. */
export type LegWork = StepWork | 'opinion' | 'part';

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
