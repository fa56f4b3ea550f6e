import { type Evidence, type Ranked, rank } from '../../domain/evaluation/ranking.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { type LateDossier, lateAccounts } from '../../store/figures/late-accounts.ts';
import { type WorkedOn, workedOn } from '../../store/figures/worked-on.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import type { EvaluationSource } from './evaluation-deps.ts';
import type { Asked } from './evaluation-query.ts';

export interface EvaluatedOfficer extends Evidence, Ranked {
  id: string;
  name: string;
}

/** The officers of an agency, by the dossiers that they worked on. */
export async function evaluateOfficers(
  { database, office }: EvaluationSource,
  identity: Identity,
  { period, asOf }: Asked,
  agency: string,
): Promise<readonly EvaluatedOfficer[]> {
  const sought = { window: windowOf(period), asOf, agencies: office.answersFor(agency) };
  const [worked, late] = await Promise.all([
    workedOn(database, identity, sought),
    lateAccounts(database, identity, office, sought),
  ]);
  const byOfficer = new Map(worked.map((one) => [one.officer, one]));
  const overran = late.flatMap(({ overruns }) =>
    overruns.flatMap((one) => (sought.agencies.includes(one.agency) ? [one.officer] : [])),
  );
  const evidence = [...new Set([...byOfficer.keys(), ...overran])].map((id) => {
    const theirs = lateOf(late, id, byOfficer.get(id)?.late ?? []);
    const count = (ended: boolean, own: boolean) =>
      theirs.filter((one) => one.ended === ended && overranOn(one, id) === own).length;
    const { endedInTime = 0, openInTime = 0 }: Partial<WorkedOn> = byOfficer.get(id) ?? {};
    return {
      ...{ id, name: office.findOfficer(id)?.name ?? id, report: null },
      ended: { kept: endedInTime, own: count(true, true), others: count(true, false) },
      open: { kept: openInTime, own: count(false, true), others: count(false, false) },
    };
  });
  const named = evidence.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  return rank(named, office.localRules().evaluation.criteria.officer);
}

/** Late dossiers that somebody worked on, or has too long now. */
export function lateOf(
  late: readonly LateDossier[],
  officer: string,
  workedOnLate: readonly string[],
): readonly LateDossier[] {
  return late.filter((one) => workedOnLate.includes(one.dossier) || overranOn(one, officer));
}

export function overranOn({ overruns }: Pick<LateDossier, 'overruns'>, officer: string): boolean {
  return overruns.some((one) => one.officer === officer);
}
