import { lapsesReport } from '../../documents/report-compliance.ts';
import type { LapseKind, ReportTable } from '../../documents/report-table.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { countLapses, type Lapse, lapsesOf } from '../../store/figures/beside-figures.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dayWords } from '../../words/vi/date-words.ts';
import { FIRST_SHEETS, type LapsePart, rowsOfPart } from './lapse-parts.ts';
import { type ReportAsked, type ReportSource, withinOf } from './report-source.ts';

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

/** As a file, or one of several: the earliest due first. How many there are, and which of them these are, stands below. */
export async function readLapses(
  source: ReportSource,
  asked: ReportAsked,
  same: Pick<ReportTable, 'lines' | 'notes'>,
): Promise<ReportTable> {
  const { database } = source;
  const part = asked.part ?? FIRST_SHEETS;
  const [question, atMost] = [questionOf(source, asked), rowsOfPart(part)];
  const [{ counted, readable }, found] = await Promise.all([
    countLapses(database, asked.identity, question, null),
    lapsesOf(database, asked.identity, question, { lapse: null, page: part.number, atMost }),
  ]);
  const before = (part.number - 1) * atMost;
  const notes = [...same.notes, ...partWords({ counted, readable, before, here: found.length, of: part.of })];
  const rows = found.map((one) => rowOf(source, one));
  return lapsesReport(rows, before, { lines: same.lines, notes });
}

interface PartFound {
  counted: number;
  readable: number;
  before: number;
  here: number;
  of: LapsePart['of'];
}

function partWords({ counted, readable, before, here, of }: PartFound): readonly string[] {
  const said = `Có ${countWords(counted)} hồ sơ chưa tuân thủ`;
  const hidden =
    counted > readable
      ? `, trong đó ${countWords(counted - readable)} hồ sơ mật hoặc ngoài phạm vi được xem không liệt kê`
      : '';
  if (here === readable) return [`${said}${hidden}.`];
  if (here === 0) return [`${said}${hidden}. Tệp này không còn hồ sơ nào.`];
  const which = `Tệp này liệt kê hồ sơ thứ ${countWords(before + 1)} đến ${countWords(before + here)}`;
  const rest =
    of === 'paper'
      ? 'các phần khác in được từ trang Hồ sơ chưa tuân thủ, hoặc tải tệp Excel'
      : 'các tệp khác tải được từ trang Hồ sơ chưa tuân thủ';
  return [`${said}${hidden}. ${which}; ${rest}.`];
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
