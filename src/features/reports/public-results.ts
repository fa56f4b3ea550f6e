import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { addCounts, NO_COUNTS } from '../../domain/figures/columns.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { asOfNow } from '../../store/figures/as-of.ts';
import { countFigures } from '../../store/figures/count-figures.ts';
import { FEED } from '../../store/ledger/identity.ts';
import type { PublicResults } from './public-results-page.tsx';
import { byAnswering } from './read-report.ts';
import { type ReportPeriod, reportPeriods } from './report-query.ts';
import type { ReportSource } from './report-source.ts';
import { grouped } from './reporting-unit.ts';

const SHOWN_PERIODS = 4;
/** A page for everybody asks the sums at most so often for one period. */
const KEPT_MS = 5 * 60_000;

/** The running quarter and those before it. */
export function publicPeriods(now: Instant): readonly ReportPeriod[] {
  return reportPeriods(now).slice(0, SHOWN_PERIODS);
}

/** Kết quả giải quyết of the agencies, for everybody (Điều 12.3): no officer, no procedure, no dossier. */
export function keepPublicResults(source: ReportSource) {
  const kept = new Map<string, { until: number; results: Promise<PublicResults> }>();
  return (period: ReportPeriod): Promise<PublicResults> => {
    const now = Date.parse(source.now());
    const known = kept.get(period.key);
    if (known && known.until > now) return known.results;
    const results = readPublicResults(source, period);
    kept.set(period.key, { until: now + KEPT_MS, results });
    // What failed is asked again.
    results.catch(() => kept.delete(period.key));
    return results;
  };
}

async function readPublicResults(source: ReportSource, period: ReportPeriod): Promise<PublicResults> {
  const { database, now } = source;
  const asOf = await asOfNow(database, now());
  const question = { window: windowOf(period.period), asOf, by: ['agency' as const] };
  // The sums of all agencies, and of them only what an agency as a whole did.
  const rows = byAnswering(await countFigures(database, FEED, question), source)
    .filter(({ counts }) => counts.resolved + counts.open > 0)
    .toSorted((one, other) => one.agency.name.localeCompare(other.agency.name, 'vi'));
  return {
    asOf: asOf.at,
    running: period.period.until > localDateOf(now()),
    total: rows.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS),
    groups: grouped(rows).map(({ head, rows: members }) => ({
      head,
      rows: members.map(({ agency, counts }) => ({ id: agency.id, name: agency.name, counts })),
    })),
  };
}
