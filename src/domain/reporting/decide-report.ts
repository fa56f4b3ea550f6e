import { fail, ok, type Result } from '../../lib/result.ts';
import { mayReport, type ReportActor, type ReportCommandType } from '../access/may-report.ts';
import { type Instant, localDateOf } from '../calendar/local-time.ts';
import type { ReportFault } from '../figures/report-checks.ts';
import { type AgencyReport, submissionOf } from './agency-report.ts';
import { faultsIn, type Recount, type ReportContent, type ReportFigures } from './report-content.ts';
import type { ReportEvent } from './report-events.ts';
import type { ReportPeriod } from './report-period.ts';

export type ReportCommand =
  | { type: 'explain-report'; text: string }
  /** `seen`: the digest of the numbers on the page that was signed. */
  | { type: 'submit-report'; explanation: string; seen: string }
  | { type: 'return-report'; reason: string }
  | { type: 'remind-report' };

export type ReportRefusal =
  | { code: 'not-yours'; command: ReportCommandType }
  | { code: 'not-asked' }
  | { code: 'submitted-already'; at: Instant }
  | { code: 'not-submitted' }
  | { code: 'reminded-today' }
  | { code: 'reason-missing' }
  | { code: 'period-not-over'; until: string }
  | { code: 'figures-moved' }
  | { code: 'figures-faulty'; faults: readonly ReportFault[] }
  /** Column 6 is not what column 11 of the report before was, and nothing says why. */
  | { code: 'carried-unexplained'; before: number; carried: number }
  /** Who opened the period demands something of the agencies, some dossiers are late, and nothing is written. */
  | { code: 'late-unexplained'; late: number };

/** What a decision about one report may look at. */
export interface ReportContext extends ReportActor {
  period: ReportPeriod;
  /** Whose report. */
  reporting: { id: string; name: string };
  now: Instant;
  /** What the agency's numbers are now; only asked for where they are signed. */
  figures: ReportFigures | null;
  /** As of the moment of the figures. */
  recount: Recount | null;
  openBefore: number | null;
  digest: (value: unknown) => string;
}

export function decideReport(
  report: AgencyReport,
  command: ReportCommand,
  context: ReportContext,
): Result<readonly ReportEvent[], ReportRefusal> {
  const { period, reporting, now } = context;
  if (!mayReport(context, command.type, reporting.id))
    return fail({ code: 'not-yours', command: command.type });
  if (!period.agencies.includes(reporting.id)) return fail({ code: 'not-asked' });
  const submitted = submissionOf(report);
  if (command.type === 'return-report') {
    if (!submitted) return fail({ code: 'not-submitted' });
    if (command.reason === '') return fail({ code: 'reason-missing' });
    return ok([{ type: 'ReportReturned', reason: command.reason }]);
  }
  // What was sent is frozen, until it is returned.
  if (submitted) return fail({ code: 'submitted-already', at: submitted.at });
  switch (command.type) {
    case 'explain-report':
      return ok(command.text === report.explanation ? [] : [{ type: 'ReportExplained', text: command.text }]);
    case 'remind-report':
      if (report.reminded !== null && localDateOf(report.reminded) === localDateOf(now))
        return fail({ code: 'reminded-today' });
      return ok([{ type: 'ReportReminded' }]);
    case 'submit-report':
      return submit(command, context);
  }
}

function submit(
  { explanation, seen }: Extract<ReportCommand, { type: 'submit-report' }>,
  { period, reporting, now, figures, recount, openBefore, digest }: ReportContext,
): Result<readonly ReportEvent[], ReportRefusal> {
  if (localDateOf(now) < period.until) return fail({ code: 'period-not-over', until: period.until });
  if (!figures || !recount || digest(signedNumbers(figures)) !== seen) return fail({ code: 'figures-moved' });
  const faults = faultsIn(figures, recount);
  if (faults.length > 0) return fail({ code: 'figures-faulty', faults });
  const { carried } = figures.total;
  if (openBefore !== null && openBefore !== carried && explanation === '')
    return fail({ code: 'carried-unexplained', before: openBefore, carried });
  const late = lateToExplain(period, figures);
  if (late > 0 && explanation === '') return fail({ code: 'late-unexplained', late });
  const content: ReportContent = {
    ...{ period: period.id, title: period.title, from: period.from, until: period.until },
    ...{ agency: reporting.id, agencyName: reporting.name, openBefore, explanation },
    ...{ ...figures, counted: recount.counted },
  };
  return ok([{ type: 'ReportSubmitted', content, hash: digest(content) }]);
}

/** Columns 10 and 13 where the period asks for words beside the numbers, so that they have to be explained; else 0. */
export function lateToExplain({ note }: Pick<ReportPeriod, 'note'>, { total }: Pick<ReportFigures, 'total'>) {
  return note === '' ? 0 : total.late + total['open-late'];
}

/** What of the figures is looked at before signing: when they were counted is no part of it. */
export function signedNumbers({ rows, total, withoutResult, waiting }: ReportFigures): object {
  return { rows, total, withoutResult, waiting };
}
