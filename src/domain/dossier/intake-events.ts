import type { Instant } from '../calendar/local-time.ts';
import type { FeeMoment } from '../procedure/procedure.ts';
import type { RegimeId } from '../regime/regime.ts';
import type { WithForms } from './form-number.ts';
import type { Correction, Intake, PaperReceived } from './intake.ts';
import type { DueSet, Holding, LegStanding } from './leg-standing.ts';
import type { Digest, PersonRef, WordingRef } from './references.ts';

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
  data: WithForms & { reason: WordingRef };
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
  data: WithForms & {
    items: readonly SupplementItem[];
    reason: WordingRef;
    /** 1 for the first at this stage; a second one takes a leader (R-ONCE). */
    number: number;
    /** When it lapses if nothing comes (R-SUPP-EXPIRY); absent: never. */
    expiresAt?: Instant;
  } & ({ stage: 'intake' } | { stage: 'resolution'; held: Holding; clock: ClockAfterSupplement });
}

export interface SupplementProvided {
  type: 'SupplementProvided';
  data: { papers: readonly PaperReceived[] } & (
    | { stage: 'intake'; answerBy: Instant }
    | {
        stage: 'resolution';
        clock: ClockAfterSupplement;
        due: DueSet;
        /** The promise without an extension given before; absent: there was none. */
        basePromise?: Instant;
        to: LegStanding;
      }
  );
}

/** An error of typing put right before the dossier left the desk: a further event, never an edited one. */
export interface EntryCorrected {
  type: 'EntryCorrected';
  data: { changes: Correction; reason: WordingRef };
}

/** The applicant gave another number, with proof. Both numbers are told, so who had it before is kept too. */
export interface PhoneChanged {
  type: 'PhoneChanged';
  data: { before: PersonRef; applicant: PersonRef; phoneProof: Digest };
}
