import type { Duty } from '../organisation/agency.ts';
import type { Deputising, OnBehalfOf } from './lent-authority.ts';
import type { OfficerRole, Role } from './roles.ts';

/** Who gives a command. */
export type Actor =
  | {
      kind: 'officer';
      id: string;
      agency: string;
      /** Their own. */
      duties: readonly Duty[];
      /** For whom they stand in; absent: nobody. */
      deputising?: readonly Deputising[];
    }
  | { kind: 'applicant' }
  | { kind: 'delegate' }
  | { kind: 'system'; process: string };

/**
 * Who did it, as the log keeps it: the role and unit in which an officer acted, not only who they are. Of a deputy the
 * role and unit are the absent one's (`onBehalfOf`).
 */
export type ActedAs =
  | {
      kind: 'officer';
      id: string;
      agency: string;
      unit: string;
      role: OfficerRole;
      onBehalfOf?: OnBehalfOf;
    }
  | { kind: 'applicant' }
  | { kind: 'delegate' }
  | { kind: 'system'; process: string };

export function roleOf(actedAs: ActedAs): Role {
  return actedAs.kind === 'officer' ? actedAs.role : actedAs.kind;
}
