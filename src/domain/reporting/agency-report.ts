import { type Instant, localDateOf } from '../calendar/local-time.ts';
import type { RecordedReportEvent } from './report-events.ts';
import type { ReportPeriod } from './report-period.ts';

type Of<Type extends RecordedReportEvent['type']> = Extract<RecordedReportEvent, { type: Type }>;

export type ReportState = 'to-do' | 'submitted' | 'returned';

/** The report of one agency on one period, as it is now. */
export interface AgencyReport {
  version: number;
  state: ReportState;
  /** Thuyết minh, as last written. */
  explanation: string;
  /** The earliest first: each that was sent stays as it was. */
  submissions: readonly Of<'ReportSubmitted'>[];
  /** Why it must be sent again; null: nobody asked for that. */
  returned: Of<'ReportReturned'> | null;
  reminded: Instant | null;
}

export const NO_REPORT: AgencyReport = {
  ...{ version: 0, state: 'to-do', explanation: '', submissions: [], returned: null, reminded: null },
};

export function foldReport(events: readonly RecordedReportEvent[]): AgencyReport {
  return events.reduce(evolveReport, NO_REPORT);
}

function evolveReport(report: AgencyReport, event: RecordedReportEvent): AgencyReport {
  const next = { ...report, version: event.version };
  switch (event.type) {
    case 'ReportExplained':
      return { ...next, explanation: event.text };
    case 'ReportSubmitted': {
      const submissions = [...report.submissions, event];
      return {
        ...next,
        ...{ state: 'submitted', submissions, explanation: event.content.explanation, returned: null },
      };
    }
    case 'ReportReturned':
      return { ...next, state: 'returned', returned: event };
    case 'ReportReminded':
      return { ...next, reminded: event.at };
  }
}

/** The one that counts: the last that was sent, unless it was returned. */
export function submissionOf({ state, submissions }: AgencyReport): Of<'ReportSubmitted'> | null {
  return state === 'submitted' ? (submissions.at(-1) ?? null) : null;
}

export type Punctuality = 'in-time' | 'near' | 'late' | 'came-late';

/** Days before the last one from which on a report that is missing is shown as near. */
const NEAR_DAYS = 3;
const DAY_MS = 24 * 60 * 60_000;

/** Judged by the first sending: what was returned had come. Not sent (again) by the last day is late. */
export function punctualityOf(
  { state, submissions }: AgencyReport,
  { due }: Pick<ReportPeriod, 'due'>,
  now: Instant,
): Punctuality {
  const [first] = submissions;
  if (state === 'submitted' && first) return localDateOf(first.at) <= due ? 'in-time' : 'came-late';
  if (localDateOf(now) > due) return 'late';
  const soon = localDateOf(new Date(Date.parse(now) + NEAR_DAYS * DAY_MS).toISOString());
  return soon > due ? 'near' : 'in-time';
}
