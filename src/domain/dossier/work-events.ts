import type { Instant } from '../calendar/local-time.ts';
import type { WithForms } from './form-number.ts';
import type { LegStanding, Move } from './leg-standing.ts';
import type { FileRef, WordingRef } from './references.ts';

/** An officer of the unit takes what nobody in particular has. */
export interface HolderClaimed {
  type: 'HolderClaimed';
  data: Move;
}

/** Beside the one who has it (thụ lý chính): who works on it too, and who only follows it. */
export interface Participant {
  officer: string;
  as: 'co-ordinating' | 'following';
}

export interface ParticipantsNamed {
  type: 'ParticipantsNamed';
  /** All of them, from now on. */
  data: { participants: readonly Participant[] };
}

/** Biên bản thẩm tra, xác minh (NĐ 61 Đ19.3). */
export interface VerificationRecorded {
  type: 'VerificationRecorded';
  data: WithForms & {
    heldAt: Instant;
    place: WordingRef;
    attended: WordingRef;
    content: WordingRef;
    files: readonly FileRef[];
  };
}

export const NOTICE_MEANS = ['phone', 'sms', 'email', 'letter', 'portal'] as const;

export type NoticeMeans = (typeof NOTICE_MEANS)[number];

/** The system by itself reaches nobody yet: it says so where the applicant looks the dossier up. */
export type ReminderMeans = NoticeMeans | 'look-up';

/** The applicant was told that the result is there before the day promised (NĐ 61 Đ20.4). */
export interface ApplicantNotified {
  type: 'ApplicantNotified';
  data: { means: NoticeMeans };
}

/** The result waits, and nobody came for it. */
export interface CollectionReminded {
  type: 'CollectionReminded';
  data: { means: ReminderMeans; number: number };
}

/** Mất, hỏng giấy tờ: what, and the apology that goes with it (NĐ 61 Đ21). */
export interface LossRecorded {
  type: 'LossRecorded';
  data: WithForms & { kind: 'lost' | 'damaged'; what: WordingRef; apology: WordingRef | null };
}

/** Recorded as returned by mistake: the result is at the desk. */
export interface ReturnUndone {
  type: 'ReturnUndone';
  data: { to: LegStanding; reason: WordingRef };
}
