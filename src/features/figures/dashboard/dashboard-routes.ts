import type { FastifyInstance } from 'fastify';
import { dossiersInHand, type InHandFilter } from '../../../store/figures/in-hand.ts';
import { openStepPace } from '../../../store/mining/step-pace.ts';
import { paths } from '../../../web/paths.ts';
import type { FiguresDeps } from '../figures-deps.ts';
import { askDashboard, mayDirect, namesFor, notThere } from './dashboard-asked.ts';
import type { DashboardNames } from './dashboard-names.ts';
import { dashboardPage } from './dashboard-page.tsx';
import type { DashboardScope } from './dashboard-scope.ts';
import { directivesRoutes } from './directives-routes.tsx';
import { findDashboard } from './find-dashboard.ts';
import { forecastRoutes } from './forecast-routes.ts';
import { type InHandRow, inHandPage } from './in-hand-page.tsx';
import { readInHandQuery } from './in-hand-query.ts';
import { staysRoutes } from './stays-routes.ts';

const ROWS = 50;

/** Bảng điều khiển (Điều 10.2, 11.1): of a unit, an agency, a group of agencies or the province, by who asks. */
export async function dashboardRoutes(app: FastifyInstance, deps: FiguresDeps): Promise<void> {
  const { database, office, now, send } = deps;
  const pacing = { ...deps, paceOf: openStepPace(database) };
  forecastRoutes(app, pacing);
  staysRoutes(app, deps);
  directivesRoutes(app, deps);

  app.get(paths.dashboard, async (request, reply) => {
    const asked = askDashboard(deps, request);
    if (!asked) return notThere(reply);
    const { signedIn, scope, scopes, held } = asked;
    const found = await findDashboard(pacing, signedIn.identity, scope, held);
    const names = namesFor(deps, signedIn);
    return send(request, reply, dashboardPage({ scope, scopes, found, names, soon: held.soon }));
  });

  app.get(paths.dashboardDossiers, async (request, reply) => {
    const asked = askDashboard(deps, request);
    if (!asked) return notThere(reply);
    const { signedIn, scope, held } = asked;
    const { filter, page } = readInHandQuery(request.query);
    const found = await dossiersInHand(database, signedIn.identity, held, filter, { page, atMost: ROWS });
    const names = namesFor(deps, signedIn);
    const view = {
      ...{ scope, filter, of: ofWhom(filter, scope, names), now: now(), page },
      ...{ counted: found.counted, readable: found.readable, pages: Math.ceil(found.readable / ROWS) },
      rows: found.rows.map(
        (row): InHandRow => ({
          ...row,
          procedure: names.procedure(row.procedure_id),
          agency: office.findAgency(row.agency_id)?.shortName ?? row.agency_id,
          holder: names.holder({ officer: row.officer_id, unit: row.unit, agency: row.agency_id }),
          stepName: names.step(row.procedure_id, row.step),
          mayDirect: mayDirect(row, signedIn),
        }),
      ),
    };
    return send(request, reply, inHandPage(view));
  });
}

function ofWhom(
  { agency, unit, officer }: InHandFilter,
  scope: DashboardScope,
  names: DashboardNames,
): string {
  return [
    ...(agency === undefined ? [] : [names.agency(agency)]),
    ...(unit === undefined ? [] : [names.unit(unit, scope.agency)]),
    ...(officer === undefined ? [] : [names.officer(officer)]),
  ].join(', ');
}
