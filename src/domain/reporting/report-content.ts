import type { Instant } from '../calendar/local-time.ts';
import type { Block } from '../figures/block.ts';
import { addCounts, brokenIdentities, type Counts, NO_COUNTS } from '../figures/columns.ts';
import { type ReportFault, reportFaults } from '../figures/report-checks.ts';

/** A row of biểu II.06a as it was signed. */
export interface ReportRow {
  block: Block;
  field: string;
  counts: Counts;
}

/** The numbers of a report, with the place in the feed that gives them again. */
export interface ReportFigures {
  asOf: { position: number; at: Instant };
  rows: readonly ReportRow[];
  total: Counts;
  /** Of those resolved, withdrawn or stopped. */
  withoutResult: number;
  /** Of those open, standing still. */
  waiting: number;
}

/** The same of that moment, dossier by dossier and not from sums, and what was there when the period began. */
export interface Recount {
  counted: Counts;
  before: Counts;
}

/** What is signed, and never changed after: all that its hash is made of. */
export interface ReportContent extends ReportFigures {
  period: string;
  title: string;
  from: string;
  until: string;
  agency: string;
  agencyName: string;
  /** Column 11 of the report before, as it was signed; null: there was none. */
  openBefore: number | null;
  explanation: string;
  /** The total, dossier by dossier; absent: signed before that was kept. */
  counted?: Counts;
}

/** A number of one report against the same in another. */
export interface ReportSum {
  rows: readonly ReportRow[];
  total: Counts;
  withoutResult: number;
  waiting: number;
}

export function sumReports(reports: readonly ReportSum[]): ReportSum {
  const rows = Map.groupBy(
    reports.flatMap((report) => report.rows),
    ({ block, field }) => `${block}/${field}`,
  );
  const sum = (of: (report: ReportSum) => number) => reports.reduce((all, report) => all + of(report), 0);
  return {
    rows: [...rows.values()].flatMap((same) => {
      const [first] = same;
      const counts = same.reduce((all, row) => addCounts(all, row.counts), NO_COUNTS);
      return first ? [{ block: first.block, field: first.field, counts }] : [];
    }),
    total: reports.reduce((all, { total }) => addCounts(all, total), NO_COUNTS),
    withoutResult: sum(({ withoutResult }) => withoutResult),
    waiting: sum(({ waiting }) => waiting),
  };
}

/** Identities that do not hold in any row, in the total, or between the two (`columns.ts`). */
export function brokenIn({ rows, total }: Pick<ReportSum, 'rows' | 'total'>): readonly string[] {
  const added = rows.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS);
  const differs = Object.entries(total).some(([column, count]) => added[column as keyof Counts] !== count);
  return [
    ...new Set([
      ...[...rows.map(({ counts }) => counts), total].flatMap((counts) => brokenIdentities(counts)),
      ...(differs ? ['I + II + III'] : []),
    ]),
  ];
}

/** Why such numbers must not be signed: what does not add up, and where the dossiers say otherwise. */
export function faultsIn(
  figures: Pick<ReportSum, 'rows' | 'total'>,
  { counted, before }: Recount,
): readonly ReportFault[] {
  const faults = reportFaults(figures.total, counted, before);
  const told = new Set(faults.map(({ identity }) => identity));
  return [
    ...faults,
    ...brokenIn(figures)
      .filter((identity) => !told.has(identity))
      .map((identity) => ({ identity, columns: [] })),
  ];
}
