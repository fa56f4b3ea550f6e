import type { Decree } from '../calendar/calendar-change.ts';
import type { Instant } from '../calendar/local-time.ts';
import type {
  Correction,
  DayOrder,
  DelayCause,
  FeeMeans,
  FinancialDuty,
  GuidanceWay,
  Intake,
  LateVerdict,
  NoticeMeans,
  Outcome,
  PaperReceived,
  Participant,
  PartOutcome,
  ReminderMeans,
  ResultReturned,
  ServedAtOnce,
  SigningCapacity,
  SupplementItem,
  VerificationRecorded,
} from './events.ts';
import type { Digest, FileRef, PersonRef, WordingRef } from './references.ts';

export const COMMAND_TYPES = [
  'guide',
  'submit',
  'receive',
  'serve-at-once',
  'decline',
  'request-supplement',
  'provide-supplement',
  'expire',
  'correct',
  'change-phone',
  'hand-over',
  'accept-handover',
  'open',
  'take-back',
  'assign',
  'claim',
  'reassign',
  'name-participants',
  'verify',
  'ask-opinion',
  'answer-opinion',
  'withdraw-opinion',
  'remind-opinion',
  'send-parts',
  'answer-part',
  'send-back',
  'extend',
  'move-date',
  'restore-date',
  'tell-date',
  'take-over',
  'require-payment',
  'confirm-payment',
  'withdraw',
  'stop',
  'give-back-papers',
  'propose-result',
  'approve',
  'sign',
  'issue',
  'take-in',
  'notify',
  'remind-collection',
  'return',
  'undo-return',
  'record-loss',
  'judge-late-entry',
  'report-papers',
  'direct',
  'answer-directive',
  'collect-fee',
  'waive-fee',
  'note',
] as const;

export type CommandType = (typeof COMMAND_TYPES)[number];

/** What was handed in; for which procedure and where is known from where the dossier is opened. */
export type IntakeForm = Omit<Intake, 'procedure' | 'agency'>;

/** Of a verification; what is missing is refused, not left out. */
type Minutes = Pick<VerificationRecorded['data'], 'heldAt' | 'files'> & {
  place: WordingRef | null;
  attended: WordingRef | null;
  content: WordingRef | null;
};

