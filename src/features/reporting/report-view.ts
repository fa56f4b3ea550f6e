import type { Instant } from '../../domain/calendar/local-time.ts';
import type { ReportFault } from '../../domain/figures/report-checks.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { AgencyReport } from '../../domain/reporting/agency-report.ts';
import type { ReportFigures } from '../../domain/reporting/report-content.ts';
import type { RecordedReportEvent } from '../../domain/reporting/report-events.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';

export interface AskedReport {
  period: ReportPeriod;
  agency: Agency;
  events: readonly RecordedReportEvent[];
  report: AgencyReport;
  /** Column 11 of the one before. */
  before: number | null;
}

export const REPORT_FIELDS = {
  ...{ explanation: 'thuyetminh', act: 'viec', numbers: 'solieu', reason: 'lydo', version: 'phienban' },
  checked: 'dakiemtra',
} as const;

export interface TypedReport {
  explanation?: string;
  reason?: string;
  /** Ticked, of the numbers that had this digest. */
  checked?: string;
}

export interface ReportView extends AskedReport {
  typed: TypedReport;
  problems: readonly { field: string; text: string }[];
  /** As of now, or as they were signed. */
  figures: ReportFigures;
  /** Why they cannot be signed as they are; only asked once the period is over. */
  faults: readonly ReportFault[];
  /** Their digest: what is signed must be what was seen. */
  numbers: string;
  sent: {
    at: Instant;
    hash: string;
    officer: string;
    onBehalfOf: string | null;
    intact: boolean;
    isLast: boolean;
    /** Which sending, from 1. */
    number: number;
  } | null;
  acts: readonly { event: RecordedReportEvent; officer: string }[];
  mayExplain: boolean;
  maySign: boolean;
  mayReturn: boolean;
  oversees: boolean;
  now: Instant;
  commandId: string;
}
