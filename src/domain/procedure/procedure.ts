import type { OfficerRole } from '../access/roles.ts';
import type { Limit, Policy } from '../calendar/limit.ts';
import type { Level } from '../organisation/agency.ts';
import type { SpecialRules } from '../regime/local-rules.ts';

export type Channel = 'counter' | 'post' | 'online';

/** A paper of the dossier (thành phần hồ sơ). */
export interface Paper {
  code: string;
  name: string;
  originals: number;
  copies: number;
  required: boolean;
  /**
   * Xuất trình: its original is looked at and handed back at once, so `originals` is 0 and only `copies` stay.
   * Absent: every original that is asked for is handed in.
   */
  shown?: boolean;
}

/** When a fee is collected (`docs/rules.md`, Codes). */
export type FeeMoment = 'intake' | 'supplement' | 'result';

export interface Fee {
  code: string;
  name: string;
  /** đồng; a whole number */
  amount: number;
  moment: FeeMoment;
  basis: string;
}

/** A time limit with the case it is for, when a procedure has several. */
export interface TimeLimit {
  /** null: the only or the ordinary case. */
  case: string | null;
  limit: Limit;
  /** How the receipt promises (ruling 7); the law's date follows from it. */
  policy: Policy;
}

/**
 * What is done at a step. Approve, sign and issue are three steps in every process (ruling 13), whoever holds them.
 */
export type StepWork = 'intake' | 'assign' | 'examine' | 'approve' | 'sign' | 'issue' | 'return';

/** Which agency holds a step or a part: a certain one, or the one above the agency that received the dossier. */
export type AgencyRule = { id: string } | { relation: 'parent' };

/** A part of the work that another agency does while the lead waits (một cửa liên thông, NĐ 61 Đ19.6-7). */
export interface Part {
  /** Unlike those of the steps: holdings of both stand in one list. */
  code: string;
  name: string;
  agency: AgencyRule;
  unit: string;
  role: OfficerRole;
  /** In the unit of the process. */
  budget: number;
  /** Codes of the parts that must be there before it is its turn: none, and it goes out at once. */
  after: readonly string[];
  /** What the lead gets back of it, in words; absent: an answer. */
  gives?: string;
}

/** One step of the internal process (quy trình nội bộ). */
export interface Step {
  code: string;
  /** What the officer does, in words. */
  name: string;
  work: StepWork;
  /** The agency that holds the dossier at this step; absent: the one that received it. */
  agency?: AgencyRule;
  /** Code of the unit there. */
  unit: string;
  role: OfficerRole;
  /**
   * Working minutes for limits in working days or hours; permille of the time from start to due for calendar-day,
   * month and same-day limits (ruling 8).
   */
  budget: number;
  /** Codes of earlier steps it may be sent back to. */
  sendBackTo: readonly string[];
  /** Codes of the parts without which this step cannot be finished; its time goes on top of the step's own. */
  needs?: readonly string[];
}

export type BudgetUnit = 'minutes' | 'permille';

export interface Process {
  /** Decision that approved it. */
  basis: string;
  budgetUnit: BudgetUnit;
  steps: readonly Step[];
  parts?: readonly Part[];
}

/** One version of a catalogue entry (thủ tục hành chính); a running dossier keeps the version it was received under. */
export interface Procedure {
  /** Ours and stable: `khai-sinh`. */
  id: string;
  /** National code `d.dddddd`, null where there is none (district procedures may have none). */
  nationalCode: string | null;
  name: string;
  field: string;
  level: Level;
  /** Agencies that take it in; null: every agency of the level that has the units its process names. */
  agencies: readonly string[] | null;
  channels: readonly Channel[];
  limits: readonly TimeLimit[];
  papers: readonly Paper[];
  fees: readonly Fee[];
  results: readonly { code: string; name: string }[];
  legalBasis: readonly { number: string; title: string }[];
  process: Process;
  /** Result is an electronic original where true (ruling 12). */
  electronicResult: boolean;
  /** No result is handed out while a fee is owed; absent: it is, and what is owed is shown. */
  unpaidFeesHoldResult?: boolean;
  /** What it has otherwise than the regime and its field; absent: nothing. */
  rules?: SpecialRules;
  decision: string;
  validFrom: string;
}
