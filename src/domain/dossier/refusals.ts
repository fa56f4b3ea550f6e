import type { OfficerRole } from '../access/roles.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { Channel, StepWork } from '../procedure/procedure.ts';
import type { CommandType } from './commands.ts';
import type { EventType, LateVerdict } from './events.ts';
import type { Standing } from './state.ts';

/** Why a command was not carried out: a code and what its sentence needs. `words` says it to people. */
export type Refusal =
  | { code: 'unknown-dossier' }
  | { code: 'unknown-procedure'; procedure: string }
  /** Somebody acted after the page was shown. */
  | { code: 'already-handled'; event: EventType; by: string | null; at: Instant }
  /** The same command id came with another meaning. */
  | { code: 'command-id-reused' }
  | { code: 'wrong-standing'; command: CommandType; standing: Standing }
  | { code: 'wrong-step'; command: CommandType; work: StepWork }
  | {
      code: 'not-permitted';
      command: CommandType;
      roles: readonly (OfficerRole | 'applicant' | 'delegate' | 'system')[];
    }
  /** Theirs, but for the procedures they are limited to. */
  | { code: 'outside-own-procedures'; command: CommandType }
  | { code: 'held-by-other'; officer: string }
  | { code: 'already-opened' }
  | { code: 'nothing-corrected' }
  | { code: 'reason-required'; command: CommandType }
  | { code: 'nothing-asked' }
  | { code: 'nothing-provided' }
  | { code: 'papers-missing'; papers: readonly string[] }
  /** null: a paper that is neither listed nor named. */
  | { code: 'unknown-paper'; paper: string | null }
  | { code: 'counts-invalid' }
  | { code: 'secret-takes-no-files' }
  | { code: 'channel-not-offered'; channel: Channel }
  | { code: 'agency-not-competent'; agency: string }
  | { code: 'procedure-not-in-force'; validFrom: string }
  | { code: 'unknown-limit-case'; limitCase: string | null }
  | { code: 'intake-missing' }
  | { code: 'intake-already-there' }
  | { code: 'delegation-paper-required' }
  /** By post it has a number and a day on which it came. */
  | { code: 'post-details-required' }
  | { code: 'not-lapsed'; until: Instant | null }
  | { code: 'decision-signed' }
  /** How many new dates the law allows, and all of them were told. */
  | { code: 'already-extended'; atMost: number }
  | { code: 'date-not-later'; after: Instant }
  | { code: 'date-not-in-working-time' }
  /** The calendar as it is moves nothing here. */
  | { code: 'date-stays' }
  /** Nothing to take back: it was not moved by that. */
  | { code: 'date-not-moved' }
  | { code: 'date-told' }
  | { code: 'date-set-since' }
  | { code: 'no-date-to-tell' }
  | { code: 'unknown-fee'; fee: string }
  | { code: 'fee-settled'; fee: string }
  /** What is still owed of it. */
  | { code: 'amount-invalid'; owed: number | null }
  | { code: 'fees-unpaid'; fees: readonly string[] }
  | { code: 'no-papers-on-the-way' }
  | { code: 'minutes-incomplete' }
  | { code: 'unknown-unit'; agency: string; unit: string }
  | { code: 'asks-itself' }
  /** What was asked for an opinion or a part, and is not open, or is somebody else's to answer. */
  | { code: 'unknown-leg'; leg: number }
  | { code: 'deadline-outside-due'; after: Instant; until: Instant }
  | { code: 'not-late'; until: Instant }
  | { code: 'nothing-to-send' }
  /** Codes of parts, and how many opinions are awaited. */
  | { code: 'others-outstanding'; parts: readonly string[]; opinions: number }
  | { code: 'notice-required'; promise: Instant }
  | { code: 'tracking-required' }
  | { code: 'originals-not-held' }
  | { code: 'second-supplement-needs-leader' }
  | { code: 'unknown-officer'; officer: string }
  | { code: 'officer-lacks-duty'; officer: string; role: OfficerRole; unit: string }
  | { code: 'already-with-officer'; officer: string }
  | { code: 'held-by-nobody' }
  | { code: 'not-sent-back-there'; step: string }
  | { code: 'not-the-last-examination' }
  | { code: 'the-last-examination' }
  | { code: 'number-required'; command: CommandType }
  | { code: 'identity-check-required' }
  | { code: 'no-delegate-on-dossier' }
  | { code: 'late-entry-out-of-order'; notBefore: Instant }
  | { code: 'late-entry-in-future' }
  /** There is nothing of that number, or it was written down in time. */
  | { code: 'no-late-entry' }
  | { code: 'own-late-entry' }
  | { code: 'late-entry-of-others'; agency: string }
  | { code: 'late-entry-judged'; verdict: LateVerdict }
  | { code: 'not-entered-late'; command: CommandType }
  | { code: 'papers-where-they-belong' }
  | { code: 'papers-reported'; at: Instant }
  | { code: 'directive-to-oneself' }
  | { code: 'answer-day-passed'; after: Instant }
  /** It was answered, or there is none of that number. */
  | { code: 'unknown-directive'; directive: number }
  | { code: 'beyond-calendar'; until: string };

export type RefusalCode = Refusal['code'];
