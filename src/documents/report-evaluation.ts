import type { Criterion, SubjectKind, Weight } from '../domain/evaluation/evaluation-rules.ts';
import type { ListName } from '../domain/evaluation/listing.ts';
import { type Evidence, type Handled, NOTHING, type Ranked } from '../domain/evaluation/ranking.ts';
import { CRITERION_WORDS, LIST_WORDS, SUBJECT_WORDS } from '../words/vi/evaluation-words.ts';
import { numbered } from './report-follow-up.ts';
import {
  count,
  missing,
  type ReportCell,
  type ReportColumn,
  type ReportTable,
  words,
} from './report-table.ts';

type RankedLine = Evidence & Ranked & { name: string };
type Around = Pick<ReportTable, 'lines' | 'notes'>;
type Unnumbered = Omit<ReportColumn, 'number'>;

const TITLES: Readonly<Record<SubjectKind, string>> = {
  agency: 'Xếp hạng cơ quan, đơn vị theo kết quả giải quyết TTHC',
  officer: 'Xếp hạng công chức, viên chức theo kết quả giải quyết TTHC',
};

/** Bảng xếp hạng (Điều 12.2, 18): points, with the numbers they are made of. */
export function rankingReport(
  subject: SubjectKind,
  lines: readonly RankedLine[],
  weights: readonly Weight[],
  around: Around,
): ReportTable {
  const columns = numbered([
    { heads: ['Hạng'], width: 7 },
    { heads: [subject === 'agency' ? 'Cơ quan, đơn vị' : 'Họ tên'], width: 36 },
    { heads: ['Điểm (100)'], width: 10 },
    ...weights.flatMap((weight) => columnsOf(weight)),
  ]);
  const rows = lines.map((line) => ({
    kind: 'row' as const,
    cells: [
      words(line.place === null ? '' : String(line.place)),
      words(line.name),
      decimal(line.score),
      ...line.points.flatMap(({ code, points }) => cellsOf(code, points, line)),
    ],
  }));
  return {
    ...{ name: `Xếp hạng ${SUBJECT_WORDS[subject].toLowerCase()}`.slice(0, 31), mark: null },
    ...{ title: TITLES[subject], columns, rows, faults: [], ...around },
  };
}

function columnsOf({ code, most }: Weight): readonly Unnumbered[] {
  const over = `${CRITERION_WORDS[code]} (${most})`;
  if (code === 'report') return [{ heads: [over], width: 12 }];
  const heads = code === 'on-time' ? ['Đúng hẹn', 'Trễ do mình'] : ['Còn hạn', 'Quá hạn do mình'];
  return ['Điểm', ...heads, 'Do hệ thống, nơi khác'].map((head) => ({ heads: [over, head], width: 10 }));
}

function cellsOf(code: Criterion, points: number | null, line: Evidence): readonly ReportCell[] {
  if (code === 'report')
    return [
      points === null ? missing('báo cáo của đúng kỳ này, chưa đến hạn hoặc không yêu cầu') : decimal(points),
    ];
  const handled: Record<typeof code, Handled> = { 'on-time': line.ended, 'not-overdue': line.open };
  const { kept, own, others } = handled[code] ?? NOTHING;
  return [decimal(points), count(kept), count(own), count(others)];
}

function decimal(value: number | null): ReportCell {
  return { is: 'decimal', value };
}

/** A line of a list, in words. */
export interface ListingReportLine {
  list: ListName;
  name: string;
  kind: SubjectKind;
  reasons: readonly string[];
  /** What was decided, and by whom; empty: nothing yet. */
  decision: string;
}

/** Danh sách đề nghị khen thưởng, vi phạm cần xem xét (Điều 18), with the reasons of each line. */
export function listingsReport(lines: readonly ListingReportLine[], around: Around): ReportTable {
  const columns = numbered([
    { heads: ['STT'], width: 6 },
    { heads: ['Cơ quan, người'], width: 34 },
    { heads: ['Đối tượng'], width: 16 },
    { heads: ['Danh sách'], width: 20 },
    { heads: ['Vì sao'], width: 50 },
    { heads: ['Kết quả xem xét'], width: 40 },
  ]);
  const rows = lines.map(({ list, name, kind, reasons, decision }, index) => ({
    kind: 'row' as const,
    cells: [
      ...[String(index + 1), name, SUBJECT_WORDS[kind], LIST_WORDS[list]],
      ...[reasons.join('; '), decision === '' ? 'Chờ xem xét' : decision],
    ].map(words),
  }));
  return {
    ...{ name: 'Đề nghị, vi phạm', mark: null, columns, rows, faults: [], ...around },
    title: 'Danh sách đề nghị khen thưởng, vi phạm cần xem xét',
  };
}
