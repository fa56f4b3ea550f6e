import type { FastifyInstance } from 'fastify';
import { windowOf } from '../../domain/figures/period.ts';
import { signedNumbers } from '../../domain/reporting/decide-report.ts';
import { asOfNow } from '../../store/figures/as-of.ts';
import { differencesOf } from '../../store/figures/differences.ts';
import { reportDigest } from '../../store/reporting/report-log.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { askedReport } from './asked-report.ts';
import { comparePage } from './compare-page.tsx';
import { countedFor, countReport } from './count-report.ts';
import type { ReportingDeps } from './reporting-deps.ts';

/** Asked again later: the same moment gives the same numbers, and the dossiers explain what is otherwise now. */
export function compareRoutes(app: FastifyInstance, deps: ReportingDeps): void {
  app.get(paths.compareReport(':period', ':agency'), async (request, reply) => {
    const asked = await askedReport(deps, request);
    const sent = asked?.report.submissions.at(-1);
    if (!asked || !sent) return reply.callNotFound();
    const { period, agency } = asked;
    const { identity } = getSignedIn(request);
    const [earlier, later] = [sent.content.asOf, await asOfNow(deps.database, deps.now())];
    const [again, current, differences] = await Promise.all([
      countReport(deps, identity, { agency: agency.id, period, asOf: earlier }),
      countReport(deps, identity, { agency: agency.id, period, asOf: later }),
      differencesOf(deps.database, identity, {
        ...{ window: windowOf(period), earlier, later, only: countedFor(deps, agency.id) },
      }),
    ]);
    const page = comparePage({
      ...{ period, agency, signed: sent.content, current, differences },
      repeats: reportDigest(signedNumbers(again)) === reportDigest(signedNumbers(sent.content)),
    });
    return deps.send(request, reply, page);
  });
}
