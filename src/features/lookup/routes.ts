import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { publicView } from '../../domain/dossier/public-view.ts';
import type { Database } from '../../store/ledger/database.ts';
import { paths } from '../../web/paths.ts';
import type { RenderPage } from '../../web/render.ts';
import { sendPage } from '../../web/send-page.ts';
import { readCode } from './forms.ts';
import { askPage, nothingFoundPage, standingPage } from './pages.tsx';
import { findPublicDossier } from './queries.ts';

export interface LookupDeps {
  database: Pick<Database, 'read'>;
  now: () => Instant;
  page: RenderPage;
  /** Look-ups a minute for one client address, which may be a whole commune. */
  perMinute: number;
}

/** Where a dossier stands, for whoever has its code (Điều 6). */
export async function lookupRoutes(app: FastifyInstance, deps: LookupDeps): Promise<void> {
  const { database, now, page, perMinute } = deps;
  await app.register(rateLimit, {
    global: false,
    addHeadersOnExceeding: {
      ...{ 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    },
  });

  app.get(paths.start, (_request, reply) => reply.redirect(paths.lookup));

  // The empty form costs nothing and is never refused.
  const limit = {
    max: perMinute,
    timeWindow: 60_000,
    allowList: ({ query }: { query: unknown }) => readCode(query) === undefined,
  };
  app.get(paths.lookup, { config: { rateLimit: limit } }, async (request, reply) => {
    const typed = readCode(request.query);
    if (typed === undefined) return sendPage(reply, page(askPage()));
    const facts = await findPublicDossier(database, typed);
    if (!facts) return sendPage(reply, page(nothingFoundPage(typed)), 404);
    return sendPage(reply, page(standingPage(publicView(facts, now()))));
  });
}
