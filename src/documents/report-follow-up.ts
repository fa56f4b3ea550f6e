import { groupedRows, type ReportGroup } from './report-groups.ts';
import {
  count,
  missing,
  type ProcedureSet,
  type ReportColumn,
  type ReportTable,
  SHARE,
  words,
} from './report-table.ts';

/** What the follow-up tables know of an agency. */
export interface FollowedAgency {
  id: string;
  name: string;
  code: string;
  received: { online: number; counter: number; post: number };
  onlineOpen: { inTime: number; overdue: number };
  resolved: number;
  /** Ended with a result; those whose result is electronic. */
  results: number;
  electronic: number;
  /** Of the procedures it takes in: those with a fee, with dossiers, with a payment. */
  feeProcedures: number;
  feeProceduresUsed: number;
  /** Dossiers of these received in the period; those for which a fee was collected. */
  feeDossiers: number;
  paid: number;
}

export interface FollowUpFacts extends Pick<ReportTable, 'lines' | 'notes'> {
  groups: readonly { head: string | null; key: string | null; rows: readonly FollowedAgency[] }[];
}

const PORTAL = 'đồng bộ và thanh toán qua Cổng Dịch vụ công quốc gia chờ kết nối với Cổng';
const DUTIES = 'hồ sơ có nghĩa vụ tài chính chờ kết nối với cơ quan thuế';
const DIGITISED = 'số hóa và tái sử dụng thành phần hồ sơ chờ ghi nhận từng thành phần khi tiếp nhận';
const ONLINE_PAYMENT = 'thanh toán trực tuyến chờ kết nối nền tảng thanh toán';

/** Theo dõi hồ sơ trực tuyến. */
export function onlineReport({ groups, ...same }: FollowUpFacts): ReportTable {
  const columns = numbered([
    ...LEADING,
    { heads: ['Mã định danh'], width: 20 },
    { heads: ['Tiếp nhận', 'Tổng số'], width: 9, adds: [4, 6, 8] },
    { heads: ['Tiếp nhận', 'Qua mạng', 'Số'], width: 8 },
    { heads: ['Tiếp nhận', 'Qua mạng', '%'], width: 8, share: { part: [4], whole: [3] } },
    { heads: ['Tiếp nhận', 'Trực tiếp', 'Số'], width: 8 },
    { heads: ['Tiếp nhận', 'Trực tiếp', '%'], width: 8, share: { part: [6], whole: [3] } },
    { heads: ['Tiếp nhận', 'Bưu chính công ích', 'Số'], width: 8 },
    { heads: ['Tiếp nhận', 'Bưu chính công ích', '%'], width: 8, share: { part: [8], whole: [3] } },
    { heads: ['Trực tuyến đang xử lý', 'Trong hạn'], width: 9 },
    { heads: ['Trực tuyến đang xử lý', 'Quá hạn'], width: 9 },
    { heads: ['Trực tuyến đang xử lý', '% quá hạn'], width: 9, share: { part: [11], whole: [10, 11] } },
    { heads: ['Đã đồng bộ về DVCQG'], width: 10 },
    { heads: ['Có nghĩa vụ tài chính'], width: 10 },
    { heads: ['Đã thanh toán trực tuyến qua DVCQG'], width: 12 },
  ]);
  const cellsOf = ({ id, name, code, received, onlineOpen }: FollowedAgency) => [
    ...[words(name), words(code), receivedBy({ id, received })],
    ...[count(received.online, { agency: id, column: 'online', only: {} }), SHARE],
    ...[count(received.counter, { agency: id, column: 'direct', only: { channel: ['counter'] } }), SHARE],
    ...[count(received.post, { agency: id, column: 'direct', only: { channel: ['post'] } }), SHARE],
    count(onlineOpen.inTime, { agency: id, column: 'open-in-time', only: { channel: ['online'] } }),
    count(onlineOpen.overdue, { agency: id, column: 'open-late', only: { channel: ['online'] } }),
    SHARE,
    ...[missing(PORTAL), missing(DUTIES), missing(PORTAL)],
  ];
  return table('Trực tuyến', 'Tình hình tiếp nhận, xử lý hồ sơ trực tuyến', columns, groups, cellsOf, same);
}

