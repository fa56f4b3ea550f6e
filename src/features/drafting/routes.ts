import type { FastifyInstance } from 'fastify';
import { beginRoutes } from './begin-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import type { DraftingDeps } from './drafting-deps.ts';
import { listRoutes } from './list-routes.ts';
import { publishRoutes } from './publish-routes.ts';
import { sectionRoutes } from './section-routes.ts';

/** Danh mục thủ tục: what was imported, what is being written of it, and its publishing (docs/rules.md, Roles). */
export async function draftingRoutes(app: FastifyInstance, deps: DraftingDeps): Promise<void> {
  await app.register(listRoutes, deps);
  await app.register(beginRoutes, deps);
  await app.register(draftRoutes, deps);
  await app.register(sectionRoutes, deps);
  await app.register(publishRoutes, deps);
}
