import { waitBudget } from './parts.ts';
import type { BudgetUnit, Procedure, TimeLimit } from './procedure.ts';
import type { ProcedureProblem } from './procedure-problem.ts';

/** A day in an approved process counts eight working hours, whatever the agency's own week (`docs/rules.md`). */
const MINUTES_PER_WORKING_DAY = 480;
const MINUTES_PER_HOUR = 60;
const WHOLE = 1000;

/** Ruling 8: minutes for working days and hours; for the rest shares of the time from start to due. */
export function budgetUnitOf({ limit, policy }: TimeLimit): BudgetUnit {
  if (policy === 'SAME_DAY') return 'permille';
  return limit.unit === 'wd' || limit.unit === 'wh' ? 'minutes' : 'permille';
}

/** What the budgets may sum to: in minutes that of the shortest case, since every case runs the same process. */
export function budgetCeiling(limits: readonly TimeLimit[], unit: BudgetUnit): number {
  if (unit === 'permille') return WHOLE;
  return Math.min(
    ...limits.map(({ limit }) =>
      Math.round(limit.amount * (limit.unit === 'wd' ? MINUTES_PER_WORKING_DAY : MINUTES_PER_HOUR)),
    ),
  );
}

export function budgetProblems({ limits, process }: Procedure): ProcedureProblem[] {
  const found: ProcedureProblem[] = [];
  process.steps.forEach(({ budget }, index) => {
    if (!Number.isSafeInteger(budget) || budget < 0)
      found.push({ code: 'budget-amount', path: `/process/steps/${index}/budget` });
  });
  const [unit, ...others] = new Set(limits.map(budgetUnitOf));
  if (unit === undefined) return found;
  if (others.length > 0) return [...found, { code: 'budget-unit-mixed', path: '/limits' }];
  if (process.budgetUnit !== unit)
    return [...found, { code: 'budget-unit', path: '/process/budgetUnit', values: { unit } }];
  const sum = process.steps.reduce((total, step) => total + step.budget + waitBudget(process, step), 0);
  const ceiling = budgetCeiling(limits, unit);
  if (sum > ceiling)
    found.push({ code: 'budget-over-limit', path: '/process/steps', values: { sum, ceiling, unit } });
  return found;
}
