import type { Column, Counts } from '../domain/figures/columns.ts';
import { groupedRows } from './report-groups.ts';
import { type Behind, count, type ReportColumn, type ReportTable, SHARE, words } from './report-table.ts';

/** By what đúng hẹn and trễ hẹn are told apart (Điều 12.3). */
export type OnTimeKey = 'agency' | 'field' | 'procedure' | 'officer';

const NAMES: Readonly<Record<OnTimeKey, { head: string; by: string }>> = {
  agency: { head: 'Cơ quan, đơn vị', by: 'cơ quan' },
  field: { head: 'Lĩnh vực', by: 'lĩnh vực' },
  procedure: { head: 'Thủ tục hành chính', by: 'thủ tục' },
  officer: { head: 'Người thụ lý', by: 'người thụ lý' },
};

const [RESOLVED, EARLY, ON_TIME, LATE] = [2, 3, 4, 5];
const [IN_TIME, OVERDUE] = [9, 10];

const columnsFor = (key: OnTimeKey): readonly ReportColumn[] => {
  const resolved = (head: string) => ['Số hồ sơ đã giải quyết', head];
  const open = (head: string) => ['Số hồ sơ đang giải quyết', head];
  const share = (part: readonly number[]) => ({ share: { part, whole: [RESOLVED] }, width: 11 });
  return [
    { heads: ['STT'], width: 6 },
    { heads: [NAMES[key].head], width: 42 },
    { heads: resolved('Tổng số'), width: 10, adds: [EARLY, ON_TIME, LATE] },
    { heads: resolved('Trước hạn'), width: 10 },
    { heads: resolved('Đúng hạn'), width: 10 },
    { heads: resolved('Quá hạn'), width: 10 },
    { heads: ['Tỷ lệ (%)', 'Đúng hẹn'], ...share([EARLY, ON_TIME]) },
    { heads: ['Tỷ lệ (%)', 'Trễ hẹn'], ...share([LATE]) },
    { heads: open('Tổng số'), width: 10, adds: [IN_TIME, OVERDUE] },
    { heads: open('Trong hạn'), width: 10 },
    { heads: open('Quá hạn'), width: 10 },
  ].map((column, index) => ({ ...column, number: `(${index + 1})` }));
};

/** Rows of a table, perhaps under the head of a group: I Sở, ban, ngành; ... */
export interface OnTimeGroup {
  head: string | null;
  key: string | null;
  rows: readonly { name: string; counts: Counts; behind: Omit<Behind, 'column'> }[];
}

export interface OnTimeFacts extends Pick<ReportTable, 'lines' | 'notes'> {
  key: OnTimeKey;
  groups: readonly OnTimeGroup[];
}

/** Tỷ lệ giải quyết TTHC đúng hẹn, trễ hẹn (Điều 12.3): early and on time are đúng hẹn. */
export function onTimeReport({ key, groups, ...same }: OnTimeFacts): ReportTable {
  const rows = groupedRows(
    groups.map(({ head, key: group, rows: members }) => ({
      ...{ head, key: group },
      rows: members.map(({ name, counts, behind }) => [words(name), ...cellsOf(counts, behind)]),
    })),
  );
  return {
    ...{ name: `Đúng hẹn theo ${NAMES[key].by}`, mark: null },
    title: `Tỷ lệ giải quyết TTHC đúng hẹn, trễ hẹn theo ${NAMES[key].by}`,
    ...{ columns: columnsFor(key), rows, faults: [], ...same },
  };
}

function cellsOf(counts: Counts, behind: Omit<Behind, 'column'>) {
  const cell = (column: Column) => count(counts[column], { column, ...behind });
  return [
    ...(['resolved', 'early', 'on-time', 'late'] as const).map(cell),
    { is: 'share', behind: { column: 'kept', ...behind } } as const,
    SHARE,
    ...(['open', 'open-in-time', 'open-late'] as const).map(cell),
  ];
}
