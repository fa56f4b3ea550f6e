import type { Duty } from '../organisation/agency.ts';
import type { OfficerRole, Role } from './roles.ts';

/** Who gives a command. */
export type Actor =
  | { kind: 'officer'; id: string; agency: string; duties: readonly Duty[] }
  | { kind: 'applicant' }
  | { kind: 'delegate' }
  | { kind: 'system'; process: string };

/** Who did it, as the log keeps it: the role and unit in which an officer acted, not only who they are. */
export type ActedAs =
  | { kind: 'officer'; id: string; agency: string; unit: string; role: OfficerRole }
  | { kind: 'applicant' }
  | { kind: 'delegate' }
  | { kind: 'system'; process: string };

export function roleOf(actedAs: ActedAs): Role {
  return actedAs.kind === 'officer' ? actedAs.role : actedAs.kind;
}
