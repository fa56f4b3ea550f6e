import type { Holding, LegStanding } from './leg-standing.ts';
import type { FileRef, WordingRef } from './references.ts';

/** What others are asked while the lead agency has the dossier: opinions, and parts of the work (liên thông). */

/** Lấy ý kiến: of a unit or another agency, with a deadline of its own (NĐ 61 Đ19.5). */
export interface OpinionAsked {
  type: 'OpinionAsked';
  data: { to: LegStanding; question: WordingRef; files: readonly FileRef[] };
}

export interface OpinionAnswered {
  type: 'OpinionAnswered';
  data: {
    held: Holding;
    answer: WordingRef;
    files: readonly FileRef[];
    /** After its deadline. */
    late: boolean;
  };
}

/** It is no longer waited for. */
export interface OpinionWithdrawn {
  type: 'OpinionWithdrawn';
  data: { held: Holding; reason: WordingRef };
}

/** The deadline has passed: asked again, and the head of the desk is told (NĐ 61 Đ19.5). */
export interface OpinionReminded {
  type: 'OpinionReminded';
  data: { leg: number };
}

/** Chuyển xử lý: to every agency whose turn it is (NĐ 61 Đ19.6-7). */
export interface PartsSent {
  type: 'PartsSent';
  data: { to: readonly LegStanding[]; withPapers: boolean };
}

export type PartOutcome = 'done' | 'refused';

export interface PartAnswered {
  type: 'PartAnswered';
  data: {
    held: Holding;
    /** Its code in the process. */
    part: string;
    outcome: PartOutcome;
    /** Số, ký hiệu of what it made; null: nothing that has one. */
    number: string | null;
    text: WordingRef | null;
    files: readonly FileRef[];
    /** The agencies whose turn it is now. */
    next: readonly LegStanding[];
  };
}
