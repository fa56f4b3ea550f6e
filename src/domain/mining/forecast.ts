/** Working minutes that nine of ten dossiers need at a step, by its code; where too few were seen, none. */
export type StepPace = ReadonlyMap<string, number>;

export interface Forecast {
  /** Working minutes to the promise, without what nine of ten dossiers still need from here on; below 0: it will be late. */
  spare: number;
  /** Working minutes still needed. */
  needed: number;
  willBeLate: boolean;
  /** Steps of which too few were seen: their budgets were taken. */
  byBudget: readonly string[];
}

export interface Standing {
  /** Working minutes from now to the promise; below 0: past it. */
  left: number;
  /** Working minutes it has been at its step. */
  spent: number;
  /** The step it is at and all that come before the result is at the desk, in order, with their budgets. */
  steps: readonly { code: string; budgetMinutes: number }[];
}

/**
 * Whether a dossier will be late at today's pace: time left less the 90th percentile of the steps to come. What was spent at
 * the present step already counts towards it, but never for less than nothing. Standstill for the applicant is no part of
 * it: the promise moves with that.
 */
export function forecast({ left, spent, steps }: Standing, pace: StepPace): Forecast {
  const needed = steps.reduce((sum, { code, budgetMinutes }, index) => {
    const usual = pace.get(code) ?? budgetMinutes;
    return sum + (index === 0 ? Math.max(0, usual - spent) : usual);
  }, 0);
  const spare = left - needed;
  const byBudget = steps.filter(({ code }) => !pace.has(code)).map(({ code }) => code);
  return { spare, needed, willBeLate: spare < 0, byBudget };
}
