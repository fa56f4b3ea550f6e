import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { type Evidence, type Handled, type Ranked, rank } from '../../domain/evaluation/ranking.ts';
import { NO_COUNTS } from '../../domain/figures/columns.ts';
import { type Period, windowOf } from '../../domain/figures/period.ts';
import { sumOf } from '../../domain/figures/progress-table.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { answeringAgency } from '../../domain/organisation/succession.ts';
import { foldReport, punctualityOf, submissionOf } from '../../domain/reporting/agency-report.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import { countFigures } from '../../store/figures/count-figures.ts';
import { type LateDossier, lateAccounts } from '../../store/figures/late-accounts.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { readPeriods, readReports } from '../../store/reporting/report-log.ts';
import type { EvaluationSource } from './evaluation-deps.ts';
import type { Asked } from './evaluation-query.ts';

export interface EvaluatedAgency extends Evidence, Ranked {
  id: string;
  name: string;
  /** The period of reports that its report is of; null: none was asked for these days. */
  reportPeriod: string | null;
}

/** Agencies that somebody sees: those that answer for dossiers, with what was merged into them (ruling 16). */
export function agenciesSeen(office: OfficeBook, identity: Identity, now: Instant): readonly Agency[] {
  const seen = identity.kind === 'officer' ? identity.agencies : [];
  const today = localDateOf(now);
  return office
    .agencies()
    .filter((agency) => agency.staffed && seen.includes(agency.id))
    .filter((agency) => answeringAgency(agency, office.findAgency, today).id === agency.id)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}

/** All of these agencies, compared. */
export async function evaluateAgencies(
  { database, office }: EvaluationSource,
  identity: Identity,
  { period, asOf, rules }: Asked,
  agencies: readonly Agency[],
): Promise<readonly EvaluatedAgency[]> {
  if (agencies.length === 0) return [];
  const behind = new Map(agencies.map(({ id }) => [id, office.answersFor(id)]));
  const all = [...behind.values()].flat();
  const window = windowOf(period);
  const [counted, late, reports] = await Promise.all([
    countFigures(database, identity, { window, asOf, by: ['agency'], only: { agency: all } }),
    lateAccounts(database, identity, office, { window, asOf, agencies: all }),
    reportsOf({ database }, identity, { period, asOf }, agencies),
  ]);
  const evidence = agencies.map(({ id, name }) => {
    const own = behind.get(id) ?? [];
    const rows = counted.filter(({ place }) => own.includes(place.agency ?? ''));
    const counts = rows.length > 0 ? sumOf(rows) : NO_COUNTS;
    const theirs = late.filter(({ agency }) => own.includes(agency));
    const { period: reportPeriod, report } = reports.get(id) ?? { period: null, report: null };
    return {
      ...{ id, name, report, reportPeriod },
      ended: handledOf(counts.resolved - counts.late, theirs, own, true),
      open: handledOf(counts['open-in-time'], theirs, own, false),
    };
  });
  return rank(evidence, rules.criteria.agency);
}

function handledOf(
  kept: number,
  late: readonly LateDossier[],
  behind: readonly string[],
  ended: boolean,
): Handled {
  const theirs = late.filter((one) => one.ended === ended);
  const own = theirs.filter((one) => isOwnAccount(one, behind)).length;
  return { kept, own, others: theirs.length - own };
}

/** Where no unit of the agency is charged a minute, it is late on the account of others (ruling 17). */
export function isOwnAccount({ shares }: Pick<LateDossier, 'shares'>, behind: readonly string[]): boolean {
  if (shares.length === 0) return true;
  return shares.some(({ who }) => who.kind === 'unit' && behind.includes(who.agency));
}

/** How the report on just these days came, as was known then; none was asked, or its day is still to come: no source. */
async function reportsOf(
  { database }: Pick<EvaluationSource, 'database'>,
  identity: Identity,
  { period, asOf }: { period: Period; asOf: AsOf },
  agencies: readonly Agency[],
): Promise<ReadonlyMap<string, { period: string; report: Evidence['report'] }>> {
  const asked = (await readPeriods(database, identity)).filter(
    ({ from, until, openedAt }) => from === period.from && until === period.until && openedAt <= asOf.at,
  );
  const found = new Map<string, { period: string; report: Evidence['report'] }>();
  for (const one of asked) {
    const sent = (await readReports(database, identity, { period: one.id, light: true })).get(one.id);
    for (const { id } of agencies)
      if (one.agencies.includes(id) && !found.has(id)) {
        const known = (sent?.get(id) ?? []).filter(({ at }) => at <= asOf.at);
        found.set(id, { period: one.id, report: reportOf(foldReport(known), one, asOf.at) });
      }
  }
  return found;
}

function reportOf(
  report: ReturnType<typeof foldReport>,
  period: ReportPeriod,
  at: Instant,
): Evidence['report'] {
  const sent = submissionOf(report) !== null;
  if (!sent && localDateOf(at) <= period.due) return null;
  return { sent, punctuality: punctualityOf(report, period, at) };
}
