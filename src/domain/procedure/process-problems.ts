import type { OfficerRole } from '../access/roles.ts';
import type { Process, StepWork } from './procedure.ts';
import { type ProcedureProblem, repeated } from './procedure-problem.ts';

/** The one order of work (ruling 13): approve, sign and issue are three steps, whoever holds them. */
export const ORDER: readonly StepWork[] = [
  'intake',
  'assign',
  'examine',
  'approve',
  'sign',
  'issue',
  'return',
];

/** Assigning may be left out where the desk hands over to the officer; examining may take several steps. */
const MAY_BE_ABSENT: readonly StepWork[] = ['assign'];
const MAY_BE_SEVERAL: readonly StepWork[] = ['examine'];

/** Who can do the work at all: a step given to anybody else would hold its dossiers for ever. */
export const ROLES_FOR: Readonly<Record<StepWork, readonly OfficerRole[]>> = {
  intake: ['counter-clerk'],
  assign: ['unit-head'],
  examine: ['specialist', 'unit-head'],
  approve: ['unit-head', 'signer'],
  sign: ['signer'],
  issue: ['records-officer'],
  return: ['return-clerk'],
};

export function processProblems(process: Process): ProcedureProblem[] {
  return [
    ...countProblems(process),
    ...orderProblems(process),
    ...roleProblems(process),
    ...sendBackProblems(process),
  ];
}

function roleProblems({ steps }: Process): ProcedureProblem[] {
  return steps.flatMap(({ work, role }, index): ProcedureProblem[] => {
    if (ROLES_FOR[work].includes(role)) return [];
    return [{ code: 'role-not-for-work', path: `/process/steps/${index}/role`, values: { role, work } }];
  });
}

function countProblems({ steps }: Process): ProcedureProblem[] {
  const found: ProcedureProblem[] = repeated(steps.map((step) => step.code)).map(({ index, value }) => ({
    code: 'code-repeated',
    path: `/process/steps/${index}/code`,
    values: { code: value },
  }));
  for (const work of ORDER) {
    const count = steps.filter((step) => step.work === work).length;
    const values = { work };
    if (count === 0 && !MAY_BE_ABSENT.includes(work))
      found.push({ code: 'step-missing', path: '/process/steps', values });
    if (count > 1 && !MAY_BE_SEVERAL.includes(work))
      found.push({ code: 'step-repeated', path: '/process/steps', values });
  }
  return found;
}

function orderProblems({ steps }: Process): ProcedureProblem[] {
  return steps.flatMap(({ work }, index): ProcedureProblem[] => {
    const before = steps[index - 1]?.work;
    if (before === undefined || ORDER.indexOf(before) <= ORDER.indexOf(work)) return [];
    return [{ code: 'step-order', path: `/process/steps/${index}/work`, values: { work, before } }];
  });
}

/** A dossier sent back goes on from there again; forward or to itself would skip work or stand still. */
function sendBackProblems({ steps }: Process): ProcedureProblem[] {
  return steps.flatMap(({ sendBackTo }, index) => {
    const earlier = new Set(steps.slice(0, index).map((step) => step.code));
    return sendBackTo.flatMap((target, position): ProcedureProblem[] => {
      if (earlier.has(target)) return [];
      const path = `/process/steps/${index}/sendBackTo/${position}`;
      return [{ code: 'send-back-not-earlier', path, values: { target } }];
    });
  });
}
