import type { WithForms } from './form-number.ts';
import type { ReturnChoice } from './intake.ts';
import type { Holding, Move } from './leg-standing.ts';
import type { OriginalsBack } from './originals.ts';
import type { FileRef, PersonRef, WordingRef } from './references.ts';

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
  data: Move &
    WithForms & {
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
    /** The paper that lets somebody take it for the applicant; absent: none was shown, or it was recorded at intake. */
    delegationPaper?: WordingRef | null;
    /** Number of the postal item it went with. */
    tracking?: string | null;
    /** Originals that went back with it; absent: none, or it was not said. */
    originals?: readonly OriginalsBack[];
  };
}
