import type { Agency, Duty } from '../organisation/agency.ts';

/** The duty in which an officer writes and publishes procedures: of a supervisor whose agency has that in its scope. */
export function publishingDuty(duties: readonly Duty[], agency: Agency): Duty | undefined {
  if (!agency.supervises?.includes('procedures')) return undefined;
  return duties.find(({ role }) => role === 'supervisor');
}
