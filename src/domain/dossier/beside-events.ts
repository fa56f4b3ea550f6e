import type { Instant } from '../calendar/local-time.ts';
import type { WithForms } from './form-number.ts';
import type { Holding, LegStanding } from './leg-standing.ts';
import type { FileRef, WordingRef } from './references.ts';

/** What others are asked while the lead agency has the dossier: opinions, and parts of the work (liên thông). */

/** Lấy ý kiến: of a unit or another agency, with a deadline of its own (NĐ 61 Đ19.5). */
export interface OpinionAsked {
  type: 'OpinionAsked';
  data: WithForms & { to: LegStanding; question: WordingRef; files: readonly FileRef[] };
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
  data: WithForms & { leg: number };
}

/** A part whose turn comes when the ones before it are answered, as it was reckoned when they were sent. */
export interface PlannedPart {
  part: string;
  agency: string;
  unit: string;
  due: Instant;
}

/** Chuyển xử lý: to every agency whose turn it is (NĐ 61 Đ19.6-7). */
export interface PartsSent {
  type: 'PartsSent';
  data: WithForms & {
    to: readonly LegStanding[];
    withPapers: boolean;
    /** The rest of the order; absent: nobody comes after. */
    afterwards?: readonly PlannedPart[];
  };
}

export type PartOutcome = 'done' | 'refused';

export interface PartAnswered {
  type: 'PartAnswered';
  data: WithForms & {
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
    /** Who comes after those; absent: nobody, or it is nobody's turn by this answer. */
    afterwards?: readonly PlannedPart[];
  };
}
