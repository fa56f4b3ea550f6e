import { limitedTo, type ReadingLimits } from '../../domain/access/may-read.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import type { SignedIn } from '../../web/signed-in.ts';

/** What of the legs of an agency is somebody's business, read off their duties. */
export interface Scope {
  agency: string;
  officer: string;
  /** Units of which every leg is seen: those one leads, and the desk one works at. */
  wholeUnits: readonly string[];
  /** Steps one does: a leg there that was given to nobody else. */
  posts: readonly { unit: string; role: OfficerRole }[];
  /** Units in which one gives out, or picks up, what nobody has yet. */
  unassignedOf: readonly { unit: string; role: OfficerRole | null }[];
  /** Fields and procedures one is limited to; null: none. */
  keptTo: ReadingLimits['keptTo'];
  /** At the counter: receives, and takes supplements in. */
  counter: boolean;
  /** Desks at which one hands results out. */
  returnUnits: readonly string[];
  /** Leads the agency or its desk, and sees all of it (Điều 9.1). */
  wholeAgency: boolean;
}

const DESK_ROLES: readonly OfficerRole[] = ['counter-clerk', 'return-clerk', 'desk-head', 'cashier'];
const LEADING_ROLES: readonly OfficerRole[] = ['signer', 'desk-head'];
/** Roles that work on dossiers; the rest administer or oversee. */
const WORKING_ROLES: readonly OfficerRole[] = [
  ...DESK_ROLES,
  ...['unit-head', 'specialist', 'signer', 'records-officer'],
] as OfficerRole[];

/** Undefined: nobody hands this officer a dossier. */
export function scopeOf({ officer, agency }: Pick<SignedIn, 'officer' | 'agency'>): Scope | undefined {
  const duties = officer.duties.filter(({ role }) => WORKING_ROLES.includes(role));
  if (duties.length === 0) return undefined;
  const unitsOf = (...roles: readonly OfficerRole[]) => [
    ...new Set(duties.filter(({ role }) => roles.includes(role)).map(({ unit }) => unit)),
  ];
  return {
    agency: agency.id,
    officer: officer.id,
    wholeUnits: unitsOf('unit-head', ...DESK_ROLES),
    posts: duties.map(({ unit, role }) => ({ unit, role })),
    unassignedOf: duties
      .filter(({ role }) => role === 'unit-head' || role === 'specialist')
      .map(({ unit, role }) => ({ unit, role: role === 'unit-head' ? null : role })),
    keptTo: limitedTo(duties),
    counter: unitsOf('counter-clerk').length > 0,
    returnUnits: unitsOf('return-clerk', 'desk-head'),
    wholeAgency: unitsOf(...LEADING_ROLES).length > 0,
  };
}
