import { findDuty } from '../access/permission.ts';
import type { Agency, Officer } from '../organisation/agency.ts';
import type { Organisation } from '../organisation/organisation-problems.ts';
import type { Procedure, Step } from './procedure.ts';
import type { ProcedureProblem } from './procedure-problem.ts';
import { receivingAgencies } from './receiving-agencies.ts';

/** Wherever the procedure is taken in, every step has a unit and somebody in it: a dossier never stands ownerless. */
export function holderProblems(
  procedure: Procedure,
  { agencies, officers }: Organisation,
): ProcedureProblem[] {
  const found = namedAgencyProblems(procedure, agencies);
  const receiving = receivingAgencies(procedure, agencies);
  if (receiving.length === 0) found.push({ code: 'nobody-takes-it-in', path: '/agencies' });
  for (const agency of receiving)
    procedure.process.steps.forEach((step, index) => {
      const values = { agency: agency.id, unit: step.unit, role: step.role };
      if (!agency.units.some((unit) => unit.code === step.unit))
        found.push({ code: 'unit-missing', path: `/process/steps/${index}/unit`, values });
      else if (!officers.some((officer) => canHold(officer, agency, step, procedure.field)))
        found.push({ code: 'holder-missing', path: `/process/steps/${index}/role`, values });
    });
  return found;
}

function namedAgencyProblems(
  { agencies: ids, level }: Procedure,
  agencies: readonly Agency[],
): ProcedureProblem[] {
  return (ids ?? []).flatMap((id, index): ProcedureProblem[] => {
    const path = `/agencies/${index}`;
    const agency = agencies.find((candidate) => candidate.id === id);
    if (!agency) return [{ code: 'agency-unknown', path, values: { agency: id } }];
    return agency.level === level ? [] : [{ code: 'agency-of-other-level', path, values: { agency: id } }];
  });
}

function canHold(officer: Officer, agency: Agency, { role, unit }: Step, field: string): boolean {
  return officer.agency === agency.id && findDuty(officer.duties, [role], field, unit) !== undefined;
}
