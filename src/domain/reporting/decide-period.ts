import { fail, ok, type Result } from '../../lib/result.ts';
import { mayReport, type ReportActor } from '../access/may-report.ts';
import type { Instant } from '../calendar/local-time.ts';
import { type AgencyReport, submissionOf } from './agency-report.ts';
import { sumReports } from './report-content.ts';
import type { PeriodEvent, PeriodSummary } from './report-events.ts';
import { type AskedPeriod, type PeriodRefusal, type ReportPeriod, refusalOfPeriod } from './report-period.ts';

export type PeriodDecisionRefusal =
  | PeriodRefusal
  | { code: 'not-yours'; command: 'open-period' | 'sum-up-period' }
  | { code: 'nothing-to-sum' }
  | { code: 'summed-already'; at: Instant };

/** Opened by Sở Nội vụ or Sở TT&TT. */
export function decideOpening(
  asked: AskedPeriod,
  { open, now, ...by }: ReportActor & { open: readonly ReportPeriod[]; now: Instant },
): Result<readonly PeriodEvent[], PeriodDecisionRefusal> {
  if (!mayReport(by, 'open-period', null)) return fail({ code: 'not-yours', command: 'open-period' });
  const refusal = refusalOfPeriod(asked, open, now);
  return refusal ? fail(refusal) : ok([{ type: 'PeriodOpened', ...asked }]);
}

export interface SummingContext extends ReportActor {
  period: ReportPeriod;
  /** By agency. */
  reports: ReadonlyMap<string, AgencyReport>;
  /** The last time it was summed up; null: never. */
  before: { hash: string; at: Instant } | null;
  digest: (value: unknown) => string;
}

/** Tổng hợp: of all that were sent, by their signed numbers alone; who is missing stands in it. */
export function decideSummary({
  period,
  reports,
  before,
  digest,
  ...by
}: SummingContext): Result<readonly PeriodEvent[], PeriodDecisionRefusal> {
  if (!mayReport(by, 'sum-up-period', null)) return fail({ code: 'not-yours', command: 'sum-up-period' });
  const summary = summaryOf(period, reports);
  if (summary.reports.length === 0) return fail({ code: 'nothing-to-sum' });
  const hash = digest(summary);
  if (before?.hash === hash) return fail({ code: 'summed-already', at: before.at });
  return ok([{ type: 'PeriodSummed', summary, hash }]);
}

export function summaryOf(
  { agencies }: Pick<ReportPeriod, 'agencies'>,
  reports: ReadonlyMap<string, AgencyReport>,
): PeriodSummary {
  const sent = agencies.flatMap((agency) => {
    const report = reports.get(agency);
    const submission = report ? submissionOf(report) : null;
    return submission ? [submission] : [];
  });
  const contents = sent.map(({ content }) => content);
  return {
    ...sumReports(contents),
    reports: sent.map(({ content: { agency, agencyName, total }, hash }) => ({
      ...{ agency, agencyName, hash, total },
    })),
    missing: agencies.filter((agency) => !contents.some((content) => content.agency === agency)),
  };
}
