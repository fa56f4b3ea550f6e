import type { WordingRef } from './references.ts';

/** What keeps paper and screen in agreement (Điều 9.2). */

/** Whether a leader lets stand what was written down after it had happened. */
export type LateVerdict = 'approved' | 'objected';

/** The entry stays in the log whatever is said of it; the last word counts. */
export interface LateEntryJudged {
  type: 'LateEntryJudged';
  /** `entry` is the version of the first event that was written down late. */
  data: { entry: number; verdict: LateVerdict; reason: WordingRef | null };
}

/** The papers are in a unit, and on the screen the dossier is elsewhere. */
export interface PapersFound {
  type: 'PapersFound';
  data: { agency: string; unit: string; text: WordingRef | null };
}
