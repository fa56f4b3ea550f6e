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

/** What a unit had without giving it to anybody: it counts for the unit, and has no place among officers. */
export interface EvaluatedUnit extends Evidence {
  unit: string;
  name: string;
}

/** Whose work it was: an officer's, or a unit's of which nobody in particular had it. */
export type Worker = { officer: string } | { unit: string };

export interface EvaluatedPeople {
  officers: readonly EvaluatedOfficer[];
  units: readonly EvaluatedUnit[];
}

/** The officers of an agency, by the dossiers that they worked on; and apart what was given to nobody. */
export async function evaluateOfficers(
  { database, office }: EvaluationSource,
  identity: Identity,
  { period, asOf, rules }: Asked,
  agency: string,
): Promise<EvaluatedPeople> {
  const sought = { window: windowOf(period), asOf, agencies: office.answersFor(agency) };
  const [worked, late] = await Promise.all([
    workedOn(database, identity, sought),
    lateAccounts(database, identity, office, sought),
  ]);
  const overruns = late.flatMap((one) => one.overruns).filter((one) => sought.agencies.includes(one.agency));
  const officers = new Set([
    ...worked.flatMap(({ officer }) => (officer === '' ? [] : [officer])),
    ...overruns.flatMap(({ officer }) => (officer === null ? [] : [officer])),
  ]);
  const units = new Set([
    ...worked.flatMap(({ officer, unit }) => (officer === '' ? [unit] : [])),
    ...overruns.flatMap(({ officer, unit }) => (officer === null ? [unit] : [])),
  ]);
  const evidence = [...officers].map((id) => ({
    ...{ id, name: office.findOfficer(id)?.name ?? id },
    ...evidenceOf(late, worked, { officer: id }),
  }));
  const unitName = (code: string) =>
    office.findAgency(agency)?.units.find((unit) => unit.code === code)?.name ?? code;
  return {
    officers: rank(evidence.toSorted(byName), rules.criteria.officer),
    units: [...units]
      .map((unit) => ({ unit, name: unitName(unit), ...evidenceOf(late, worked, { unit }) }))
      .toSorted(byName),
  };
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name, 'vi');
}

function evidenceOf(
  late: readonly LateDossier[],
  worked: readonly WorkedOn[],
  worker: Worker,
): Pick<Evidence, 'ended' | 'open' | 'report'> {
  const found: Partial<WorkedOn> = worked.find((one) => isBy(one, worker)) ?? {};
  const { endedInTime = 0, openInTime = 0, late: ids = [] } = found;
  const theirs = lateOf(late, worker, ids);
  const count = (ended: boolean, own: boolean) =>
    theirs.filter((one) => one.ended === ended && overranOn(one, worker) === own).length;
  return {
    report: null,
    ended: { kept: endedInTime, own: count(true, true), others: count(true, false) },
    open: { kept: openInTime, own: count(false, true), others: count(false, false) },
  };
}

export function isBy({ officer, unit }: Pick<WorkedOn, 'officer' | 'unit'>, worker: Worker): boolean {
  return 'officer' in worker ? officer === worker.officer : officer === '' && unit === worker.unit;
}

/** Late dossiers that somebody worked on, or has too long now. */
export function lateOf(
  late: readonly LateDossier[],
  worker: Worker,
  workedOnLate: readonly string[],
): readonly LateDossier[] {
  return late.filter((one) => workedOnLate.includes(one.dossier) || overranOn(one, worker));
}

export function overranOn({ overruns }: Pick<LateDossier, 'overruns'>, worker: Worker): boolean {
  return overruns.some(({ officer, unit }) =>
    'officer' in worker ? officer === worker.officer : officer === null && unit === worker.unit,
  );
}
