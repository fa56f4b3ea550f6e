import type { Process, Step, StepWork } from './procedure.ts';

export function findStep(process: Process, code: string): Step | undefined {
  return process.steps.find((step) => step.code === code);
}

export function getStep(process: Process, code: string): Step {
  const step = findStep(process, code);
  if (!step) throw new Error(`the process has no step ${code}`);
  return step;
}

export function firstStepOf(process: Process, work: StepWork): Step {
  const step = process.steps.find((candidate) => candidate.work === work);
  if (!step) throw new Error(`the process has no step for ${work}`);
  return step;
}

export function nextStep(process: Process, code: string): Step | undefined {
  return process.steps[process.steps.findIndex((step) => step.code === code) + 1];
}

/** Working minutes a step may take; shares are of the working minutes from start to due (ruling 8). */
export function budgetMinutes(process: Process, step: Step, wholeMinutes: number): number {
  return process.budgetUnit === 'minutes' ? step.budget : Math.floor((wholeMinutes * step.budget) / 1000);
}
