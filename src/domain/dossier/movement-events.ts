import type { Holding, LegStanding, Move } from './leg-standing.ts';
import type { WordingRef } from './references.ts';

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
  data: Move & {
    withPapers: boolean;
    /** Papers that go together on one hand-over list (bàn giao) have the same; null or absent: on their own. */
    bundle?: string | null;
  };
}

/** The receiver signs for the papers, beside what the giver said (NĐ 61 Đ18). */
export interface PapersAccepted {
  type: 'PapersAccepted';
  data: { leg: number };
}

/** The papers did not come, or not all of them. */
export interface PapersMissed {
  type: 'PapersMissed';
  data: { leg: number; missing: WordingRef };
}

export interface OfficerAssigned {
  type: 'OfficerAssigned';
  data: Move & { instruction: WordingRef | null };
}

/** Who had it left, or was moved; `held`: what they used of the time, where time runs. */
export interface HolderReplaced {
  type: 'HolderReplaced';
  data: { held: Holding | null; to: LegStanding; reason: WordingRef };
}

export interface SentBack {
  type: 'SentBack';
  data: Move & { reason: WordingRef };
}

export interface NoteAdded {
  type: 'NoteAdded';
  data: { text: WordingRef };
}
