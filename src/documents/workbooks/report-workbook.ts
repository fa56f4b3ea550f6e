import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcelFile, {
  type Cell,
  type CellObject,
  type Feature,
  type SheetData,
} from 'write-excel-file/node';
import {
  checkHolds,
  type HeadCell,
  headLines,
  NO_SOURCE,
  notesUnder,
  type ReportCell,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
  shareIn,
} from '../report-table.ts';

/** What a cell shows, and where it is worked out, by what. */
interface Worked {
  formula: string;
  /** As worked out when it was written: what shows where nothing is recalculated. */
  result: number | string;
}

const LINE = { borderStyle: 'thin', borderColor: '#000000' } as const;
const MIDDLE = { align: 'center', alignVertical: 'center', wrap: true } as const;

/** A report as a workbook: the head of the form, sums as live formulas, and below it what must be equal. */
export async function reportWorkbook(report: ReportTable): Promise<Buffer> {
  const sheet = new Sheet(report.columns.map(({ width }) => width));
  addTitle(sheet, report);
  addHead(sheet, report.columns);
  const first = sheet.next;
  for (const row of report.rows) sheet.add(rowCells(report, row, first, sheet.next));
  addChecks(sheet, report, first);
  for (const note of notesUnder(report))
    sheet.add([
      { value: note, type: String, fontStyle: 'italic', wrap: true, columnSpan: sheet.widths.length },
    ]);
  const columns = report.columns.map(({ width }) => ({ width }));
  const options = { sheet: report.name.slice(0, 31), columns, orientation: 'landscape' as const };
  return await writeExcelFile(sheet.rows, options, {
    ...{ fontFamily: 'Times New Roman', fontSize: 11, features: [resultsOf(sheet.worked), ONE_SHEET_WIDE] },
  }).toBuffer();
}

type SheetCell = CellObject | (Worked & { style: CellObject }) | null;

/** In points. Programs do not make rows higher by themselves for what is wrapped in a merged cell. */
const LINE_HEIGHT = 15;

function linesOf(cell: SheetCell | undefined, widths: readonly number[], at: number): number {
  if (!cell || 'formula' in cell || typeof cell.value !== 'string') return 1;
  const { columnSpan = 1, rowSpan = 1, fontSize = 11, value } = cell;
  const room = widths.slice(at, at + columnSpan).reduce((sum, width) => sum + width, 0);
  // Words are not broken, and bold ones are wider.
  const lines = value
    .split('\n')
    .reduce((sum, { length }) => sum + Math.max(1, Math.ceil((length * 1.15 * fontSize) / 11 / room)), 0);
  return Math.ceil(lines / rowSpan) * Math.max(1, fontSize / 11);
}

/** Rows as they are put down; worked cells are kept by their address. */
class Sheet {
  readonly rows: SheetData = [];
  readonly worked = new Map<string, Worked['result']>();
  readonly widths: readonly number[];

  constructor(widths: readonly number[]) {
    this.widths = widths;
  }

  /** Number of the row that is added next, from 1. */
  get next(): number {
    return this.rows.length + 1;
  }

  add(cells: readonly SheetCell[]): void {
    const row: Cell[] = [];
    const height =
      LINE_HEIGHT * Math.max(1, ...cells.map((cell, index) => linesOf(cell, this.widths, index)));
    for (const given of cells) {
      const cell = given && 'formula' in given ? given : given && { height, ...given };
      if (cell && 'formula' in cell) {
        this.worked.set(`${letters(row.length)}${this.next}`, cell.result);
        row.push({ ...cell.style, type: 'Formula', value: cell.formula });
      } else row.push(cell);
      // What a wide cell covers is there all the same: it carries the line around it.
      for (let more = (cell && ('columnSpan' in cell) ? (cell.columnSpan ?? 1) : 1) - 1; more > 0; more -= 1)
        row.push(null);
    }
    this.rows.push(row);
  }
}

function addTitle(sheet: Sheet, { mark, title, lines, faults }: ReportTable): void {
  const across = { columnSpan: sheet.widths.length, align: 'center', wrap: true } as const;
  if (mark !== null)
    sheet.add([{ value: mark, type: String, fontWeight: 'bold', columnSpan: sheet.widths.length }]);
  if (faults.length > 0)
    sheet.add([
      {
        ...across,
        value: `BẢN NHÁP, SỐ LIỆU CHƯA KHỚP: ${faults.join('; ')}`,
        type: String,
        fontWeight: 'bold',
      },
    ]);
  sheet.add([{ ...across, value: title.toUpperCase(), type: String, fontWeight: 'bold', fontSize: 13 }]);
  for (const { name, words } of lines) sheet.add([{ ...across, value: `${name}: ${words}`, type: String }]);
  sheet.add([]);
}

function addHead(sheet: Sheet, columns: readonly ReportColumn[]): void {
  for (const line of headLines(columns)) {
    const cells: Cell[] = columns.map(() => ({ ...LINE, value: '', type: String }));
    const spansOf = (one: HeadCell) => ({ columnSpan: one.columns, rowSpan: one.rows });
    const lines = line.map((one) =>
      linesOf({ ...spansOf(one), value: one.words, type: String }, sheet.widths, one.column),
    );
    const style = {
      ...LINE,
      ...MIDDLE,
      fontWeight: 'bold',
      height: LINE_HEIGHT * Math.max(1, ...lines),
    } as const;
    for (const one of line) {
      cells[one.column] = { ...style, ...spansOf(one), value: one.words, type: String };
      for (let more = 1; more < one.columns; more += 1) cells[one.column + more] = null;
    }
    sheet.rows.push(cells);
  }
  // Cells below one that goes further down belong to it.
  const depth = headLines(columns).length;
  headLines(columns).forEach((line, level) => {
    for (const { column, rows } of line)
      for (let below = 1; below < rows; below += 1) {
        const row = sheet.rows[sheet.rows.length - depth + level + below];
        if (row) row[column] = null;
      }
  });
  sheet.add(
    columns.map(({ number }) => ({ ...LINE, ...MIDDLE, value: number, type: String, fontStyle: 'italic' })),
  );
}

