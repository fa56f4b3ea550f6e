import type { Duty } from '../organisation/agency.ts';
import type { OfficerRole } from './roles.ts';

/** A duty that holds for a field and, where named, in a unit, with one of the roles; undefined: none does. */
export function findDuty(
  duties: readonly Duty[],
  roles: readonly OfficerRole[],
  field: string,
  unit?: string,
): Duty | undefined {
  return duties.find(
    (duty) =>
      roles.includes(duty.role) &&
      (unit === undefined || duty.unit === unit) &&
      (duty.fields === null || duty.fields.includes(field)),
  );
}
