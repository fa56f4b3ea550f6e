import type { Instant } from '../calendar/local-time.ts';
import type { Channel } from '../procedure/procedure.ts';
import type { Digest, FileRef, PersonRef, VersionOf, WordingRef } from './references.ts';

/** One paper handed in or shown; `paper` is its code in the procedure, or null for one that is not listed there. */
export interface PaperReceived {
  paper: string | null;
  name: WordingRef | null;
  originals: number;
  certified: number;
  copies: number;
  files: readonly FileRef[];
  /** Its original was looked at and handed back at once; absent: it was not, or none was asked to be shown. */
  shown?: true;
}

export interface ReturnChoice {
  way: 'counter' | 'post' | 'online';
  address: WordingRef | null;
}

/** Who acts for the applicant, and with which paper. */
export interface Delegation {
  person: PersonRef;
  paper: WordingRef | null;
}

/** What was handed in, by whom, for what. */
export interface Intake {
  procedure: VersionOf;
  channel: Channel;
  agency: string;
  /** Người nộp. */
  applicant: PersonRef;
  /** Chủ hồ sơ, when someone else. */
  owner: PersonRef | null;
  delegate: Delegation | null;
  /** Nội dung yêu cầu giải quyết; null: the procedure's name says it. */
  subject: WordingRef | null;
  papers: readonly PaperReceived[];
  /** Số lượng hồ sơ (bộ). */
  sets: number;
  returnBy: ReturnChoice;
  /** Postal item: its number and when it came. */
  post: { tracking: string; arrivedAt: Instant } | null;
  /** MẬT: kept out of look-up, never scanned. */
  secret: boolean;
  /** Keyed digest of the last four digits of the phone given, to prove who asks (ruling 20). */
  phoneProof: Digest | null;
  /** The applicant agreed to be told of it by SMS and mail; absent: they did not, or were not asked. */
  consent?: boolean;
}

/** What was mistyped at intake; a key that is absent stays as it was. */
export type Correction = Partial<
  Pick<Intake, 'applicant' | 'owner' | 'delegate' | 'subject' | 'papers' | 'sets' | 'returnBy' | 'phoneProof'>
>;
