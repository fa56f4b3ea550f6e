import type { Officer } from '../organisation/agency.ts';
import {
  type ReadableDossier,
  type ReadingLimits,
  readingRules,
  supervises,
  worksOnDossiers,
} from './may-read.ts';
import type { OfficerRole } from './roles.ts';

/** Why somebody sees a dossier, or not: what of the rules lets them, and what hinders. */
export type ReadingReason =
  | 'no-duty'
  | 'party'
  | 'not-party'
  | 'oversees'
  | 'secret-at-work'
  | 'secret'
  | 'other-field'
  | 'held'
  | 'in-unit'
  | 'elsewhere'
  | 'nobody';

/** Where it lies: a leg that is open. */
interface Place {
  agency: string;
  unit: string;
  role: OfficerRole;
  officer: string | null;
}

export interface WhyRead {
  reads: boolean;
  reasons: readonly { reason: ReadingReason; passed: boolean }[];
}

/** The same rules as for reading itself (`may-read.ts`), each with what it came to. */
export function whyRead(
  officer: Pick<Officer, 'id' | 'agency' | 'duties'>,
  limits: ReadingLimits,
  dossier: ReadableDossier,
  places: readonly Place[],
): WhyRead {
  const reasons: WhyRead['reasons'] =
    officer.duties.length === 0
      ? [{ reason: 'no-duty', passed: false }]
      : readingRules(limits, dossier).flatMap(({ rule, passed }) => {
          const reason = reasonOf(rule, passed, officer, dossier);
          return reason ? [{ reason, passed }] : [];
        });
  const reads = reasons.every(({ passed }) => passed);
  if (!reads || !worksOnDossiers(officer.duties)) return { reads, reasons };
  return { reads, reasons: [...reasons, { reason: placeOf(officer, places), passed: true }] };
}

function reasonOf(
  rule: ReturnType<typeof readingRules>[number]['rule'],
  passed: boolean,
  { agency, duties }: Pick<Officer, 'agency' | 'duties'>,
  { parties, secret }: ReadableDossier,
): ReadingReason | undefined {
  switch (rule) {
    case 'party':
      if (!passed) return 'not-party';
      return supervises(duties) && !parties.includes(agency) ? 'oversees' : 'party';
    case 'secrecy':
      if (!secret) return undefined;
      return passed ? 'secret-at-work' : 'secret';
    case 'field':
      return passed ? undefined : 'other-field';
  }
}

/** What of it stands in their own list. */
function placeOf(
  { id, agency, duties }: Pick<Officer, 'id' | 'agency' | 'duties'>,
  places: readonly Place[],
): ReadingReason {
  if (places.length === 0) return 'nobody';
  if (places.some(({ officer }) => officer === id)) return 'held';
  const units = places.filter((place) => place.agency === agency).map(({ unit }) => unit);
  return duties.some(({ unit }) => units.includes(unit)) ? 'in-unit' : 'elsewhere';
}
