import type { AwayOn } from '../../domain/access/deputising.ts';
import type { Deputising } from '../../domain/access/lent-authority.ts';
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
  posts: readonly PostWithin<OfficerRole>[];
  /** Steps one does in the place of others who are away. */
  standsInAt: readonly PostOf[];
  /** Units in which one gives out, or picks up, what nobody has yet. */
  unassignedOf: readonly PostWithin<OfficerRole | null>[];
  /** Fields and procedures one is limited to; null: none. */
  keptTo: ReadingLimits['keptTo'];
  /** At the counter: receives, and takes supplements in. */
  counter: boolean;
  /** Desks at which one hands results out. */
  returnUnits: readonly string[];
  /** Leads the agency or its desk, and sees all of it (Điều 9.1). */
  wholeAgency: boolean;
  /** Who is away, with what of their work a deputy does; of those only whose work one answers for. */
  away: readonly { officer: string; covered: readonly PostOf[] }[];
}

export interface PostWithin<Role> {
  unit: string;
  role: Role;
  /** Kinds of steps the position is limited to; absent: all of the role. */
  steps?: readonly string[];
}

/** A step somebody does, and for what. */
export interface PostOf {
  officer: string;
  unit: string;
  role: OfficerRole;
  fields: readonly string[] | null;
  procedures: readonly string[] | null;
}

const DESK_ROLES: readonly OfficerRole[] = ['counter-clerk', 'return-clerk', 'desk-head', 'cashier'];
const LEADING_ROLES: readonly OfficerRole[] = ['signer', 'desk-head'];
/** Roles that work on dossiers; the rest administer or oversee. */
const WORKING_ROLES: readonly OfficerRole[] = [
  ...DESK_ROLES,
  ...['unit-head', 'specialist', 'signer', 'records-officer'],
] as OfficerRole[];

/** Undefined: nobody hands this officer a dossier. */
export function scopeOf(
  { officer, agency, actor }: Pick<SignedIn, 'officer' | 'agency'> & Partial<Pick<SignedIn, 'actor'>>,
  away: readonly AwayOn[] = [],
): Scope | undefined {
  const deputising = actor?.deputising ?? [];
  const own = officer.duties.filter(({ role }) => WORKING_ROLES.includes(role));
  const duties = [...own, ...deputising.flatMap((one) => one.duties)];
  if (duties.length === 0) return undefined;
  const unitsOf = (...roles: readonly OfficerRole[]) => [
    ...new Set(duties.filter(({ role }) => roles.includes(role)).map(({ unit }) => unit)),
  ];
  return {
    agency: agency.id,
    officer: officer.id,
    wholeUnits: unitsOf('unit-head', ...DESK_ROLES),
    posts: own.map(({ unit, role, steps }) => ({ unit, role, ...(steps ? { steps } : {}) })),
    standsInAt: deputising.flatMap(postsOf),
    unassignedOf: duties
      .filter(({ role }) => role === 'unit-head' || role === 'specialist')
      .map(({ unit, role, steps }) => ({
        ...{ unit, role: role === 'unit-head' ? null : role },
        ...(steps ? { steps } : {}),
      })),
    keptTo: limitedTo(duties),
    counter: unitsOf('counter-clerk').length > 0,
    returnUnits: unitsOf('return-clerk', 'desk-head'),
    wholeAgency: unitsOf(...LEADING_ROLES).length > 0,
    away:
      unitsOf(...LEADING_ROLES, 'unit-head').length === 0
        ? []
        : away.map(({ officer: absent, deputising: lent }) => ({
            officer: absent,
            // A deputy for some acts only leaves the rest of the work where it is.
            covered: lent && lent.acts === null ? postsOf(lent) : [],
          })),
  };
}

function postsOf({ officer, duties }: Deputising): readonly PostOf[] {
  return duties.map(({ unit, role, fields, procedures = null }) => ({
    ...{ officer, unit, role, fields, procedures },
  }));
}

/** In whose place one would do it; undefined: in one's own, or not at all. */
export function insteadOf(
  { officer: self, posts, standsInAt }: Scope,
  { officer_id: holder, unit }: { officer_id: string | null; unit: string | null },
): string | undefined {
  if (holder === self || (holder === null && posts.some((post) => post.unit === unit))) return undefined;
  const places = standsInAt.filter((post) => post.unit === unit);
  return places.find(({ officer }) => holder === null || officer === holder)?.officer;
}
