import type { Limit, Policy } from '../calendar/limit.ts';
import type { Level } from '../organisation/agency.ts';
import type { Channel, FeeMoment, Paper } from './procedure.ts';

/** Why a record cannot even be a draft. */
export type RefusalReasonCode =
  | 'record-not-object'
  | 'record-malformed'
  | 'id-missing'
  | 'id-repeated'
  | 'name-missing';

/** What the source left open, contradicts, or says in a way that has two readings; a person decides it. */
export type DoubtCode =
  | 'national-code-missing'
  | 'national-code-malformed'
  | 'name-holds-code'
  | 'field-missing'
  | 'decision-missing'
  | 'level-missing'
  | 'level-unknown'
  /** Our entries have one level: the draft is for one of them. */
  | 'levels-several'
  | 'channels-missing'
  | 'channel-unknown'
  /** No time is stated, anywhere or for one channel. */
  | 'limit-missing'
  /** A number stands there, without its unit. */
  | 'limit-without-unit'
  /** Hours, and not said whether working hours (ruling 6). */
  | 'limit-hour'
  /** A unit that our counting does not have: minutes, weeks, years. */
  | 'limit-unit'
  /** Zero, less than zero, or a fraction that its unit does not allow. */
  | 'limit-amount'
  /** What is printed and the number beside it are not the same. */
  | 'limit-not-as-printed'
  /** Words that are no single time. */
  | 'limit-in-words'
  /** Within the day, or the next one after 15:00: read as the same-day way of counting, to be confirmed. */
  | 'limit-same-day'
  /** Several times; for which case each is, is in the text beside it. */
  | 'limits-several'
  /** Working days and calendar days side by side. */
  | 'limits-mixed'
  | 'papers-missing'
  /** Part of the list could not be told apart from the text around it. */
  | 'papers-unread'
  | 'paper-count'
  /** 0 originals and 0 copies, and not plainly a note: it may be a paper that is only shown. */
  | 'paper-or-note'
  /** Groups of papers, each for some case: which are for everybody. */
  | 'paper-groups'
  /** A duration is glued to it: `125` may be 25 after a 1. */
  | 'fee-ambiguous'
  | 'fee-currency'
  /** Words instead of an amount. */
  | 'fee-in-words'
  /** Less than any fee is: the thousands seem to be missing. */
  | 'fee-too-small'
  /** Another amount, or a share of one, stands in the note. */
  | 'fee-other-in-note'
  /** Free of charge, and a note that says what the charge depends on. */
  | 'fee-free-with-note'
  /** What is printed and the amount beside it are not the same. */
  | 'fee-not-as-printed'
  /** Several fees: which is for whom. */
  | 'fees-several'
  /** The source does not say whether there is a fee. */
  | 'fee-not-stated'
  | 'results-missing'
  | 'legal-basis-missing'
  | 'legal-basis-incomplete';

export type ImportReasonCode = RefusalReasonCode | DoubtCode;

export interface ImportReason {
  code: ImportReasonCode;
  /** JSON pointer into `content`; for a refusal into the record. */
  path: string;
  values?: Readonly<Record<string, string | number>>;
}

export type ImportedLevel = Level | 'ministry' | 'other';

export interface ImportedLimit {
  case: string | null;
  /** null: see the doubt. */
  limit: Limit | null;
  policy: Policy | null;
  /** As printed. */
  raw: string;
  /** The text beside it, where several times differ by case. */
  note: string;
  channels: readonly Channel[];
}

export interface ImportedFee {
  code: string;
  name: string;
  /** đồng; null: see the doubt. */
  amount: number | null;
  moment: FeeMoment;
  basis: string;
  /** As printed, with its note. */
  raw: string;
}

/** Like a procedure, but what the source left open is null, or a list that is empty. */
export interface ImportedContent {
  nationalCode: string | null;
  name: string;
  field: string;
  ministry: string;
  levels: readonly ImportedLevel[];
  applicants: readonly string[];
  agency: string | null;
  channels: readonly Channel[];
  limits: readonly ImportedLimit[];
  papers: readonly Paper[];
  /** How the source groups them, where it does: by code. */
  paperGroups: readonly { title: string; papers: readonly string[] }[];
  /** Lines among the papers that are said to need neither original nor copy. */
  paperNotes: readonly string[];
  fees: readonly ImportedFee[];
  results: readonly { code: string; name: string }[];
  legalBasis: readonly { number: string; title: string }[];
  steps: readonly string[];
  requirements: string;
  decision: string;
  /** Where the record says it is from. */
  source: string;
}

/** A record of another catalogue, read into our shape as far as it can be; what could not be read for certain stands as doubts. */
export interface ImportedProcedure {
  /** `id` of the record: `dvcqg-2026:1.000178`; a refused one may have none and gets one of its digest. */
  sourceId: string;
  /** SHA-256 of the record's canonical JSON: tells that nothing changed. */
  digest: string;
  outcome: 'imported' | 'doubts' | 'refused';
  reasons: readonly ImportReason[];
  /** null when refused. */
  content: ImportedContent | null;
}
