import type { Agency } from '../organisation/agency.ts';
import type { Procedure } from './procedure.ts';

/** Agencies that take a procedure in: those it names, or every staffed one of its level with the units it needs. */
export function receivingAgencies(procedure: Procedure, agencies: readonly Agency[]): Agency[] {
  return agencies.filter((agency) => takesIn(procedure, agency));
}

export function takesIn(procedure: Procedure, agency: Agency): boolean {
  if (!agency.staffed || agency.level !== procedure.level) return false;
  if (procedure.agencies !== null) return procedure.agencies.includes(agency.id);
  const has = (unit: string) => agency.units.some(({ code }) => code === unit);
  return procedure.process.steps.every((step) => step.agency !== undefined || has(step.unit));
}
