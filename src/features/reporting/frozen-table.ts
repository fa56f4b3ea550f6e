import { progressReport } from '../../documents/report-progress.ts';
import type { ReportTable } from '../../documents/report-table.ts';
import { progressTable } from '../../domain/figures/progress-table.ts';
import type { AgencyReport } from '../../domain/reporting/agency-report.ts';
import { brokenIn, type ReportSum } from '../../domain/reporting/report-content.ts';
import type { PeriodSummary } from '../../domain/reporting/report-events.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { daysWords } from './report-table.tsx';

type Sending = AgencyReport['submissions'][number];

export interface SignedFacts {
  sending: Sending;
  /** Which sending, from 1, of how many. */
  number: number;
  of: number;
  /** Returned after it was sent, and why. */
  returned: { at: string; reason: string } | null;
  /** `Nguyễn Văn A thay Trần B` */
  signer: string;
  receiver: string;
  /** What is kept has the hash that was signed. */
  intact: boolean;
}

/** Biểu II.06a as it was signed: nothing of it is counted anew, and the hash by which a change would show stands on it. */
export function signedTable(facts: SignedFacts): ReportTable {
  const { sending, number, of, returned, signer, receiver, intact } = facts;
  const { content, hash, at } = sending;
  const { withoutResult, waiting, explanation, asOf } = content;
  return frozenTable(content, {
    ...{ whole: false, counted: content.counted ?? null, openBefore: content.openBefore, intact },
    lines: [
      { name: 'Kỳ báo cáo', words: `${content.title} (từ ${daysWords(content)})` },
      { name: 'Đơn vị báo cáo', words: content.agencyName },
      { name: 'Đơn vị nhận báo cáo', words: receiver },
      { name: 'Đơn vị tính', words: 'Số hồ sơ TTHC' },
    ],
    notes: [
      `Số liệu tính đến ${instantWords(asOf.at)}, tại vị trí ${asOf.position} của nhật ký hồ sơ.`,
      `Trong số đã giải quyết có ${withoutResult} hồ sơ rút hoặc dừng; trong số đang giải quyết có ${waiting} hồ sơ đang chờ người nộp.`,
      ...(explanation === '' ? [] : [`Thuyết minh: ${explanation.replaceAll('\r\n', '\n')}`]),
      `Ký và gửi trên hệ thống ${instantWords(at)}, ${signer}${of > 1 ? `; lần gửi ${number}` : ''}.`,
      ...(returned ? [`Bị trả lại ${instantWords(returned.at)}: ${returned.reason}`] : []),
      `Mã băm SHA-256 của báo cáo đã ký: ${hash}`,
    ],
  });
}

export interface SummedFacts {
  period: ReportPeriod;
  sum: { at: string; hash: string; summary: PeriodSummary };
  maker: string;
  /** Who made it, as an agency, and the whole of what it is of. */
  agency: string;
  nameOf: (agency: string) => string;
  intact: boolean;
}

/** Biểu II.06c: what the agencies signed, added up; who is missing stands under it. */
export function summedTable({ period, sum, maker, agency, nameOf, intact }: SummedFacts): ReportTable {
  const { at, hash, summary } = sum;
  const { reports, missing, withoutResult, waiting } = summary;
  return frozenTable(summary, {
    ...{ whole: true, counted: null, openBefore: null, intact },
    lines: [
      { name: 'Kỳ báo cáo', words: `${period.title} (từ ${daysWords(period)})` },
      { name: 'Đơn vị tổng hợp', words: agency },
      { name: 'Đơn vị tính', words: 'Số hồ sơ TTHC' },
    ],
    notes: [
      `Cộng từ số liệu đã ký của ${reports.length} trên ${period.agencies.length} cơ quan.`,
      ...(missing.length === 0 ? [] : [`Chưa có trong bảng: ${missing.map(nameOf).join('; ')}.`]),
      `Trong số đã giải quyết có ${withoutResult} hồ sơ rút hoặc dừng; trong số đang giải quyết có ${waiting} hồ sơ đang chờ người nộp.`,
      `Lập trên hệ thống ${instantWords(at)}, ${maker}.`,
      `Mã băm SHA-256 của bảng tổng hợp: ${hash}`,
    ],
  });
}

type Frame = Omit<Parameters<typeof progressReport>[0], 'table' | 'faults'> & { intact: boolean };

/** What was kept and is not what it was says so on every file. */
function frozenTable({ rows, total }: Pick<ReportSum, 'rows' | 'total'>, { intact, ...frame }: Frame) {
  const table = progressTable(rows.map(({ block, field, counts }) => ({ place: { block, field }, counts })));
  return progressReport({
    ...{ ...frame, table: { ...table, total } },
    faults: [
      ...brokenIn({ rows, total }).map((identity) => `cột ${identity}`),
      ...(intact ? [] : ['số liệu đang lưu không khớp với mã băm']),
    ],
  });
}
