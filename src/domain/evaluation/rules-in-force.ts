import { fail, ok, type Result } from '../../lib/result.ts';
import type { OnBehalfOf } from '../access/lent-authority.ts';
import { maySetRules } from '../access/may-evaluate.ts';
import type { ReportActor } from '../access/may-report.ts';
import type { Instant } from '../calendar/local-time.ts';
import { type Period, quarterAfter, quarterAt, quarterOf } from '../figures/period.ts';
import type { Problem } from '../organisation/problem.ts';
import { type EvaluationProblemCode, type EvaluationRules, evaluationProblems } from './evaluation-rules.ts';

/** Rules as they were set: by whom, for periods from which day on, and why. */
export interface SetRules {
  version: number;
  /** The first day of a quarter. */
  holdsFrom: string;
  rules: EvaluationRules;
  reason: string;
  officer: string;
  agency: string;
  onBehalfOf: OnBehalfOf | null;
  at: Instant;
  /** The command that set them: sent again, it is done already. */
  commandId: string;
}

/** By which a period is evaluated, as was known at a moment: the last that was set for it; undefined: those of the profile. */
export function rulesFor(
  set: readonly SetRules[],
  { from }: Pick<Period, 'from'>,
  at: Instant,
): SetRules | undefined {
  return set.findLast((one) => one.holdsFrom <= from && one.at <= at);
}

const QUARTERS_AHEAD = 4;

/** From which quarters on rules may be set: the running one and those to come. What is over keeps the rules it had. */
export function quartersToSet(now: Instant): readonly (ReturnType<typeof quarterAt> & { from: string })[] {
  const quarters = [quarterAt(now)];
  while (quarters.length <= QUARTERS_AHEAD) quarters.push(quarterAfter(quarters.at(-1) ?? quarterAt(now)));
  return quarters.map((one) => ({ ...one, from: quarterOf(one.year, one.quarter).from }));
}

export type RulesRefusal =
  | { code: 'not-yours' }
  | { code: 'no-such-quarter' }
  | { code: 'period-evaluated'; from: string }
  | { code: 'reason-missing' }
  | { code: 'rules-wrong'; problems: readonly Problem<EvaluationProblemCode>[] };

export interface RulesContext extends ReportActor {
  /** The first day of the last period of which a line was accepted or struck; null: none was. */
  lastEvaluated: string | null;
  now: Instant;
}

/** Who is evaluated knows by what before it counts, and what was decided by some rules is not judged by others afterwards. */
export function decideRules(
  asked: Pick<SetRules, 'holdsFrom' | 'rules' | 'reason'>,
  { lastEvaluated, now, ...by }: RulesContext,
): Result<Pick<SetRules, 'holdsFrom' | 'rules' | 'reason' | 'onBehalfOf'>, RulesRefusal> {
  const allowed = maySetRules(by);
  if (!allowed) return fail({ code: 'not-yours' });
  if (!quartersToSet(now).some(({ from }) => from === asked.holdsFrom))
    return fail({ code: 'no-such-quarter' });
  if (lastEvaluated !== null && lastEvaluated >= asked.holdsFrom)
    return fail({ code: 'period-evaluated', from: lastEvaluated });
  const problems = evaluationProblems(asked.rules, '');
  if (problems.length > 0) return fail({ code: 'rules-wrong', problems });
  if (asked.reason === '') return fail({ code: 'reason-missing' });
  return ok({ ...asked, onBehalfOf: allowed.onBehalfOf });
}
