import type { Agency } from '../organisation/agency.ts';
import type { AgencyRule, Part, Process, Step } from './procedure.ts';

export function partsOf({ parts = [] }: Process): readonly Part[] {
  return parts;
}

export function findPart(process: Process, code: string): Part | undefined {
  return partsOf(process).find((part) => part.code === code);
}

/** What a step waits for, in the unit of the budgets: parts one after the other sum, side by side the longest counts. */
export function waitBudget(process: Process, { needs = [] }: Step): number {
  return Math.max(0, ...needs.map((code) => pathBudget(process, code, [])));
}

/** A part with the longest way before it; one that follows itself is a problem of the process, not of this sum. */
function pathBudget(process: Process, code: string, behind: readonly string[]): number {
  const part = findPart(process, code);
  if (!part || behind.includes(code)) return 0;
  return (
    part.budget + Math.max(0, ...part.after.map((before) => pathBudget(process, before, [...behind, code])))
  );
}

/** All that must be there before a part can begin, nearest first. */
export function partsBefore(process: Process, code: string): readonly string[] {
  const before = findPart(process, code)?.after ?? [];
  return [...new Set(before.flatMap((one) => [one, ...partsBefore(process, one)]))];
}

/** Undefined: there is no such agency. */
export function agencyOf(
  rule: AgencyRule | undefined,
  receiving: Agency,
  others: readonly Agency[],
): Agency | undefined {
  if (rule === undefined) return receiving;
  const id = 'id' in rule ? rule.id : receiving.parent;
  return id === receiving.id ? receiving : others.find((agency) => agency.id === id);
}

/** Ids of the agencies beside the receiving one that a process names. */
export function agenciesNamed(process: Process, receiving: Agency): readonly string[] {
  const rules = [
    ...process.steps.map(({ agency }) => agency),
    ...partsOf(process).map(({ agency }) => agency),
  ];
  const ids = rules.flatMap((rule) =>
    rule === undefined ? [] : ['id' in rule ? rule.id : receiving.parent],
  );
  return [...new Set(ids.filter((id) => id !== null && id !== receiving.id))] as readonly string[];
}