function rowCells({ columns }: ReportTable, row: ReportRow, first: number, here: number) {
  const style = { ...LINE, ...(row.kind === 'row' ? {} : { fontWeight: 'bold' as const }) };
  return columns.map((column, index) => {
    const cell = row.cells[index] ?? { is: 'words' as const, words: '' };
    const formula = formulaOf(column, row, letters(index), { first, here });
    if (cell.is === 'count' && formula !== undefined)
      return { formula, result: cell.count, style: { ...style, format: '#,##0' } };
    if (cell.is === 'share') return shareCell(column, row, here, style);
    return { ...style, ...plainCell(cell, index) };
  });
}

/** Down where the row adds up others, else across. */
function formulaOf(
  column: ReportColumn,
  row: ReportRow,
  letter: string,
  at: { first: number; here: number },
) {
  if (row.adds && row.adds.length > 0)
    return `SUM(${row.adds.map((index) => `${letter}${at.first + index}`).join(',')})`;
  if (column.adds) return column.adds.map((index) => `${letters(index)}${at.here}`).join('+');
  return undefined;
}

function shareCell(column: ReportColumn, row: ReportRow, here: number, style: CellObject) {
  const share = shareIn(row, column);
  if (share === undefined) return { ...style, value: NO_SOURCE, type: String };
  const sum = (indexes: readonly number[] = []) =>
    indexes.map((index) => `${letters(index)}${here}`).join('+');
  const [part, whole] = [sum(column.share?.part), sum(column.share?.whole)];
  return {
    formula: `IF((${whole})=0,"–",ROUND((${part})/(${whole})*100,1))`,
    result: share ?? '–',
    style: { ...style, format: '0.0', align: 'right' as const },
  };
}

function plainCell(cell: ReportCell, column: number): CellObject {
  if (cell.is === 'count') return { value: cell.count, type: Number, format: '#,##0' };
  if (cell.is === 'decimal' && cell.value !== null) return { value: cell.value, type: Number, format: '0.0' };
  if (cell.is === 'missing') return { value: NO_SOURCE, type: String, wrap: true, fontStyle: 'italic' };
  const text = cell.is === 'words' ? cell.words : '–';
  return { value: text, type: String, wrap: true, align: column === 0 ? 'center' : 'left' };
}

/** The last row once more, counted from the facts, and whether both agree; then what the form says must be equal. */
function addChecks(sheet: Sheet, { columns, counted, checks = [], rows }: ReportTable, first: number): void {
  const total = rows.at(-1);
  if (!counted || !total) return;
  const [totalRow, factsRow] = [first + rows.length - 1, sheet.next + 1];
  const style = { ...LINE, fontStyle: 'italic' as const };
  sheet.add([]);
  sheet.add(
    columns.map((_column, index) => {
      const number = counted[index] ?? null;
      if (number !== null) return { ...style, value: number, type: Number, format: '#,##0' };
      return { ...style, value: index === 1 ? 'Đếm lại từng hồ sơ' : '', type: String, wrap: true };
    }),
  );
  sheet.add(
    columns.map((_column, index) => {
      const number = counted[index] ?? null;
      if (number === null) return { ...style, value: index === 1 ? 'Kiểm tra' : '', type: String };
      const cell = total.cells[index];
      const isSame = cell?.is === 'count' && cell.count === number;
      const letter = letters(index);
      return {
        ...verdict(`${letter}${totalRow}=${letter}${factsRow}`, isSame),
        style: { ...style, align: 'center' as const },
      };
    }),
  );
  for (const check of checks) {
    const parts = check.equals ?? check.parts.map((part) => `${letters(part)}${factsRow}`).join('+');
    sheet.add([
      { ...style, value: '', type: String },
      {
        ...style,
        value: `${check.name}${check.equals === undefined ? '' : ` (${check.equals})`}`,
        type: String,
      },
      {
        ...verdict(`${letters(check.whole)}${factsRow}=${parts}`, checkHolds(check, counted)),
        style: { ...style, align: 'center' as const },
      },
    ]);
  }
  sheet.add([]);
}

function verdict(condition: string, holds: boolean): Worked {
  return { formula: `IF(${condition},"Khớp","Lệch")`, result: holds ? 'Khớp' : 'Lệch' };
}

/** Programs that only show a file do not recalculate it: they show the value kept beside the formula. */
function resultsOf(worked: ReadonlyMap<string, Worked['result']>): Feature<Buffer | Blob | Stream> {
  const CELL = /<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)<\/f><\/c>/g;
  const withResult = (xml: string) =>
    xml.replace(CELL, (whole, address: string, attributes: string, formula: string) => {
      const result = worked.get(address);
      if (result === undefined) return whole;
      const kind = typeof result === 'string' ? ' t="str"' : '';
      return `<c r="${address}"${attributes}${kind}><f>${formula}</f><v>${result}</v></c>`;
    });
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: withResult } } } };
}

/** Printed, it is as wide as one sheet of paper. */
const ONE_SHEET_WIDE: Feature<Buffer | Blob | Stream> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
};

/** `A` of 0, `AA` of 26. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
