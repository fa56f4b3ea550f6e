import { lapsesReport } from '../../documents/report-compliance.ts';
import type { LapseKind, ReportTable } from '../../documents/report-table.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { countLapses, type Lapse, lapsesOf } from '../../store/figures/beside-figures.ts';
import { dayWords } from '../../words/vi/date-words.ts';
import { type ReportAsked, type ReportSource, withinOf } from './report-source.ts';

/** A file lists no more: on screen all of them are leafed through. */
const MOST_IN_A_FILE = 1000;

/** Rows of a page on screen. */
const ROWS = 50;

/** A dossier with what was not as it should be, in words. */
export interface LapseRow {
  id: string;
  code: string;
  agency: string;
  procedure: string;
  due: string;
  lapses: readonly string[];
}

export interface LapsesFound {
  rows: readonly LapseRow[];
  counted: number;
  readable: number;
  pages: number;
}

/** As a file: the earliest due first. */
export async function readLapses(
  source: ReportSource,
  asked: ReportAsked,
  same: Pick<ReportTable, 'lines' | 'notes'>,
): Promise<ReportTable> {
  const which = { lapse: null, page: 1, atMost: MOST_IN_A_FILE + 1 };
  const found = await lapsesOf(source.database, asked.identity, questionOf(source, asked), which);
  const notes =
    found.length > MOST_IN_A_FILE
      ? [
          ...same.notes,
          `Chỉ liệt kê ${MOST_IN_A_FILE} hồ sơ đến hạn sớm nhất. Trên màn hình xem được hết, từng trang.`,
        ]
      : same.notes;
  const rows = found.slice(0, MOST_IN_A_FILE).map((one) => rowOf(source, one));
  return lapsesReport(rows, { lines: same.lines, notes });
}

/** On screen: a page of those with any lapse, or with one kind. */
export async function findLapses(
  source: ReportSource,
  asked: ReportAsked,
  { lapse, page }: { lapse: LapseKind | null; page: number },
): Promise<LapsesFound> {
  const { database } = source;
  const question = questionOf(source, asked);
  const [counts, found] = await Promise.all([
    countLapses(database, asked.identity, question, lapse),
    lapsesOf(database, asked.identity, question, { lapse, page, atMost: ROWS }),
  ]);
  const pages = Math.max(1, Math.ceil(counts.readable / ROWS));
  return { ...counts, pages, rows: found.map((one) => rowOf(source, one)) };
}

function questionOf(source: ReportSource, asked: ReportAsked) {
  return { window: windowOf(asked.period.period), asOf: asked.asOf, only: withinOf(source, asked) };
}

function rowOf({ office }: Pick<ReportSource, 'office'>, one: Lapse): LapseRow {
  return {
    ...{ id: one.id, code: one.code, due: dayWords(one.due_at) },
    agency: office.findAgency(one.agency_id)?.shortName ?? one.agency_id,
    procedure: office.findProcedure(one.procedure_id)?.content.name ?? one.procedure_id,
    lapses: [
      ...(one.late ? ['Quá hạn'] : []),
      ...(one.late && !one.apologised ? ['Chưa xin lỗi, hẹn lại'] : []),
      ...(one.supplements > 1 ? [`Yêu cầu bổ sung ${one.supplements} lần`] : []),
    ],
  };
}
