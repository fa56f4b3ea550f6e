import type { Agency, Officer, Succession, Unit } from './agency.ts';

/** Agencies that merge (sáp nhập): from its day on the successor answers for what the other one had. */

type Merging = Pick<Agency, 'id' | 'succeededBy'>;

/** The succession that is in force on a day; a merger that was only written down changes nothing yet. */
export function successionOn(
  { succeededBy }: Pick<Agency, 'succeededBy'>,
  date: string,
): Succession | undefined {
  return succeededBy && succeededBy.from <= date ? succeededBy : undefined;
}

/**
 * The agency that answers on a day for what this one had: itself, or the last one it was merged into. Whoever counts by
 * agency counts on this one (ruling 16).
 */
export function answeringAgency<Known extends Merging>(
  agency: Known,
  find: (id: string) => Known | undefined,
  date: string,
): Known {
  const passed = new Set([agency.id]);
  let answering = agency;
  for (;;) {
    const into = successionOn(answering, date)?.agency;
    const next = into === undefined ? undefined : find(into);
    // Two that were merged into one another by mistake end somewhere.
    if (!next || passed.has(next.id)) return answering;
    passed.add(next.id);
    answering = next;
  }
}

/** For whom an agency answers on a day: itself first, then all that were merged into it, of which some were into one another. */
export function answersFor(id: string, agencies: readonly Merging[], date: string): readonly string[] {
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  const theirs = agencies.filter(
    (agency) =>
      agency.id !== id &&
      successionOn(agency, date) &&
      answeringAgency(agency, (one) => known.get(one), date).id === id,
  );
  return [id, ...theirs.map((agency) => agency.id)];
}

/**
 * An agency as it is on a day: one that is no more takes nothing in, and whoever asks for it is led to its successor. Its
 * name stays, for what was given out under it.
 */
export function agencyOn(agency: Agency, find: (id: string) => Agency | undefined, date: string): Agency {
  if (!successionOn(agency, date)) return agency;
  const into = answeringAgency(agency, find, date);
  const where = into.address === null ? '' : `: ${into.address}`;
  return {
    ...agency,
    ...{ staffed: false, phone: into.phone, hours: into.hours },
    address: `Nay do ${into.name} giải quyết${where}`,
  };
}

/** Of these a dossier can be in the hands; the administration of an agency holds none. */
const HOLDING: readonly Unit['kind'][] = ['desk', 'section', 'leaders', 'records'];

/**
 * What a successor lacks to hold what another has: kinds of units that are there and not here, or in which nobody works
 * here. With one missing some dossiers would stay behind.
 */
export function missingToSucceed(
  merged: Pick<Agency, 'units'>,
  into: Pick<Agency, 'units'>,
  itsOfficers: readonly Pick<Officer, 'duties'>[],
): readonly Unit['kind'][] {
  const worksIn = new Set(itsOfficers.flatMap(({ duties }) => duties.map(({ unit }) => unit)));
  const has = (kind: Unit['kind']) => into.units.some((unit) => unit.kind === kind && worksIn.has(unit.code));
  return HOLDING.filter((kind) => merged.units.some((unit) => unit.kind === kind) && !has(kind));
}