/** Theo dõi số hóa. */
export function digitalReport({ groups, ...same }: FollowUpFacts): ReportTable {
  const intake = (head: string) => ['Số hóa hồ sơ TTHC khi tiếp nhận', head];
  const result = (head: string) => ['Số hóa kết quả giải quyết', head];
  const columns = numbered([
    ...LEADING,
    { heads: ['Tiếp nhận'], width: 10 },
    { heads: intake('Chưa số hóa thành phần hồ sơ'), width: 12 },
    { heads: intake('Có số hóa thành phần hồ sơ'), width: 12 },
    { heads: intake('Có tái sử dụng thành phần'), width: 12 },
    { heads: intake('Có tái sử dụng từ Cổng DVC quốc gia'), width: 13 },
    { heads: ['Đã giải quyết, có kết quả'], width: 10 },
    { heads: result('Chưa số hóa'), width: 10 },
    { heads: result('Đã số hóa'), width: 10 },
    { heads: result('Tỷ lệ (%)'), width: 9, share: { part: [9], whole: [7] } },
  ]);
  const cellsOf = ({ id, name, received, results, electronic }: FollowedAgency) => [
    ...[words(name), receivedBy({ id, received })],
    ...[missing(DIGITISED), missing(DIGITISED), missing(DIGITISED), missing(DIGITISED)],
    count(results, { agency: id, column: 'with-result', only: {} }),
    count(results - electronic, { agency: id, column: 'on-paper', only: {} }),
    ...[count(electronic, { agency: id, column: 'electronic', only: {} }), SHARE],
  ];
  return table('Số hóa', 'Tình hình số hóa hồ sơ, kết quả giải quyết TTHC', columns, groups, cellsOf, same);
}

/** Theo dõi thanh toán phí, lệ phí. */
export function paymentReport({ groups, ...same }: FollowUpFacts): ReportTable {
  const procedures = (head: string) => ['Số lượng thủ tục', head];
  const columns = numbered([
    ...LEADING,
    { heads: procedures('Có phí, lệ phí'), width: 11 },
    { heads: procedures('Có phát sinh hồ sơ'), width: 11 },
    { heads: procedures('Có phát sinh thanh toán trực tuyến'), width: 13 },
    { heads: ['Hồ sơ thuộc thủ tục có phí, lệ phí', 'Tổng số'], width: 11 },
    { heads: ['Hồ sơ thuộc thủ tục có phí, lệ phí', 'Đã thu phí, lệ phí'], width: 11 },
    {
      ...{ heads: ['Hồ sơ thuộc thủ tục có phí, lệ phí', 'Tỷ lệ đã thu (%)'], width: 11 },
      share: { part: [6], whole: [5] },
    },
    { heads: ['Hồ sơ thuộc thủ tục có phí, lệ phí', 'Thanh toán trực tuyến'], width: 12 },
  ]);
  const cellsOf = ({ id, name, feeProcedures, feeProceduresUsed, feeDossiers, paid }: FollowedAgency) => {
    const listed = (number: number, which: ProcedureSet) =>
      count(number, undefined, { list: 'procedures', which, agency: id });
    return [
      ...[words(name), listed(feeProcedures, 'with-fee'), listed(feeProceduresUsed, 'with-fee-used')],
      missing(ONLINE_PAYMENT),
      count(feeDossiers, { agency: id, column: 'received', only: {}, withFee: true }),
      count(paid, { agency: id, column: 'paid', only: {} }),
      ...[SHARE, missing(ONLINE_PAYMENT)],
    ];
  };
  return table(
    'Thanh toán',
    'Tình hình thanh toán phí, lệ phí giải quyết TTHC',
    columns,
    groups,
    cellsOf,
    same,
  );
}

function receivedBy({ id, received }: Pick<FollowedAgency, 'id' | 'received'>) {
  const all = received.online + received.counter + received.post;
  return count(all, { agency: id, column: 'received', only: {} });
}

const LEADING: readonly Omit<ReportColumn, 'number'>[] = [
  { heads: ['STT'], width: 6 },
  { heads: ['Đơn vị'], width: 36 },
];

export function numbered(columns: readonly Omit<ReportColumn, 'number'>[]): readonly ReportColumn[] {
  return columns.map((column, index) => ({ ...column, number: `(${index + 1})` }));
}

function table(
  name: string,
  title: string,
  columns: readonly ReportColumn[],
  groups: FollowUpFacts['groups'],
  cellsOf: (agency: FollowedAgency) => ReportGroup['rows'][number],
  same: Pick<ReportTable, 'lines' | 'notes'>,
): ReportTable {
  const rows = groupedRows(groups.map((group) => ({ ...group, rows: group.rows.map(cellsOf) })));
  return { name, mark: null, title, columns, rows, faults: [], ...same };
}
