import type { RatingPoints, RatingQuestion } from '../domain/applicant-rating/applicant-rating.ts';
import type { ListedColumn } from '../domain/figures/listed-column.ts';
import type { Level } from '../domain/organisation/agency.ts';

/** Which dossiers a number counts. */
export interface Behind {
  column: ListedColumn;
  agency?: string;
  /** Only of procedures with a fee. */
  withFee?: true;
  only: Partial<Readonly<Record<'field' | 'block' | 'procedure' | 'officer' | 'channel', readonly string[]>>>;
}

/** What a number opens that counts ratings, lapses, procedures or accounts. */
export type Opens = { agency?: string } & (
  | ({ list: 'ratings' } & RatingsBehind)
  | { list: 'lapses'; lapse: LapseKind }
  | { list: 'procedures'; which: ProcedureSet; level?: Level }
  | { list: 'usage' }
);

/** Counted agency by agency: a procedure that two of them take in stands there twice. */
export const SETS_OF_AGENCY = ['online-of-agency', 'online-used', 'with-fee', 'with-fee-used'] as const;

/**
 * Which procedures: all, those with an agency that takes them in, those with an approved process; with all that the law wants
 * said; taken in online; and what is counted by agency.
 */
export const PROCEDURE_SETS = [
  ...(['all', 'taken-in', 'with-process', 'complete', 'online'] as const),
  ...SETS_OF_AGENCY,
] as const;
export type ProcedureSet = (typeof PROCEDURE_SETS)[number];

/** Which ratings: those that answered a question, perhaps in one way; with words; entered at the desk. */
export interface RatingsBehind {
  question?: RatingQuestion;
  points?: RatingPoints;
  worded?: boolean;
  atDesk?: boolean;
}

/** Late; late without an apology and a new date; asked for a supplement a second time. */
export type LapseKind = 'late' | 'unapologised' | 'asked-again';

/** What stands in a cell. A share is worked out from its row; what nothing tells yet is missing, and never 0 (ruling 18). */
export type ReportCell =
  | { is: 'words'; words: string }
  | { is: 'count'; count: number; behind?: Behind; opens?: Opens }
  | { is: 'decimal'; value: number | null }
  /** `behind`: the dossiers of its part, where no column of the table has them; else those of that column. */
  | { is: 'share'; behind?: Behind }
  | { is: 'missing'; waitsFor: string };

export interface ReportColumn {
  /** Its head, from the widest that stands over it down to its own. */
  heads: readonly string[];
  /** `(3)`: as the form numbers it. */
  number: string;
  /** In letters. */
  width: number;
  /** Columns that it is the sum of. */
  adds?: readonly number[];
  /** The share of some columns in others, of a hundred. */
  share?: { part: readonly number[]; whole: readonly number[] };
}

export interface ReportRow {
  /** `group`: a head over the rows that follow. `sum`: of the rows that follow. `total`: the last. */
  kind: 'row' | 'group' | 'sum' | 'total';
  cells: readonly ReportCell[];
  /** Rows that it is the sum of. */
  adds?: readonly number[];
}

/** What must hold among the numbers of the report, when they are counted in another way. */
export interface ReportCheck {
  /** `3 = 4 + 5 + 6` */
  name: string;
  whole: number;
  parts: readonly number[];
  /** What it must equal, where that is no column: of the period before. */
  equals?: number;
}

/** A report as a table: the same on screen, as a workbook and as a sheet of paper. */
export interface ReportTable {
  /** `II.06a`, for names of files and leaves. */
  name: string;
  /** `Biểu số II.06a/VPCP/KSTT`; null: no law numbers it. */
  mark: string | null;
  title: string;
  /** Kỳ báo cáo, Đơn vị báo cáo, ... */
  lines: readonly { name: string; words: string }[];
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
  notes: readonly string[];
  /** Numbers of the last row, counted from the facts one by one; absent: nothing to check. */
  counted?: readonly (number | null)[];
  checks?: readonly ReportCheck[];
  /** What does not hold. None: it is the form as the law wants it. */
  faults: readonly string[];
}

export const words = (text: string): ReportCell => ({ is: 'words', words: text });
export const count = (
  number: number,
  behind?: Behind,
  opens?: Opens,
): Extract<ReportCell, { is: 'count' }> => ({
  ...{ is: 'count', count: number },
  ...(behind ? { behind } : {}),
  ...(opens ? { opens } : {}),
});
export const missing = (waitsFor: string): ReportCell => ({ is: 'missing', waitsFor });
export const SHARE: ReportCell = { is: 'share' };

/** In place of a number that nothing tells yet (ruling 18). */
export const NO_SOURCE = 'chưa có nguồn';

/** A cell of the head of a table. */
export interface HeadCell {
  words: string;
  column: number;
  columns: number;
  rows: number;
}

/** The lines of a head: one that stands over several columns is one cell, and a column without such goes all the way down. */
export function headLines(columns: readonly ReportColumn[]): readonly (readonly HeadCell[])[] {
  const depth = Math.max(...columns.map(({ heads }) => heads.length));
  return Array.from({ length: depth }, (_, level) =>
    columns.flatMap(({ heads }, column) => {
      if (heads.length <= level) return [];
      const name = heads[level] ?? '';
      if (heads.length === level + 1) return [{ words: name, column, columns: 1, rows: depth - level }];
      const over = (at: number) => columns[at]?.heads.slice(0, level + 1).join('\n');
      if (column > 0 && over(column - 1) === over(column)) return [];
      const next = columns.findIndex((_one, at) => at > column && over(at) !== over(column));
      return [{ words: name, column, columns: (next === -1 ? columns.length : next) - column, rows: 1 }];
    }),
  );
}

/** Of a hundred, to one decimal; null: of nothing there is no share; undefined: a part of it is missing. */
export function shareIn({ cells }: ReportRow, { share }: ReportColumn): number | null | undefined {
  const sum = (columns: readonly number[]) =>
    columns.reduce<number | undefined>((total, column) => {
      const cell = cells[column];
      return total === undefined || cell?.is !== 'count' ? undefined : total + cell.count;
    }, 0);
  const [part, whole] = [sum(share?.part ?? []), sum(share?.whole ?? [])];
  if (part === undefined || whole === undefined) return undefined;
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

/** Whether a check holds for numbers counted in another way. */
export function checkHolds(
  { whole, parts, equals }: ReportCheck,
  counted: readonly (number | null)[],
): boolean {
  const sum = parts.reduce((total, part) => total + (counted[part] ?? 0), 0);
  return counted[whole] === (equals ?? sum);
}

/** What stands under a report: its own notes, and what the cells without a source wait for, each once. */
export function notesUnder({ rows, notes }: ReportTable): readonly string[] {
  const waits = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.is === 'missing' ? [cell.waitsFor] : [])),
  );
  return [...notes, ...[...new Set(waits)].map((wait) => `Chưa có nguồn: ${wait}.`)];
}
