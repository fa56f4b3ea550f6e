import type { Agency, Duty } from '../organisation/agency.ts';
import type { OfficerRole } from './roles.ts';

/** What of the dossiers of some agencies somebody may read. */
export interface ReadingLimits {
  /** Their own with those that were merged into it, or all of the province for those who oversee; none: no duty in force. */
  agencies: readonly string[];
  /** Agencies whose secret dossiers (MẬT) they may read too: their own, if they work on dossiers there. */
  secretOf: readonly string[];
  /** Fields and procedures they are kept to, where their agency wants that; null: none. */
  keptTo: { fields: readonly string[]; procedures: readonly string[] } | null;
}

/** What reading asks of a dossier. */
export interface ReadableDossier {
  parties: readonly string[];
  secret: boolean;
  field: string;
  procedure: string;
}

/** Each is passed or not; whoever passes all may read. */
export type ReadingRule = 'party' | 'secrecy' | 'field';

/** Whoever administers or oversees works on no dossier. */
const WITHOUT_DOSSIERS: readonly OfficerRole[] = ['supervisor', 'agency-admin', 'system-admin'];

export function worksOnDossiers(duties: readonly Duty[]): boolean {
  return duties.some(({ role }) => !WITHOUT_DOSSIERS.includes(role));
}

export function supervises(duties: readonly Duty[]): boolean {
  return duties.some(({ role }) => role === 'supervisor');
}

/** The limits of an officer: the one question of reading, for pages, lists, files and who asks why. */
export function readingLimits(
  {
    duties,
    agency,
    answersFor = [agency.id],
  }: { duties: readonly Duty[]; agency: Agency; answersFor?: readonly string[] },
  province: readonly string[],
): ReadingLimits {
  const oversees = supervises(duties);
  return {
    agencies: oversees ? province : duties.length > 0 ? answersFor : [],
    secretOf: worksOnDossiers(duties) ? answersFor : [],
    keptTo: agency.readsOwnFieldsOnly && !oversees ? limitedTo(duties) : null,
  };
}

/** Fields and procedures of all one's work; null: some of it is not limited. */
export function limitedTo(duties: readonly Duty[]): ReadingLimits['keptTo'] {
  const working = duties.filter(({ role }) => !WITHOUT_DOSSIERS.includes(role));
  if (working.length === 0 || working.some(({ fields, procedures }) => fields === null && !procedures))
    return null;
  return {
    fields: [...new Set(working.flatMap(({ fields, procedures }) => (procedures ? [] : (fields ?? []))))],
    procedures: [...new Set(working.flatMap(({ procedures }) => procedures ?? []))],
  };
}

/** The rules in their order, and whether each is passed. */
export function readingRules(
  { agencies, secretOf, keptTo }: ReadingLimits,
  { parties, secret, field, procedure }: ReadableDossier,
): readonly { rule: ReadingRule; passed: boolean }[] {
  return [
    { rule: 'party', passed: parties.some((party) => agencies.includes(party)) },
    { rule: 'secrecy', passed: !secret || parties.some((party) => secretOf.includes(party)) },
    {
      rule: 'field',
      passed: keptTo === null || keptTo.fields.includes(field) || keptTo.procedures.includes(procedure),
    },
  ];
}

export function mayRead(limits: ReadingLimits, dossier: ReadableDossier): boolean {
  return readingRules(limits, dossier).every(({ passed }) => passed);
}

/** Row-level security alone says it all: nothing of what it lets through is kept from them. */
export function readsAll({ agencies, secretOf, keptTo }: ReadingLimits): boolean {
  return keptTo === null && agencies.length > 0 && agencies.every((agency) => secretOf.includes(agency));
}
