import type { LevelCounts, ProcedureCounts } from '../domain/figures/procedure-counts.ts';
import type { Level } from '../domain/organisation/agency.ts';
import {
  count,
  type ProcedureSet,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
  words,
} from './report-table.ts';

const PARTS: readonly [head: string, levels: readonly [string, string, string, string]][] = [
  [
    'Tổng số TTHC thuộc thẩm quyền giải quyết của địa phương',
    ['Tổng số TTHC', 'Cấp tỉnh', 'Cấp huyện', 'Cấp xã'],
  ],
  [
    'TTHC được thực hiện theo CCMC, MCLT',
    ['Tổng số TTHC', 'Tại BPMC cấp tỉnh', 'Tại BPMC cấp huyện', 'Tại BPMC cấp xã'],
  ],
  [
    'Quy trình nội bộ giải quyết TTHC theo CCMC, MCLT được ban hành',
    ['Tổng số quy trình', 'Cấp tỉnh', 'Cấp huyện', 'Cấp xã'],
  ],
];

const REPORT_COLUMNS: readonly ReportColumn[] = [
  { heads: ['TT'], number: '(1)', width: 6 },
  { heads: ['Đơn vị'], number: '(2)', width: 38 },
  ...PARTS.flatMap(([head, levels], part) =>
    levels.map((level, index) => ({
      ...{ heads: [head, level], number: `(${3 + part * 4 + index})`, width: 11 },
      ...(index === 0 ? { adds: [1, 2, 3].map((after) => 2 + part * 4 + after) } : {}),
    })),
  ),
];

export interface ProceduresFacts extends Pick<ReportTable, 'lines' | 'notes'> {
  rows: readonly { id: string; name: string; counts: ProcedureCounts }[];
  /** Each procedure once, however many agencies take it in; null: one agency, whose row says it. */
  whole: ProcedureCounts | null;
}

/** Biểu II.07b: procedures, those taken in at a one-stop desk, and their processes. */
export function proceduresReport({ rows, whole, ...same }: ProceduresFacts): ReportTable {
  const listed: ReportRow[] = rows.map(({ id, name, counts }, index) => ({
    kind: 'row',
    cells: [words(String(index + 1)), words(name), ...cellsOf(counts, id)],
  }));
  const total: ReportRow[] = whole
    ? [{ kind: 'total', cells: [words(''), words('Toàn địa phương'), ...cellsOf(whole, null)] }]
    : [];
  return {
    ...{ name: 'II.07b', mark: 'Biểu số II.07b/VPCP/KSTT' },
    title: 'Tình hình thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết TTHC',
    ...{ columns: REPORT_COLUMNS, rows: [...listed, ...total], ...same },
    faults: [],
  };
}

/** Each number opens its procedures. */
function cellsOf({ all, atDesk, processes }: ProcedureCounts, agency: string | null) {
  const sets: readonly (readonly [ProcedureSet, LevelCounts])[] = [
    ['all', all],
    ['taken-in', atDesk],
    ['with-process', processes],
  ];
  return sets.flatMap(([which, one]) => {
    const cell = (number: number, level?: Level) =>
      count(number, undefined, {
        ...{ list: 'procedures', which },
        ...(level ? { level } : {}),
        ...(agency === null ? {} : { agency }),
      });
    const levels = (['province', 'district', 'commune'] as const).map((level) => cell(one[level], level));
    return [cell(one.total), ...levels];
  });
}
