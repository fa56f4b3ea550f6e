import { localDateOf } from '../../domain/calendar/local-time.ts';
import { dayBefore, type Period, windowOf } from '../../domain/figures/period.ts';
import { progressTable } from '../../domain/figures/progress-table.ts';
import { answersFor } from '../../domain/organisation/succession.ts';
import type { AgencyReport } from '../../domain/reporting/agency-report.ts';
import { submissionOf } from '../../domain/reporting/agency-report.ts';
import type { Recount, ReportFigures } from '../../domain/reporting/report-content.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import { type AsOf, asOfNow } from '../../store/figures/as-of.ts';
import { countFacts } from '../../store/figures/count-facts.ts';
import { countFigures } from '../../store/figures/count-figures.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import type { ReportingDeps } from './reporting-deps.ts';

/** Whose dossiers a report counts: the agency's, and those of all that were merged into it (ruling 16). */
export function countedFor({ office, now }: Pick<ReportingDeps, 'office' | 'now'>, agency: string) {
  return { agency: answersFor(agency, office.agencies(), localDateOf(now())) };
}

/** The numbers of an agency on a period as of a moment; none: now. */
export async function countReport(
  deps: Pick<ReportingDeps, 'database' | 'office' | 'now'>,
  identity: Identity,
  { agency, period, asOf }: { agency: string; period: ReportPeriod; asOf?: AsOf },
): Promise<ReportFigures> {
  const known = asOf ?? (await asOfNow(deps.database, deps.now()));
  const counted = await countFigures(deps.database, identity, {
    ...{ window: windowOf(period), asOf: known, by: ['block', 'field'] },
    only: countedFor(deps, agency),
  });
  const { blocks, total } = progressTable(counted);
  const sum = (of: 'withoutResult' | 'waiting') => counted.reduce((all, row) => all + row[of], 0);
  return {
    ...{ asOf: known, total, withoutResult: sum('withoutResult'), waiting: sum('waiting') },
    rows: blocks.flatMap(({ block, rows }) => rows.map(({ field, counts }) => ({ block, field, counts }))),
  };
}

/** The same as of the same moment from the facts, one by one; and what was open on the day before the period. */
export async function recountReport(
  deps: Pick<ReportingDeps, 'database' | 'office' | 'now'>,
  identity: Identity,
  { agency, period, asOf }: { agency: string; period: ReportPeriod; asOf: AsOf },
): Promise<Recount> {
  const count = (days: Period) =>
    countFacts(deps.database, identity, { window: windowOf(days), asOf, only: countedFor(deps, agency) });
  const [counted, before] = await Promise.all([
    count(period),
    count({ from: dayBefore(period.from), until: period.from }),
  ]);
  return { counted, before };
}

/** Column 11 of the report that ended where this period begins, as it was signed. */
export function openBefore(reports: Iterable<AgencyReport>, { from }: ReportPeriod): number | null {
  const before = [...reports].map(submissionOf).find((sent) => sent?.content.until === from);
  return before?.content.total.open ?? null;
}
