import type { FastifyInstance } from 'fastify';
import { paths } from '../../../web/paths.ts';
import type { FiguresDeps } from '../figures-deps.ts';
import { askDashboard, mayDirect, namesFor, notThere } from './dashboard-asked.ts';
import { forecastPage } from './forecast-page.tsx';
import { type ForetellingDeps, foretoldLate } from './foretold.ts';
import { readInHandQuery } from './in-hand-query.ts';

const ROWS = 50;

/** Dự báo: what is in time, and will be late at today's pace. */
export function forecastRoutes(app: FastifyInstance, deps: FiguresDeps & ForetellingDeps): void {
  const { office, now, send } = deps;
  app.get(paths.dashboardForecast, async (request, reply) => {
    const asked = askDashboard(deps, request);
    if (!asked) return notThere(reply);
    const { signedIn, scope, held } = asked;
    const { page } = readInHandQuery(request.query);
    const { late, looked, isAll } = await foretoldLate(deps, signedIn.identity, scope, held);
    const names = namesFor(deps, signedIn);
    const readable = late.filter((one) => one.readable);
    const shown = readable.slice((page - 1) * ROWS, page * ROWS).map((row) => ({
      ...row,
      procedure: names.procedure(row.procedure_id),
      agency: office.findAgency(row.agency_id)?.shortName ?? row.agency_id,
      holder: names.holder({ officer: row.officer_id, unit: row.unit, agency: row.agency_id }),
      stepName: names.step(row.procedure_id, row.step),
      mayDirect: mayDirect(row, signedIn),
    }));
    const view = {
      ...{ scope, rows: shown, counted: late.length, readable: readable.length, looked, isAll, page },
      ...{ now: now(), pages: Math.ceil(readable.length / ROWS), duration: names.duration },
    };
    return send(request, reply, forecastPage(view));
  });
}
