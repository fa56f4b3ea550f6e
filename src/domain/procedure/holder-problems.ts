import { findDuty } from '../access/permission.ts';
import type { Agency, Officer } from '../organisation/agency.ts';
import type { Organisation } from '../organisation/organisation-problems.ts';
import { agencyOf, partsOf } from './parts.ts';
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
  const { process, field } = procedure;
  const held = [
    ...process.steps.map((step, index) => ({ ...step, path: `/process/steps/${index}` })),
    ...partsOf(process).map((part, index) => ({ ...part, path: `/process/parts/${index}` })),
  ];
  for (const agency of receiving)
    for (const { path, unit, role, agency: rule } of held) {
      const holding = agencyOf(rule, agency, agencies);
      const values = { agency: holding?.id ?? agency.id, unit, role };
      if (!holding) found.push({ code: 'agency-unknown', path: `${path}/agency`, values });
      else if (!holding.units.some(({ code }) => code === unit))
        found.push({ code: 'unit-missing', path: `${path}/unit`, values });
      else if (!officers.some((officer) => canHold(officer, holding, { unit, role }, field)))
        found.push({ code: 'holder-missing', path: `${path}/role`, values });
    }
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

function canHold(
  officer: Officer,
  agency: Agency,
  { role, unit }: Pick<Step, 'role' | 'unit'>,
  field: string,
): boolean {
  return officer.agency === agency.id && findDuty(officer.duties, [role], field, unit) !== undefined;
}
