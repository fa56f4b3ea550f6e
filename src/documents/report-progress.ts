import { COLUMN_NUMBERS, COLUMNS, type Column, type Counts } from '../domain/figures/columns.ts';
import type { ProgressTable } from '../domain/figures/progress-table.ts';
import { BLOCK_WORDS } from '../words/vi/figure-words.ts';
import {
  count,
  type ReportCheck,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
  words,
} from './report-table.ts';

/** Over the columns of biểu II.06a, as the form has them. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  all: ['Số hồ sơ nhận giải quyết', 'Tổng số'],
  online: ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến'],
  direct: ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tiếp, dịch vụ bưu chính'],
  carried: ['Số hồ sơ nhận giải quyết', 'Từ kỳ trước'],
  resolved: ['Số lượng hồ sơ đã giải quyết', 'Tổng số'],
  early: ['Số lượng hồ sơ đã giải quyết', 'Trước hạn'],
  'on-time': ['Số lượng hồ sơ đã giải quyết', 'Đúng hạn'],
  late: ['Số lượng hồ sơ đã giải quyết', 'Quá hạn'],
  open: ['Số lượng hồ sơ đang giải quyết', 'Tổng số'],
  'open-in-time': ['Số lượng hồ sơ đang giải quyết', 'Trong hạn'],
  'open-late': ['Số lượng hồ sơ đang giải quyết', 'Quá hạn'],
};

/** Where a column of the form stands in the table: after number and name. */
const at = (column: Column) => COLUMN_NUMBERS[column] - 1;

const ADDS: Partial<Readonly<Record<Column, readonly Column[]>>> = {
  all: ['online', 'direct', 'carried'],
  resolved: ['early', 'on-time', 'late'],
  open: ['open-in-time', 'open-late'],
};

const REPORT_COLUMNS: readonly ReportColumn[] = [
  { heads: ['STT'], number: '(1)', width: 6 },
  { heads: ['Lĩnh vực, công việc giải quyết theo cấp'], number: '(2)', width: 38 },
  ...COLUMNS.map((column) => ({
    ...{ heads: HEADS[column], number: `(${COLUMN_NUMBERS[column]})`, width: 11 },
    ...(ADDS[column] ? { adds: ADDS[column].map(at) } : {}),
  })),
];

const ROMAN = ['I', 'II', 'III'];

export interface ProgressFacts extends Pick<ReportTable, 'lines' | 'faults' | 'notes'> {
  table: ProgressTable;
  /** Of the whole province: biểu II.06c. */
  whole: boolean;
  /** Counted from the facts one by one; null: not kept. */
  counted: Counts | null;
  /** Đang giải quyết at the end of the period before; null: nothing tells. */
  openBefore: number | null;
}

/** Biểu II.06a: the form of TT 01/2020 with its columns (1) to (13), fields below the sum of their block. */
export function progressReport({ table, whole, counted, openBefore, ...same }: ProgressFacts): ReportTable {
  const rows: ReportRow[] = [];
  const sums: number[] = [];
  table.blocks.forEach(({ block, rows: fields, sum }, number) => {
    const first = rows.length + 1;
    sums.push(rows.length);
    rows.push({
      kind: 'sum',
      adds: fields.map((_field, index) => first + index),
      cells: [words(ROMAN[number] ?? ''), words(BLOCK_WORDS[block]), ...cellsOf(sum, { block: [block] })],
    });
    fields.forEach(({ field, counts }, index) => {
      const cells = cellsOf(counts, { block: [block], field: [field] });
      rows.push({ kind: 'row', cells: [words(String(index + 1)), words(field), ...cells] });
    });
  });
  rows.push({
    kind: 'total',
    adds: sums,
    cells: [words(''), words('Tổng cộng'), ...cellsOf(table.total, {})],
  });
  return {
    name: whole ? 'II.06c' : 'II.06a',
    mark: `Biểu số II.${whole ? '06c' : '06a'}/VPCP/KSTT`,
    title: whole
      ? 'Tình hình, kết quả giải quyết TTHC tại địa phương'
      : 'Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC',
    ...{ columns: REPORT_COLUMNS, rows, ...same },
    ...(counted
      ? {
          counted: [null, null, ...COLUMNS.map((column) => counted[column])],
          checks: checksWith(openBefore),
        }
      : {}),
  };
}

function cellsOf(counts: Counts, only: { block?: readonly string[]; field?: readonly string[] }) {
  return COLUMNS.map((column) => count(counts[column], { column, only }));
}

function checksWith(openBefore: number | null): readonly ReportCheck[] {
  const sum = (whole: Column, ...parts: readonly Column[]) => ({
    name: `${COLUMN_NUMBERS[whole]} = ${parts.map((part) => COLUMN_NUMBERS[part]).join(' + ')}`,
    ...{ whole: at(whole), parts: parts.map(at) },
  });
  return [
    sum('all', 'online', 'direct', 'carried'),
    sum('resolved', 'early', 'on-time', 'late'),
    sum('open', 'open-in-time', 'open-late'),
    sum('all', 'resolved', 'open'),
    ...(openBefore === null
      ? []
      : [{ name: '6 = 11 của kỳ trước', whole: at('carried'), parts: [], equals: openBefore }]),
  ];
}
