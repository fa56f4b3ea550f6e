import { budgetCeiling, budgetUnitOf } from '../budget-problems.ts';
import { partsOf, waitBudget } from '../parts.ts';
import type { Part, Process, Step, TimeLimit } from '../procedure.ts';
import type { DraftLimit } from '../procedure-draft.ts';

/** Parts of a whole by weight, to the unit: what rounding leaves goes to the largest remainders, first come first. */
export function shareOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = whole - shares.reduce((total, share) => total + share, 0);
  const largest = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left);
  for (const { index } of largest) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/**
 * A process with its budgets in the proportion they have, over all the time of these limits, what its steps wait for
 * included (ruling 8); undefined while the limits do not say yet how much that is.
 */
export function fitProcess(process: Process, limits: readonly DraftLimit[]): Process | undefined {
  const timed = limits.filter((one): one is TimeLimit => one.limit !== null && one.policy !== null);
  const [unit, ...others] = new Set(timed.map(budgetUnitOf));
  if (unit === undefined || others.length > 0 || timed.length < limits.length) return undefined;
  const whole = budgetCeiling(timed, unit);
  const waiting = withFittedParts(process, whole);
  const shares = shareOut(Math.max(0, whole - waitOf(waiting)), weightsOf(process.steps));
  const steps = process.steps.map((step, index) => ({ ...step, budget: shares[index] ?? 0 }));
  return { ...waiting, budgetUnit: unit, steps };
}

/** Rounded down, so that what is left for the steps is never too little for them; a part without time could not be done. */
function withFittedParts(process: Process, whole: number): Process {
  if (partsOf(process).length === 0) return process;
  const sum = waitOf(process) + weightsOf(process.steps).reduce((total, weight) => total + weight, 0);
  const fitted = ({ budget }: Part) =>
    Number.isFinite(budget) && budget > 0 ? Math.max(1, Math.floor((whole * budget) / sum)) : budget;
  return { ...process, parts: partsOf(process).map((part) => ({ ...part, budget: fitted(part) })) };
}

/** All that the steps wait for, in the unit of the budgets. */
export function waitOf(process: Process): number {
  return process.steps.reduce((total, step) => total + waitBudget(process, step), 0);
}

/** Where nobody gave any step time, all that work on the result get the same. */
function weightsOf(steps: readonly Step[]): number[] {
  const weights = steps.map(({ budget }) => (Number.isFinite(budget) && budget > 0 ? budget : 0));
  if (weights.some((weight) => weight > 0)) return weights;
  return steps.map(({ work }) => (work === 'return' ? 0 : 1));
}
