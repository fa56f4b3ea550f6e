import type { Problem } from '../organisation/problem.ts';
import type { SpecialRulesProblemCode } from '../regime/local-rules-problems.ts';

export type ProcedureProblemCode =
  | SpecialRulesProblemCode
  | 'text-empty'
  | 'text-not-clean'
  | 'id-malformed'
  | 'national-code-malformed'
  | 'code-repeated'
  | 'channels-empty'
  | 'channel-repeated'
  | 'limits-empty'
  | 'limit-amount'
  | 'limit-case-repeated'
  | 'policy-not-allowed'
  | 'paper-count'
  | 'paper-shown-kept'
  | 'fee-amount'
  | 'date-malformed'
  | 'step-missing'
  | 'step-repeated'
  | 'step-order'
  | 'role-not-for-work'
  | 'send-back-not-earlier'
  | 'part-unknown'
  | 'part-order'
  | 'part-not-for-work'
  | 'part-not-needed'
  | 'step-not-at-home'
  | 'budget-amount'
  | 'budget-unit'
  | 'budget-unit-mixed'
  | 'budget-over-limit'
  | 'agency-unknown'
  | 'agency-of-other-level'
  | 'nobody-takes-it-in'
  | 'unit-missing'
  | 'holder-missing';

export type ProcedureProblem = Problem<ProcedureProblemCode>;

/** The values that stand there a second time, each with its position. */
export function repeated<Value>(values: readonly Value[]): { value: Value; index: number }[] {
  return values
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => values.indexOf(value) < index);
}
