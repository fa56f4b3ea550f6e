import type { FastifyInstance } from 'fastify';
import { paths } from '../../web/paths.ts';
import { compareRoutes } from './compare-routes.ts';
import { fileRoutes, type ReportFileDeps } from './file-routes.ts';
import { openingRoutes } from './opening-routes.ts';
import { periodRoutes } from './period-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { showReports } from './reports-list.ts';

/** Báo cáo (Điều 17.2): periods are opened, filled in, explained, signed, sent, returned and summed up. */
export async function reportingRoutes(app: FastifyInstance, deps: ReportFileDeps): Promise<void> {
  app.get(paths.reports, (request, reply) => showReports(deps, request, reply));
  openingRoutes(app, deps);
  periodRoutes(app, deps);
  reportRoutes(app, deps);
  fileRoutes(app, deps);
  compareRoutes(app, deps);
}
