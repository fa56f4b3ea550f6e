import type { FastifyRequest } from 'fastify';
import { type AgencyReport, foldReport, NO_REPORT } from '../../domain/reporting/agency-report.ts';
import { readReports } from '../../store/reporting/report-log.ts';
import { textField } from '../../web/form-fields.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { openBefore } from './count-report.ts';
import type { AskedReport } from './report-view.ts';
import { agencyIn, periodIn, type ReportingDeps } from './reporting-deps.ts';

/** The report of an address; undefined: there is none, or it is not for who asks. */
export async function askedReport(
  deps: ReportingDeps,
  request: FastifyRequest,
): Promise<AskedReport | undefined> {
  const period = await periodIn(deps, request);
  const agency = period && agencyIn(deps, request, period);
  if (!period || !agency) return undefined;
  const { identity } = getSignedIn(request);
  const all = await readReports(deps.database, identity, { agencies: [agency.id] });
  const folded = new Map(
    [...all].map(([id, agencies]) => [id, foldReport(agencies.get(agency.id) ?? [])] as const),
  );
  return {
    ...{ period, agency, events: all.get(period.id)?.get(agency.id) ?? [] },
    report: folded.get(period.id) ?? NO_REPORT,
    before: openBefore(folded.values(), period),
  };
}

/** The sending that was asked for by its number (`lan`), else the one that counts; undefined: it is not sent. */
export function sendingIn({ query }: FastifyRequest, { state, submissions }: AgencyReport) {
  const chosen = submissions[Number(textField(query, 'lan').slice(0, 3)) - 1];
  return chosen ?? (state === 'submitted' ? submissions.at(-1) : undefined);
}
