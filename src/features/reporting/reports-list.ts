import type { FastifyReply, FastifyRequest } from 'fastify';
import { foldReport, NO_REPORT, punctualityOf } from '../../domain/reporting/agency-report.ts';
import { readPeriods, readReports } from '../../store/reporting/report-log.ts';
import { opens } from '../../web/page-rights.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn, hasRole } from '../../web/signed-in.ts';
import { type ReportingDeps, reportActor } from './reporting-deps.ts';
import { type OverseenLine, type OwnLine, reportsPage } from './reports-page.tsx';

/** Báo cáo: what one's agency is asked for, and for who oversees: every period with who has sent. */
export async function showReports(
  deps: ReportingDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { database, now, send, office } = deps;
  const signedIn = getSignedIn(request);
  const { answersFor } = reportActor(signedIn, deps);
  const oversees = hasRole(signedIn, 'supervisor');
  const [periods, reports] = await Promise.all([
    readPeriods(database, signedIn.identity),
    readReports(
      database,
      signedIn.identity,
      oversees ? { light: true } : { light: true, agencies: answersFor },
    ),
  ]);
  const reportOf = (period: string, agency: string) => {
    const events = reports.get(period)?.get(agency);
    return events ? foldReport(events) : NO_REPORT;
  };
  const own: OwnLine[] = periods.flatMap((period) =>
    period.agencies
      .filter((agency) => answersFor.includes(agency))
      .map((agency) => {
        const report = reportOf(period.id, agency);
        return {
          ...{ period, agency, state: report.state, punctuality: punctualityOf(report, period, now()) },
          ...{ reminded: report.reminded, agencyName: office.findAgency(agency)?.name ?? agency },
        };
      }),
  );
  const overseen: OverseenLine[] = periods.map((period) => {
    const all = period.agencies.map((agency) => reportOf(period.id, agency));
    const late = all.filter((report) => punctualityOf(report, period, now()) === 'late').length;
    return { period, late, sent: all.filter(({ state }) => state === 'submitted').length };
  });
  const mayOpen = opens(signedIn, paths.openPeriod);
  return send(request, reply, reportsPage({ own, overseen: oversees ? overseen : null, mayOpen }));
}
