import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { publishingDuty } from '../../domain/access/may-publish.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { beginRoutes } from './begin-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import type { DraftingDeps } from './drafting-deps.ts';
import { listRoutes } from './list-routes.ts';
import { notAPublisherPage } from './not-a-publisher.tsx';
import { publishRoutes } from './publish-routes.ts';
import { sectionRoutes } from './section-routes.ts';

/** Danh mục thủ tục: what was imported, what is being written of it, and its publishing (docs/rules.md, Roles). */
export async function draftingRoutes(app: FastifyInstance, deps: DraftingDeps): Promise<void> {
  app.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    const { officer, agency } = getSignedIn(request);
    if (publishingDuty(officer.duties, agency)) return undefined;
    return deps.send(request, reply, notAPublisherPage(deps.office.agencies()), 403);
  });
  await app.register(listRoutes, deps);
  await app.register(beginRoutes, deps);
  await app.register(draftRoutes, deps);
  await app.register(sectionRoutes, deps);
  await app.register(publishRoutes, deps);
}
