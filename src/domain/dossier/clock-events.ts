import type { Instant } from '../calendar/local-time.ts';
import type { WithForms } from './form-number.ts';
import type { DueSet, Holding, LegStanding } from './leg-standing.ts';
import type { WordingRef } from './references.ts';

/** The applicant wants it back (rút hồ sơ). */
export interface DossierWithdrawn {
  type: 'DossierWithdrawn';
  data: WithForms & {
    reason: WordingRef | null;
    /** What was given back at once, in words; null: nothing yet. */
    papersBack: WordingRef | null;
    /** Of who had it; null where nobody did: before the receipt, or while the applicant had to do something. */
    held: Holding | null;
  };
}

/** The agency stops it, and says why (thông báo dừng giải quyết). */
export interface DossierStopped {
  type: 'DossierStopped';
  data: WithForms & { reason: WordingRef; papersBack: WordingRef | null; held: Holding | null };
}

/** The supplement never came (R-SUPP-EXPIRY): what was asked at intake is declined, what was received is stopped. */
export interface SupplementExpired {
  type: 'SupplementExpired';
  data: WithForms & { stage: 'intake' | 'resolution'; deadline: Instant };
}

/** Papers the applicant gets back after the dossier was closed without a result. */
export interface PapersGivenBack {
  type: 'PapersGivenBack';
  data: { papers: WordingRef };
}

/** Why it takes longer, for the form and the figures. */
export type DelayCause = 'rules' | 'co-ordination' | 'officer' | 'system' | 'applicant' | 'other';

/** Xin lỗi và hẹn lại: the applicant is told a new date. What the dossier is judged against does not move (ruling 15). */
export interface DueExtended {
  type: 'DueExtended';
  data: WithForms & {
    cause: DelayCause;
    reason: WordingRef;
    /** False: the day was too near or had passed; the apology is owed all the same, and the dossier late. */
    inTime: boolean;
    /** 1 for the first date told anew. */
    number: number;
    /** The promise before, and the new one. */
    before: Instant;
    promise: Instant;
  };
}

/** A duty of the law that the applicant pays to somebody else before the agency can go on (ruling 10). */
export type FinancialDuty = 'tax' | 'land';

export interface PaymentRequired {
  type: 'PaymentRequired';
  data: WithForms & {
    duty: FinancialDuty;
    /** Number of the notice. */
    notice: string;
    /** đồng; null where only the notice of the tax office will say. */
    amount: number | null;
    held: Holding;
    /** Decided when it is required, as with a supplement: after the due instant nothing moves any more. */
    clock: 'resume' | 'unchanged';
  };
}

export interface PaymentConfirmed {
  type: 'PaymentConfirmed';
  data: {
    /** Number of the proof of payment. */
    proof: string;
    clock: 'resume' | 'unchanged';
    /** The second appointment. */
    due: DueSet;
    /** The same without an extension given before; absent: there was none. */
    basePromise?: Instant;
    to: LegStanding;
  };
}
