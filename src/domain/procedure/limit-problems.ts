import { refusalOf } from '../due-date/limit-rules.ts';
import type { TimeLimit } from './procedure.ts';
import { type ProcedureProblem, repeated } from './procedure-problem.ts';

export function limitProblems(limits: readonly TimeLimit[]): ProcedureProblem[] {
  if (limits.length === 0) return [{ code: 'limits-empty', path: '/limits' }];
  const found: ProcedureProblem[] = repeated(limits.map((limit) => limit.case)).map(({ index }) => ({
    code: 'limit-case-repeated',
    path: `/limits/${index}/case`,
  }));
  limits.forEach(({ limit, policy }, index) => {
    const refusal = refusalOf(limit, policy);
    if (refusal === undefined) return;
    if (refusal === 'policy-not-for-unit' || refusal === 'same-day-is-one-day')
      found.push({ code: 'policy-not-allowed', path: `/limits/${index}/policy`, values: { policy } });
    else found.push({ code: 'limit-amount', path: `/limits/${index}/limit/amount` });
  });
  return found;
}
