import type { Instant } from '../calendar/local-time.ts';
import type {
  Correction,
  Intake,
  Outcome,
  PaperReceived,
  ResultReturned,
  SigningCapacity,
  SupplementItem,
} from './events.ts';
import type { FileRef, WordingRef } from './references.ts';

export const COMMAND_TYPES = [
  'submit',
  'receive',
  'decline',
  'request-supplement',
  'provide-supplement',
  'correct',
  'hand-over',
  'open',
  'take-back',
  'assign',
  'send-back',
  'propose-result',
  'approve',
  'sign',
  'issue',
  'take-in',
  'return',
  'note',
] as const;

export type CommandType = (typeof COMMAND_TYPES)[number];

/** What was handed in; for which procedure and where is known from where the dossier is opened. */
export type IntakeForm = Omit<Intake, 'procedure' | 'agency'>;

/** What somebody wants done. Text and people come in as references: the pen writes them down in the same transaction. */
export type Command = (
  | { type: 'submit'; intake: IntakeForm }
  /** `intake` only where nothing was submitted yet: at the counter both happen in one breath. */
  | { type: 'receive'; intake: IntakeForm | null; limitCase: string | null }
  | { type: 'decline'; reason: WordingRef | null }
  | { type: 'request-supplement'; items: readonly SupplementItem[]; reason: WordingRef | null }
  | { type: 'provide-supplement'; papers: readonly PaperReceived[] }
  /** Before hand-over: only what was mistyped. */
  | { type: 'correct'; changes: Correction; reason: WordingRef | null }
  | { type: 'hand-over'; officer: string | null; withPapers: boolean }
  /** The holder looked at it for the first time. */
  | { type: 'open' }
  | { type: 'take-back'; reason: WordingRef | null }
  | { type: 'assign'; officer: string; instruction: WordingRef | null }
  | { type: 'send-back'; step: string; reason: WordingRef | null }
  | { type: 'propose-result'; outcome: Outcome; reason: WordingRef | null; files: readonly FileRef[] }
  | { type: 'approve' }
  | { type: 'sign'; means: 'paper' | 'digital'; capacity: SigningCapacity }
  | { type: 'issue'; number: string; electronic: boolean; files: readonly FileRef[] }
  | { type: 'take-in' }
  | ({ type: 'return' } & Omit<ResultReturned['data'], 'held'>)
  | { type: 'note'; text: WordingRef | null }
) & {
  /** When it happened, if not just now: a late entry, which takes a reason. */
  late: { occurredAt: Instant; reason: WordingRef | null } | null;
};
