import type { OnBehalfOf } from '../access/lent-authority.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { ReportContent, ReportSum } from './report-content.ts';
import type { AskedPeriod } from './report-period.ts';

/** What can happen to the report of one agency on one period. */
export type ReportEvent =
  | { type: 'ReportExplained'; text: string }
  /** Signed and sent in one: the numbers of it stand for good. */
  | { type: 'ReportSubmitted'; content: ReportContent; hash: string }
  | { type: 'ReportReturned'; reason: string }
  | { type: 'ReportReminded' };

/** Bảng tổng hợp: which reports are in it, and what they add up to. */
export interface PeriodSummary extends ReportSum {
  reports: readonly { agency: string; agencyName: string; hash: string; total: ReportContent['total'] }[];
  /** Agencies that were asked, and are not in it. */
  missing: readonly string[];
}

/** What can happen to a period. */
export type PeriodEvent =
  | ({ type: 'PeriodOpened' } & AskedPeriod)
  | { type: 'PeriodSummed'; summary: PeriodSummary; hash: string };

/** Who did it, and when. */
export interface ReportAct {
  version: number;
  officer: string;
  agency: string;
  /** null: in their own right. */
  onBehalfOf: OnBehalfOf | null;
  at: Instant;
}

export type RecordedReportEvent = ReportEvent & ReportAct;
export type RecordedPeriodEvent = PeriodEvent & ReportAct;
