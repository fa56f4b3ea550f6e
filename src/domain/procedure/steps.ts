import { waitBudget } from './parts.ts';
import type { Part, Process, Step, StepWork } from './procedure.ts';

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

/**
 * Working minutes a step may take, with those of the parts it waits for; shares are of the working minutes from start to
 * due (ruling 8).
 */
export function budgetMinutes(process: Process, step: Step, wholeMinutes: number): number {
  return minutesOf(process, step.budget + waitBudget(process, step), wholeMinutes);
}

/** Working minutes a part may take. */
export function partMinutes(process: Process, part: Part, wholeMinutes: number): number {
  return minutesOf(process, part.budget, wholeMinutes);
}

/** Working minutes a step has for its own work, without what it waits for. */
export function ownMinutes(process: Process, step: Step, wholeMinutes: number): number {
  return minutesOf(process, step.budget, wholeMinutes);
}

function minutesOf({ budgetUnit }: Process, budget: number, wholeMinutes: number): number {
  return budgetUnit === 'minutes' ? budget : Math.floor((wholeMinutes * budget) / 1000);
}
