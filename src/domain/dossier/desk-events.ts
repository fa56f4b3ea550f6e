import type { RegimeId } from '../regime/regime.ts';
import type { FeeDue } from './intake-events.ts';
import type { DueSet } from './leg-standing.ts';
import type { FileRef, PersonRef, VersionOf, WordingRef } from './references.ts';

export const GUIDANCE_WAYS = ['counter', 'hotline', 'portal', 'letter', 'sample'] as const;

/** The five ways of NĐ 61 Đ15: at the counter, by phone, on the portal, by letter, by filled samples or films. */
export type GuidanceWay = (typeof GUIDANCE_WAYS)[number];

/** What was explained is kept (NĐ 61 Đ15). It needs nobody's name: before anything is handed in there is none. */
export interface GuidanceGiven {
  type: 'GuidanceGiven';
  data: {
    way: GuidanceWay;
    text: WordingRef;
    /** Where the dossier begins with it; null: it had been handed in. */
    opened: { agency: string; procedure: VersionOf; field: string; regime: RegimeId } | null;
  };
}

/** Trả ngay: no receipt, but status and result stand in the record (NĐ 61 Đ17.4). */
export interface ServedAtOnce {
  type: 'ServedAtOnce';
  data: {
    regime: RegimeId;
    due: DueSet;
    limitCase: string | null;
    fees: readonly FeeDue[];
    /** Số, ký hiệu of the result. */
    number: string;
    /** The officer who signed it. */
    signedBy: string;
    electronic: boolean;
    files: readonly FileRef[];
    recipient: 'applicant' | 'delegate';
    /** Who took it, when not one already on the dossier. */
    person: PersonRef | null;
  };
}
