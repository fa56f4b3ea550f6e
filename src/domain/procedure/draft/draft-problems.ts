import type { Organisation } from '../../organisation/organisation-problems.ts';
import type { Problem } from '../../organisation/problem.ts';
import type { Procedure } from '../procedure.ts';
import type { DraftContent } from '../procedure-draft.ts';
import type { ProcedureProblem, ProcedureProblemCode } from '../procedure-problem.ts';
import { procedureProblems } from '../validate-procedure.ts';

export type MissingCode = 'level-missing' | 'limit-missing' | 'fee-amount-missing' | 'process-missing';
export type DraftProblem = Problem<ProcedureProblemCode | MissingCode>;

/** What its publishing gives a draft. */
export interface Publishing {
  id: string;
  decision: string;
  validFrom: string;
}

/** The draft as a procedure; undefined while anything is not written down yet. */
export function publishable(content: DraftContent, publishing: Publishing): Procedure | undefined {
  return missing(content).length === 0 ? filled(content, publishing) : undefined;
}

/** Everything that keeps a draft from being published; a decision and a first day are asked when it is. */
export function draftProblems(id: string, content: DraftContent, organisation: Organisation): DraftProblem[] {
  const gaps = missing(content);
  const problems = procedureProblems(filled(content, { id, ...STAND_IN }), organisation);
  return [...gaps, ...problems.filter((problem) => !isOfGap(problem, content))];
}

/** Passes every check, so that only what is wrong with the draft itself is told. */
const STAND_IN = { decision: 'Quyết định', validFrom: '2000-01-01' };

function missing({ level, limits, fees, process }: DraftContent): DraftProblem[] {
  const found: DraftProblem[] = [];
  if (level === null) found.push({ code: 'level-missing', path: '/level' });
  limits.forEach(({ limit, policy }, index) => {
    if (limit === null || policy === null)
      found.push({ code: 'limit-missing', path: `/limits/${index}/limit/amount` });
  });
  fees.forEach(({ amount }, index) => {
    if (amount === null) found.push({ code: 'fee-amount-missing', path: `/fees/${index}/amount` });
  });
  if (process === null) found.push({ code: 'process-missing', path: '/process' });
  return found;
}

function filled(content: DraftContent, publishing: Publishing): Procedure {
  return {
    ...content,
    ...publishing,
    level: content.level ?? 'province',
    limits: content.limits.map(({ case: of, limit, policy }) => ({
      case: of,
      limit: limit ?? { amount: 1, unit: 'wd' },
      policy: policy ?? 'HOUR_8',
    })),
    fees: content.fees.map((fee) => ({ ...fee, amount: fee.amount ?? 0 })),
    process: content.process ?? { basis: '', budgetUnit: 'minutes', steps: [] },
  };
}

/** Said already, or said of what stands in for something that is missing. */
function isOfGap({ code, path }: ProcedureProblem, { level, limits, process }: DraftContent): boolean {
  if (process === null && (path.startsWith('/process') || path === '/agencies')) return true;
  if (level === null && HOLDER_CODES.includes(code)) return true;
  const untimed = limits.some(({ limit, policy }) => limit === null || policy === null);
  return untimed && code.startsWith('budget-') && code !== 'budget-amount';
}

const HOLDER_CODES: readonly ProcedureProblemCode[] = [
  'nobody-takes-it-in',
  'agency-of-other-level',
  'unit-missing',
  'holder-missing',
];
