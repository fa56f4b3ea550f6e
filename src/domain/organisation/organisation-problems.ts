import { parseDay } from '../calendar/local-time.ts';
import type { Agency, Officer, Unit } from './agency.ts';
import type { Problem } from './problem.ts';

export interface Organisation {
  agencies: readonly Agency[];
  officers: readonly Officer[];
}

export type OrganisationProblemCode =
  | 'agency-repeated'
  | 'agency-code-repeated'
  | 'agency-date'
  | 'root-missing'
  | 'root-repeated'
  | 'parent-unknown'
  | 'parent-of-itself'
  | 'unit-repeated'
  | 'unit-kind-missing'
  | 'contact-missing'
  | 'officer-repeated'
  | 'username-repeated'
  | 'officer-of-two-agencies'
  | 'officer-agency-unknown'
  | 'officer-without-duty'
  | 'duty-unit-unknown';

type Found = Problem<OrganisationProblemCode>[];

/** A dossier needs a desk that takes it in, a leader who signs and a records officer who issues (ruling 13). */
const KINDS_OF_A_STAFFED_AGENCY: readonly Unit['kind'][] = ['desk', 'leaders', 'records'];

export function organisationProblems(organisation: Organisation): Found {
  const { agencies, officers } = organisation;
  return [
    ...identityProblems(agencies),
    ...treeProblems(agencies),
    ...agencies.flatMap((agency, index) => agencyProblems(agency, `/agencies/${index}`)),
    ...officerProblems(organisation),
    ...officers.flatMap((officer, index) => dutyProblems(officer, agencies, `/officers/${index}`)),
  ];
}

/** An id is for ever and a code is printed on receipts: neither may name two agencies, in no spelling. */
function identityProblems(agencies: readonly Agency[]): Found {
  const found: Found = [];
  const ids = new Set<string>();
  const codes = new Set<string>();
  agencies.forEach((agency, index) => {
    const values = { agency: agency.id };
    if (ids.has(agency.id)) found.push({ code: 'agency-repeated', path: `/agencies/${index}/id`, values });
    ids.add(agency.id);
    for (const code of [agency.code, ...agency.aliases]) {
      const path = `/agencies/${index}/code`;
      if (codes.has(code)) found.push({ code: 'agency-code-repeated', path, values: { ...values, code } });
      codes.add(code);
    }
  });
  return found;
}

/** Exactly one agency has none above it, and every chain of parents ends there. */
function treeProblems(agencies: readonly Agency[]): Found {
  const found: Found = [];
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const roots = agencies.filter((agency) => agency.parent === null);
  if (roots.length === 0) found.push({ code: 'root-missing', path: '/agencies' });
  agencies.forEach((agency, index) => {
    const path = `/agencies/${index}/parent`;
    const values = { agency: agency.id };
    if (agency.parent === null) {
      if (agency !== roots[0]) found.push({ code: 'root-repeated', path, values });
    } else if (!byId.has(agency.parent)) {
      found.push({ code: 'parent-unknown', path, values: { ...values, parent: agency.parent } });
    } else if (isAboveItself(agency, byId)) {
      found.push({ code: 'parent-of-itself', path, values });
    }
  });
  return found;
}

function isAboveItself(agency: Agency, byId: ReadonlyMap<string, Agency>): boolean {
  const seen = new Set<string>();
  for (let id = agency.parent; id !== null && !seen.has(id); id = byId.get(id)?.parent ?? null) {
    if (id === agency.id) return true;
    seen.add(id);
  }
  return false;
}

function agencyProblems(agency: Agency, path: string): Found {
  const found: Found = [];
  const values = { agency: agency.id };
  for (const [key, date] of Object.entries({ validFrom: agency.validFrom, validTo: agency.validTo }))
    if (date !== null && parseDay(date) === undefined)
      found.push({ code: 'agency-date', path: `${path}/${key}`, values });
  const codes = new Set<string>();
  agency.units.forEach((unit, index) => {
    if (codes.has(unit.code))
      found.push({
        code: 'unit-repeated',
        path: `${path}/units/${index}/code`,
        values: { ...values, unit: unit.code },
      });
    codes.add(unit.code);
  });
  if (!agency.staffed) return found;
  for (const kind of KINDS_OF_A_STAFFED_AGENCY)
    if (!agency.units.some((unit) => unit.kind === kind))
      found.push({ code: 'unit-kind-missing', path: `${path}/units`, values: { ...values, kind } });
  // With the code alone people see address, hours and phone (ruling 20): a desk must have them.
  for (const key of ['address', 'phone', 'hours'] as const)
    if (!agency[key]) found.push({ code: 'contact-missing', path: `${path}/${key}`, values });
  return found;
}

/** One person, one account, in one agency (Điều 3.6). */
function officerProblems({ officers }: Organisation): Found {
  const found: Found = [];
  const byId = new Map<string, Officer>();
  const byUsername = new Map<string, Officer>();
  officers.forEach((officer, index) => {
    const values = { officer: officer.username };
    const path = `/officers/${index}`;
    const sameId = byId.get(officer.id);
    const sameName = byUsername.get(officer.username);
    if ((sameId && sameId.agency !== officer.agency) || (sameName && sameName.agency !== officer.agency))
      found.push({ code: 'officer-of-two-agencies', path: `${path}/agency`, values });
    else if (sameId) found.push({ code: 'officer-repeated', path: `${path}/id`, values });
    else if (sameName) found.push({ code: 'username-repeated', path: `${path}/username`, values });
    if (!sameId) byId.set(officer.id, officer);
    if (!sameName) byUsername.set(officer.username, officer);
  });
  return found;
}

function dutyProblems(officer: Officer, agencies: readonly Agency[], path: string): Found {
  const values = { officer: officer.username };
  const agency = agencies.find((candidate) => candidate.id === officer.agency);
  if (!agency) return [{ code: 'officer-agency-unknown', path: `${path}/agency`, values }];
  if (officer.duties.length === 0) return [{ code: 'officer-without-duty', path: `${path}/duties`, values }];
  return officer.duties.flatMap((duty, index): Found => {
    if (agency.units.some((unit) => unit.code === duty.unit)) return [];
    const unit = `${path}/duties/${index}/unit`;
    return [{ code: 'duty-unit-unknown', path: unit, values: { ...values, unit: duty.unit } }];
  });
}
