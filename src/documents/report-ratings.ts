import { numbered } from './report-follow-up.ts';
import { groupedRows } from './report-groups.ts';
import { count, type Opens, type RatingsBehind, type ReportTable, SHARE, words } from './report-table.ts';

/** How the applicants of an agency rated what it resolved. */
export interface RatedAgency {
  id: string;
  name: string;
  resolved: number;
  rated: number;
  pleased: number;
  satisfied: number;
  dissatisfied: number;
  worded: number;
  atDesk: number;
}

/** Mức độ hài lòng của người nộp, agency by agency. */
export function ratingsReport(
  groups: readonly { head: string | null; key: string | null; rows: readonly RatedAgency[] }[],
  same: Pick<ReportTable, 'lines' | 'notes'>,
): ReportTable {
  const columns = numbered([
    { heads: ['STT'], width: 6 },
    { heads: ['Đơn vị'], width: 36 },
    { heads: ['Hồ sơ đã giải quyết'], width: 11 },
    { heads: ['Có phiếu đánh giá', 'Số'], width: 9 },
    { heads: ['Có phiếu đánh giá', '%'], width: 8, share: { part: [3], whole: [2] } },
    { heads: ['Mức độ', 'Rất hài lòng'], width: 10 },
    { heads: ['Mức độ', 'Hài lòng'], width: 10 },
    { heads: ['Mức độ', 'Chưa hài lòng'], width: 10 },
    { heads: ['Mức độ', '% hài lòng trở lên'], width: 11, share: { part: [5, 6], whole: [3] } },
    { heads: ['Có ý kiến viết thêm'], width: 11 },
    { heads: ['Nhập trên máy tại quầy'], width: 11 },
  ]);
  const rows = groupedRows(
    groups.map((group) => ({
      ...group,
      rows: group.rows.map((one) => {
        const rated = (number: number, which: RatingsBehind) =>
          count(number, undefined, { list: 'ratings', agency: one.id, ...which } satisfies Opens);
        const level = (number: number, points: 0 | 1 | 2) => rated(number, { question: 'overall', points });
        return [
          words(one.name),
          count(one.resolved, { column: 'resolved', agency: one.id, only: {} }),
          ...[rated(one.rated, {}), SHARE],
          ...[level(one.pleased, 2), level(one.satisfied, 1), level(one.dissatisfied, 0), SHARE],
          ...[rated(one.worded, { worded: true }), rated(one.atDesk, { atDesk: true })],
        ];
      }),
    })),
  );
  return {
    ...{ name: 'Hài lòng', mark: null, title: 'Mức độ hài lòng của người nộp hồ sơ' },
    ...{ columns, rows, faults: [], lines: same.lines },
    notes: [
      ...same.notes,
      'Hồ sơ kết thúc trong kỳ; mỗi hồ sơ tính phiếu sau cùng gửi đến thời điểm trên. Phiếu nhập trên máy tại quầy được đếm và ghi riêng.',
    ],
  };
}