/** What somebody wants done. Text and people come in as references: the pen writes them down in the same transaction. */
export type Command =
  /** Explained before anything is handed in, or later. */
  (
    | { type: 'guide'; way: GuidanceWay; text: WordingRef | null }
    | { type: 'submit'; intake: IntakeForm }
    /** `intake` only where nothing was submitted yet: at the counter both happen in one breath. */
    | { type: 'receive'; intake: IntakeForm | null; limitCase: string | null }
    | ({ type: 'serve-at-once'; intake: IntakeForm | null } & Omit<
        ServedAtOnce['data'],
        'regime' | 'due' | 'fees'
      >)
    | { type: 'decline'; reason: WordingRef | null }
    | { type: 'request-supplement'; items: readonly SupplementItem[]; reason: WordingRef | null }
    | { type: 'provide-supplement'; papers: readonly PaperReceived[] }
    /** The supplement did not come in time. */
    | { type: 'expire' }
    /** What was mistyped: by the counter before hand-over, by a leader afterwards. */
    | { type: 'correct'; changes: Correction; reason: WordingRef | null }
    /** By the applicant, with proof: the person with the new number, and the digest of its last digits. */
    | { type: 'change-phone'; applicant: PersonRef; phoneProof: Digest }
    | { type: 'hand-over'; officer: string | null; withPapers: boolean; bundle?: string | null }
    /** The papers that were handed over came; or what of them did not. */
    | { type: 'accept-handover'; missing: WordingRef | null }
    /** The holder looked at it for the first time. */
    | { type: 'open' }
    | { type: 'take-back'; reason: WordingRef | null }
    | { type: 'assign'; officer: string; instruction: WordingRef | null }
    | { type: 'claim' }
    /** Who has it leaves, or is moved: to whom it goes; null: to nobody of the unit yet. */
    | { type: 'reassign'; officer: string | null; reason: WordingRef | null }
    | { type: 'name-participants'; participants: readonly Participant[] }
    | ({ type: 'verify' } & Minutes)
    | {
        type: 'ask-opinion';
        of: { agency: string; unit: string };
        question: WordingRef | null;
        answerBy: Instant;
        files: readonly FileRef[];
      }
    /** `leg` is the opinion's. */
    | { type: 'answer-opinion'; leg: number; answer: WordingRef | null; files: readonly FileRef[] }
    | { type: 'withdraw-opinion'; leg: number; reason: WordingRef | null }
    | { type: 'remind-opinion'; leg: number }
    /** To every agency of the process whose turn it is. */
    | { type: 'send-parts'; withPapers: boolean }
    | {
        type: 'answer-part';
        leg: number;
        outcome: PartOutcome;
        number: string | null;
        text: WordingRef | null;
        files: readonly FileRef[];
      }
    | { type: 'send-back'; step: string; reason: WordingRef | null }
    | { type: 'extend'; cause: DelayCause; reason: WordingRef | null; until: Instant }
    /** Days of the calendar were changed, or changed back. */
    | { type: 'move-date'; order: DayOrder }
    | { type: 'restore-date'; order: DayOrder }
    /** `promise`: what was said; absent: the date as it stands. */
    | { type: 'tell-date'; means: NoticeMeans; promise?: Instant }
    /** An agency that has it, or takes part, was merged into another. */
    | { type: 'take-over'; from: string; to: string; since: string; decision: Decree }
    | {
        type: 'require-payment';
        duty: FinancialDuty;
        notice: string;
        amount: number | null;
      }
    | { type: 'confirm-payment'; proof: string }
    | { type: 'withdraw'; reason: WordingRef | null; papersBack: WordingRef | null }
    | { type: 'stop'; reason: WordingRef | null; papersBack: WordingRef | null }
    | { type: 'give-back-papers'; papers: WordingRef | null }
    | { type: 'propose-result'; outcome: Outcome; reason: WordingRef | null; files: readonly FileRef[] }
    | { type: 'approve' }
    | { type: 'sign'; means: 'paper' | 'digital'; capacity: SigningCapacity }
    | { type: 'issue'; number: string; electronic: boolean; files: readonly FileRef[] }
    | { type: 'take-in' }
    | { type: 'notify'; means: NoticeMeans }
    | { type: 'remind-collection'; means: ReminderMeans }
    /** `notified`: how the applicant was told, where it is returned early and no notice stands in the record yet. */
    | ({ type: 'return'; notified?: NoticeMeans | null } & Omit<ResultReturned['data'], 'held'>)
    | { type: 'undo-return'; reason: WordingRef | null }
    /** `entry` is the version of what was written down late. */
    | { type: 'judge-late-entry'; entry: number; verdict: LateVerdict; reason: WordingRef | null }
    /** Papers that came, of a dossier that is elsewhere on the screen. */
    | { type: 'report-papers'; text: WordingRef | null }
    /** Đôn đốc: a leader to whoever has it. */
    | { type: 'direct'; text: WordingRef | null; answerBy: Instant }
    /** `directive` is its number. */
    | { type: 'answer-directive'; directive: number; answer: WordingRef | null }
    | { type: 'record-loss'; kind: 'lost' | 'damaged'; what: WordingRef | null; apology: WordingRef | null }
    /** `amount` in đồng. */
    | { type: 'collect-fee'; fee: string; amount: number; means: FeeMeans }
    | { type: 'waive-fee'; fee: string; basis: string; reason: WordingRef | null }
    | { type: 'note'; text: WordingRef | null }
  ) & {
    /** When it happened, if not just now: a late entry, which takes a reason. */
    late: { occurredAt: Instant; reason: WordingRef | null } | null;
  };
