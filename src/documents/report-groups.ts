import { count, type ReportCell, type ReportRow, words } from './report-table.ts';

/** Agencies under the head of their group; null: there is one group, and it needs no head. */
export interface ReportGroup {
  head: string | null;
  /** Cells of a row, its name first. */
  rows: readonly (readonly ReportCell[])[];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** Rows of agencies, each group below its sum, and the sum of all: what the tables of the province have in common. */
export function groupedRows(groups: readonly ReportGroup[]): readonly ReportRow[] {
  const rows: ReportRow[] = [];
  const members: number[] = [];
  const listed = groups.filter((group) => group.rows.length > 0);
  listed.forEach((group, number) => {
    if (group.head !== null) {
      const adds = group.rows.map((_row, index) => rows.length + 1 + index);
      const cells = [words(ROMAN[number] ?? ''), ...summed(words(group.head), group.rows)];
      rows.push({ kind: 'sum', adds, cells });
    }
    group.rows.forEach((cells, index) => {
      members.push(rows.length);
      rows.push({ kind: 'row', cells: [words(String(index + 1)), ...cells] });
    });
  });
  const all = listed.flatMap((group) => group.rows);
  rows.push({ kind: 'total', adds: members, cells: [words(''), ...summed(words('Tổng cộng'), all)] });
  return rows;
}

/** Counts are added; a share is worked out anew; what is missing in a row is missing in its sum. */
function summed(name: ReportCell, rows: ReportGroup['rows']): readonly ReportCell[] {
  const [first = []] = rows;
  return [
    name,
    ...first.slice(1).map((cell, index): ReportCell => {
      const column = rows.map((row) => row[index + 1]);
      const missing = column.find((one) => one?.is === 'missing');
      if (missing) return missing;
      if (cell.is === 'words') return words('');
      if (cell.is !== 'count') return cell;
      return count(column.reduce((sum, one) => sum + (one?.is === 'count' ? one.count : 0), 0));
    }),
  ];
}
