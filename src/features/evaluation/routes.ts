import type { FastifyInstance } from 'fastify';
import { readPeriods } from '../../store/reporting/report-log.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { periodProblems, quartersBefore, readTypedPeriod } from '../../web/typed-period.ts';
import type { EvaluationDeps } from './evaluation-deps.ts';
import { type EvaluationView, evaluationPage } from './evaluation-page.tsx';
import { evidenceRoutes } from './evidence-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { findEvaluation } from './find-evaluation.ts';
import { askedOf, reviewRoutes } from './review-routes.ts';
import { rulesRoutes } from './rules/rules-routes.ts';

/** Thi đua, đánh giá (Điều 12.2, 18): agencies and officers by their dossiers, with the evidence behind every point. */
export async function evaluationRoutes(app: FastifyInstance, deps: EvaluationDeps): Promise<void> {
  const { office, now, send } = deps;

  app.get(paths.evaluation, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const typed = readTypedPeriod(request.query, now());
    const problems = periodProblems(typed, 'hai năm');
    const view: Omit<EvaluationView, 'found'> = {
      ...{ typed, problems },
      nameOf: (id) => office.findOfficer(id)?.name ?? id,
      periods: await periodsToChoose(deps, signedIn),
    };
    if (problems.length > 0) return send(request, reply, evaluationPage({ ...view, found: null }), 422);
    const asked = await askedOf(deps, request);
    const found = asked ? await findEvaluation(deps, signedIn, asked) : null;
    return send(request, reply, evaluationPage({ ...view, found }));
  });
  evidenceRoutes(app, deps);
  reviewRoutes(app, deps);
  exportRoutes(app, deps);
  rulesRoutes(app, deps);
}

/** Quarters, and the other periods that reports were asked for. */
async function periodsToChoose({ database, now }: EvaluationDeps, { identity }: SignedIn) {
  const quarters = quartersBefore(now());
  const others = (await readPeriods(database, identity))
    .filter(
      ({ from, until }) => !quarters.some(({ period }) => period.from === from && period.until === until),
    )
    .slice(0, 4)
    .map(({ title: name, from, until }) => ({ name, period: { from, until } }));
  return [...quarters, ...others];
}
