import { numbered } from './report-follow-up.ts';
import { groupedRows } from './report-groups.ts';
import { count, type ReportRow, type ReportTable, words } from './report-table.ts';

/** What an agency owed, and did not do. */
export interface AgencyLapses {
  id: string;
  name: string;
  resolvedLate: number;
  openLate: number;
  askedAgain: number;
  unapologised: number;
  accounts: number;
  unused: number;
}

/** A dossier with what was not as it should be. */
export interface DossierLapse {
  code: string;
  agency: string;
  procedure: string;
  due: string;
  lapses: readonly string[];
}

/** Danh sách tuân thủ, agency by agency. */
export function complianceReport(
  groups: readonly { head: string | null; key: string | null; rows: readonly AgencyLapses[] }[],
  same: Pick<ReportTable, 'lines' | 'notes'>,
): ReportTable {
  const columns = numbered([
    { heads: ['STT'], width: 6 },
    { heads: ['Đơn vị'], width: 38 },
    { heads: ['Hồ sơ quá hạn', 'Đã giải quyết'], width: 12 },
    { heads: ['Hồ sơ quá hạn', 'Đang giải quyết'], width: 12 },
    { heads: ['Hồ sơ quá hạn', 'Chưa xin lỗi, hẹn lại'], width: 12 },
    { heads: ['Yêu cầu bổ sung từ lần thứ hai'], width: 13 },
    { heads: ['Tài khoản', 'Đang mở'], width: 11 },
    { heads: ['Tài khoản', 'Lâu không sử dụng'], width: 12 },
  ]);
  const rows = groupedRows(
    groups.map((group) => ({
      ...{ head: group.head, key: group.key },
      rows: group.rows.map((one) => [
        words(one.name),
        count(one.resolvedLate, { column: 'late', agency: one.id, only: {} }),
        count(one.openLate, { column: 'open-late', agency: one.id, only: {} }),
        count(one.unapologised, undefined, { list: 'lapses', lapse: 'unapologised', agency: one.id }),
        count(one.askedAgain, undefined, { list: 'lapses', lapse: 'asked-again', agency: one.id }),
        count(one.accounts),
        count(one.unused, undefined, { list: 'usage', agency: one.id }),
      ]),
    })),
  );
  return {
    ...{ name: 'Tuân thủ', mark: null, title: 'Tình hình tuân thủ quy định giải quyết TTHC' },
    ...{ columns, rows, faults: [], ...same },
  };
}

/** The same, dossier by dossier. */
export function lapsesReport(
  lapses: readonly DossierLapse[],
  /** Rows that another file before this one has. */
  before: number,
  same: Pick<ReportTable, 'lines' | 'notes'>,
): ReportTable {
  const columns = numbered([
    { heads: ['STT'], width: 6 },
    { heads: ['Mã hồ sơ'], width: 30 },
    { heads: ['Đơn vị'], width: 26 },
    { heads: ['Thủ tục'], width: 50 },
    { heads: ['Hạn theo luật'], width: 14 },
    { heads: ['Nội dung chưa tuân thủ'], width: 36 },
  ]);
  const rows: ReportRow[] = lapses.map(({ code, agency, procedure, due, lapses: what }, index) => ({
    kind: 'row',
    cells: [String(before + index + 1), code, agency, procedure, due, what.join('; ')].map(words),
  }));
  return {
    ...{ name: 'Hồ sơ chưa tuân thủ', mark: null, title: 'Danh sách hồ sơ chưa tuân thủ quy định' },
    ...{ columns, rows, faults: [], ...same },
  };
}
