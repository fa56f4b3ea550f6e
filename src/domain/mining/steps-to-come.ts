import type { Procedure } from '../procedure/procedure.ts';
import { budgetMinutes } from '../procedure/steps.ts';
import type { Standing } from './forecast.ts';

/** The step a dossier is at and those after it, until the result is at the desk; undefined: the process has no such step. */
export function stepsToCome(
  { process }: Pick<Procedure, 'process'>,
  at: string,
  wholeMinutes: number,
): Standing['steps'] | undefined {
  const here = process.steps.findIndex(({ code }) => code === at);
  if (here < 0) return undefined;
  return process.steps
    .slice(here)
    .map((step) => ({ code: step.code, budgetMinutes: budgetMinutes(process, step, wholeMinutes) }));
}
