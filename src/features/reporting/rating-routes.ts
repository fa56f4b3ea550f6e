import type { FastifyInstance } from 'fastify';
import { windowOf } from '../../domain/figures/period.ts';
import { foldReport, punctualityOf, submissionOf } from '../../domain/reporting/agency-report.ts';
import { rateAgencies } from '../../domain/reporting/rating.ts';
import { countLateByOthers } from '../../store/figures/late-by-others.ts';
import { readReports } from '../../store/reporting/report-log.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { countedFor } from './count-report.ts';
import { ratingPage } from './rating-page.tsx';
import { periodIn, type ReportingDeps } from './reporting-deps.ts';

/** Xếp hạng: agencies by the numbers they signed, each as of its own moment, so that it comes out the same again. */
export function ratingRoutes(app: FastifyInstance, deps: ReportingDeps): void {
  const { database, office, now, send } = deps;
  app.get(paths.rateReports(':period'), async (request, reply) => {
    const period = await periodIn(deps, request);
    if (!period) return reply.callNotFound();
    const { identity } = getSignedIn(request);
    const reports = (await readReports(database, identity, { period: period.id, light: true })).get(
      period.id,
    );
    const evidence = await Promise.all(
      period.agencies.map(async (agency) => {
        const report = foldReport(reports?.get(agency) ?? []);
        const sent = submissionOf(report)?.content;
        const lateByOthers =
          sent && sent.total.late > 0
            ? await countLateByOthers(database, identity, {
                ...{ window: windowOf(period), asOf: sent.asOf, agencies: countedFor(deps, agency).agency },
              })
            : 0;
        return {
          ...{ agency, total: sent?.total ?? null, lateByOthers, isSent: sent !== undefined },
          punctuality: punctualityOf(report, period, now()),
        };
      }),
    );
    const nameOf = (id: string) => office.findAgency(id)?.name ?? id;
    return send(request, reply, ratingPage({ period, ratings: rateAgencies(evidence), nameOf }));
  });
}
