import type { FastifyInstance } from 'fastify';
import { callingRoutes, type QueueDeps } from './calling-routes.ts';
import { settingRoutes } from './setting-routes.tsx';
import { waitingRoute } from './waiting-page.tsx';

/** The queue of a desk, as its officers work with it. */
export async function queueRoutes(app: FastifyInstance, deps: QueueDeps): Promise<void> {
  callingRoutes(app, deps);
  waitingRoute(app, deps);
  settingRoutes(app, deps);
}
