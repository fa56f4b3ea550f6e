import { type Instant, localDateOf } from '../../../domain/calendar/local-time.ts';
import type { Agency } from '../../../domain/organisation/agency.ts';
import { answeringAgency } from '../../../domain/organisation/succession.ts';
import type { FigureFilter } from '../../../store/figures/count-figures.ts';
import type { OfficeBook } from '../../../store/office/office-book.ts';
import type { SignedIn } from '../../../web/signed-in.ts';
import { AGENCY_GROUPS, agenciesBehind } from '../agency-group.ts';

/** Of whom a dashboard is. */
export interface DashboardScope {
  kind: 'unit' | 'agency' | 'group' | 'province';
  /** As the address names it; empty: the widest there is. */
  key: string;
  name: string;
  /** The agency whose figures these are, or the group; empty: all that is seen. */
  agency: string;
  agencies: readonly string[];
  /** null: all of these agencies. */
  units: readonly string[] | null;
  /** Whose figures count for a unit: its people; null: all. */
  officers: readonly string[] | null;
}

/** Of several agencies: then it is said of each thing whose it is. */
export function isOfMany({ kind }: Pick<DashboardScope, 'kind'>): boolean {
  return kind === 'group' || kind === 'province';
}

const BY_NAME = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'vi');

/** The dashboards somebody may choose among, the widest first. Who leads a unit alone has that unit. */
export function scopesFor(
  office: OfficeBook,
  { identity, agency, powers }: Pick<SignedIn, 'identity' | 'agency' | 'powers'>,
  now: Instant,
): readonly DashboardScope[] {
  const seen = identity.kind === 'officer' ? identity.agencies : [];
  if (powers.some(({ role }) => role === 'supervisor')) return provinceScopes(office, seen, now);
  const units = unitScopes(office, agency, now);
  if (powers.some(({ role }) => role === 'signer' || role === 'desk-head'))
    return [agencyScope(office, agency, '', now), ...units];
  const led = powers.filter(({ role }) => role === 'unit-head').map(({ unit }) => unit);
  return units.filter((scope) => scope.units?.some((unit) => led.includes(unit)));
}

function provinceScopes(office: OfficeBook, seen: readonly string[], now: Instant): DashboardScope[] {
  const today = localDateOf(now);
  const answering = office
    .agencies()
    .filter(({ id, staffed }) => staffed && seen.includes(id))
    .filter((one) => answeringAgency(one, office.findAgency, today).id === one.id);
  const every = { units: null, officers: null };
  return [
    { kind: 'province', key: '', name: 'Toàn tỉnh', agency: '', agencies: seen, ...every },
    ...AGENCY_GROUPS.filter(({ level }) => answering.some((one) => one.level === level)).map(
      ({ id, name }): DashboardScope => ({
        ...{ kind: 'group', key: id, name, agency: id, ...every },
        agencies: agenciesBehind(office, id, now),
      }),
    ),
    ...answering.toSorted(BY_NAME).map((one) => agencyScope(office, one, one.id, now)),
  ];
}

function agencyScope(office: OfficeBook, { id, name }: Agency, key: string, now: Instant): DashboardScope {
  const agencies = agenciesBehind(office, id, now);
  return { kind: 'agency', key, name, agency: id, agencies, units: null, officers: null };
}

function unitScopes(office: OfficeBook, { id, units }: Agency, now: Instant): DashboardScope[] {
  return units.map(({ code, name }): DashboardScope => {
    const people = office.officersOf(id).filter(({ duties }) => duties.some(({ unit }) => unit === code));
    return {
      ...{ kind: 'unit', key: `phong-${code}`, name, agency: id, units: [code] },
      ...{ agencies: agenciesBehind(office, id, now), officers: people.map((one) => one.id) },
    };
  });
}

/** What of the figures is theirs: a unit's are those of its people, as examiners. */
export function figuresOf({ kind, agencies, officers }: DashboardScope): FigureFilter {
  return {
    ...(kind === 'province' ? {} : { agency: agencies }),
    ...(officers === null ? {} : { officer: officers }),
  };
}
