import type { OfficerRole } from '../access/roles.ts';
import { findPart, partsOf } from './parts.ts';
import type { Process } from './procedure.ts';
import { type ProcedureProblem, repeated } from './procedure-problem.ts';

/** Who can do a part of the work, or give an opinion, at all. */
export const PART_ROLES: readonly OfficerRole[] = ['specialist', 'unit-head', 'signer'];

/** What keeps the parts of a process, and the steps that wait for them, from working (liên thông). */
export function partProblems(process: Process): ProcedureProblem[] {
  return [
    ...codeProblems(process),
    ...orderProblems(process),
    ...needProblems(process),
    ...homeProblems(process),
  ];
}

function codeProblems(process: Process): ProcedureProblem[] {
  const parts = partsOf(process);
  const codes = [...process.steps, ...parts].map(({ code }) => code);
  const twice = repeated(codes).filter(({ index }) => index >= process.steps.length);
  return [
    ...twice.map(({ value, index }): ProcedureProblem => {
      const path = `/process/parts/${index - process.steps.length}/code`;
      return { code: 'code-repeated', path, values: { code: value } };
    }),
    ...parts.flatMap(({ role, budget }, index): ProcedureProblem[] => [
      ...(PART_ROLES.includes(role)
        ? []
        : [
            {
              code: 'role-not-for-work',
              path: `/process/parts/${index}/role`,
              values: { role, work: 'part' },
            } as const,
          ]),
      ...(Number.isSafeInteger(budget) && budget > 0
        ? []
        : [{ code: 'budget-amount', path: `/process/parts/${index}/budget` } as const]),
    ]),
  ];
}

function orderProblems(process: Process): ProcedureProblem[] {
  return partsOf(process).flatMap(({ code, after }, index) =>
    after.flatMap((before, place): ProcedureProblem[] => {
      const path = `/process/parts/${index}/after/${place}`;
      if (!findPart(process, before)) return [{ code: 'part-unknown', path, values: { part: before } }];
      return comesAfter(process, before, code)
        ? [{ code: 'part-order', path, values: { part: before } }]
        : [];
    }),
  );
}

/** Whether a part waits for another, however far behind; for itself included. */
function comesAfter(process: Process, code: string, awaited: string, seen: readonly string[] = []): boolean {
  if (code === awaited) return true;
  if (seen.includes(code)) return false;
  const before = findPart(process, code)?.after ?? [];
  return before.some((one) => comesAfter(process, one, awaited, [...seen, code]));
}

/** A step waits for what exists, and nothing is sent out that nobody waits for. */
function needProblems(process: Process): ProcedureProblem[] {
  const unknown = process.steps.flatMap(({ needs = [], work }, index) =>
    needs.flatMap((part, place): ProcedureProblem[] => {
      const path = `/process/steps/${index}/needs/${place}`;
      if (!findPart(process, part)) return [{ code: 'part-unknown', path, values: { part } }];
      return work === 'examine' ? [] : [{ code: 'part-not-for-work', path, values: { part, work } }];
    }),
  );
  const needed = process.steps.flatMap(({ needs = [] }) => needs);
  const awaited = partsOf(process).flatMap(({ code, after }) => (needed.includes(code) ? after : []));
  const idle = partsOf(process).flatMap(({ code }, index): ProcedureProblem[] => {
    if (needed.includes(code) || awaited.includes(code)) return [];
    const followed = partsOf(process).some((part) => part.after.includes(code));
    return followed
      ? []
      : [{ code: 'part-not-needed', path: `/process/parts/${index}`, values: { part: code } }];
  });
  return [...unknown, ...idle];
}

/** What the applicant hands in and takes out is at the desk that gave the receipt (NĐ 61 Đ19.7). */
function homeProblems({ steps }: Process): ProcedureProblem[] {
  return steps.flatMap(({ work, agency }, index): ProcedureProblem[] =>
    agency !== undefined && (work === 'intake' || work === 'return')
      ? [{ code: 'step-not-at-home', path: `/process/steps/${index}/agency`, values: { work } }]
      : [],
  );
}
