import {
  type Behind,
  count,
  type Opens,
  type ReportCell,
  type ReportRow,
  SHARE,
  words,
} from './report-table.ts';

/** Agencies under the head of their group; null: there is one group, and it needs no head. */
export interface ReportGroup {
  head: string | null;
  /** By which the dossiers of all of it are asked for; null: nobody asks so. */
  key: string | null;
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
      const cells = [words(ROMAN[number] ?? ''), ...summed(words(group.head), group.rows, group.key)];
      rows.push({ kind: 'sum', adds, cells });
    }
    group.rows.forEach((cells, index) => {
      members.push(rows.length);
      rows.push({ kind: 'row', cells: [words(String(index + 1)), ...cells] });
    });
  });
  const all = listed.flatMap((group) => group.rows);
  rows.push({ kind: 'total', adds: members, cells: [words(''), ...summed(words('Tổng cộng'), all, '')] });
  return rows;
}

/** Counts are added, and open the dossiers of all of it (`of`: a group, or everybody); a share is worked out anew; what is missing in a row is missing in its sum. */
function summed(name: ReportCell, rows: ReportGroup['rows'], of: string | null): readonly ReportCell[] {
  const [first = []] = rows;
  return [
    name,
    ...first.slice(1).map((cell, index): ReportCell => {
      const column = rows.map((row) => row[index + 1]);
      const missing = column.find((one) => one?.is === 'missing');
      if (missing) return missing;
      if (cell.is === 'words') return words('');
      if (cell.is === 'share') {
        const behind = of === null ? undefined : behindAll(cell.behind, of);
        return behind ? { is: 'share', behind } : SHARE;
      }
      if (cell.is !== 'count') return cell;
      return count(
        column.reduce((sum, one) => sum + (one?.is === 'count' ? one.count : 0), 0),
        of === null ? undefined : behindAll(cell.behind, of),
        of === null || !cell.opens ? undefined : opensAll(cell.opens, of),
      );
    }),
  ];
}

function opensAll({ agency: _one, ...opens }: Opens, of: string): Opens | undefined {
  // Use is looked at agency by agency.
  if (opens.list === 'usage') return undefined;
  return { ...opens, ...(of === '' ? {} : { agency: of }) };
}

/** What tells a row apart goes, but for the channel: that is the column's. */
function behindAll(behind: Behind | undefined, of: string): Behind | undefined {
  if (!behind) return undefined;
  const { column, only, withFee } = behind;
  return {
    ...(withFee ? { withFee } : {}),
    ...{ column, only: only.channel ? { channel: only.channel } : {} },
    ...(of === '' ? {} : { agency: of }),
  };
}
