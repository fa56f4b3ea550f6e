import { countWords } from '../words/vi/count-words.ts';
import { type FormData, type FormFacts, formOf } from './form.ts';
import type { Press } from './press.ts';
import {
  headLines,
  NO_SOURCE,
  notesUnder,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
  shareIn,
} from './report-table.ts';

/** A report on paper, as the template prints it. */
export interface ReportSheet extends FormData {
  lines: ReportTable['lines'];
  faults: string | null;
  head: readonly { words: string; line: number; column: number; columns: number; rows: number }[];
  /** `room`: width in mm, 0 for what is left; `number`: its cells are numbers. */
  columns: readonly { mark: string; room: number; number: boolean }[];
  rows: readonly { kind: ReportRow['kind']; cells: readonly string[] }[];
  /** Each with its lines. */
  notes: readonly (readonly string[])[];
  madeBy: string | null;
  /** Printed under the signature; null: it is signed by hand. */
  signedBy: string | null;
}

export interface ReportSheetFacts extends FormFacts {
  report: ReportTable;
  madeBy: string | null;
  signedBy?: string | null;
}

const MM_A_LETTER = 1.55;

export function reportSheet({ report, madeBy, signedBy = null, ...facts }: ReportSheetFacts): ReportSheet {
  const { mark, title, lines, columns, rows, faults } = report;
  return {
    ...formOf(facts, 'report', { number: mark, title }, null),
    ...{ lines, notes: notesUnder(report).map(linesIn), madeBy, signedBy },
    faults: faults.length > 0 ? `BẢN NHÁP, SỐ LIỆU CHƯA KHỚP: ${faults.join('; ')}` : null,
    head: headLines(columns).flatMap((cells, line) => cells.map((cell) => ({ ...cell, line }))),
    columns: columns.map((column, index) => ({
      mark: column.number,
      room: index === 1 ? 0 : Math.round(column.width * MM_A_LETTER),
      number: rows.some(({ cells }) => ['count', 'decimal', 'share'].includes(cells[index]?.is ?? '')),
    })),
    rows: rows.map((row) => ({
      kind: row.kind,
      cells: columns.map((column, index) => cellWords(row, column, index)),
    })),
  };
}

/** The press makes blanks of line breaks. */
function linesIn(note: string): readonly string[] {
  return note.split('\n').filter((line) => line.trim() !== '');
}

/** Some milliseconds a row: a long report belongs in a workbook. */
export function printReport(press: Press, sheet: ReportSheet): Uint8Array {
  return press.print('report', sheet);
}

const DECIMAL = new Intl.NumberFormat('vi', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A cell as people read it: on paper, and on screen. */
export function cellWords(row: ReportRow, column: ReportColumn, index: number): string {
  const cell = row.cells[index];
  switch (cell?.is) {
    case 'count':
      return countWords(cell.count);
    case 'words':
      return cell.words;
    case 'missing':
      return NO_SOURCE;
    case 'share': {
      const share = shareIn(row, column);
      return share === undefined ? NO_SOURCE : decimalWords(share);
    }
    case 'decimal':
      return decimalWords(cell.value);
    default:
      return '';
  }
}

function decimalWords(value: number | null): string {
  return value === null ? '–' : DECIMAL.format(value);
}
