import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { publicView } from '../../domain/dossier/public-view.ts';
import { type LookUpProof, proveLookUp, readProvedView } from '../../store/dossiers/look-up-proof.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import { shareReads } from '../../store/ledger/share-reads.ts';
import { readVisitors } from '../../store/trail/visitors.ts';
import { paths } from '../../web/paths.ts';
import type { RenderPage } from '../../web/render.ts';
import { sendPage } from '../../web/send-page.ts';
import { readCode, readProof, readToken } from './forms.ts';
import { askPage, nothingFoundPage, standingPage, tooManyProofsPage } from './pages.tsx';
import { findPublicDossier } from './queries.ts';
import { countWrongProofs } from './wrong-proofs.ts';

export interface LookupDeps {
  database: Pick<Database, 'read' | 'readEach'>;
  keyring: Keyring;
  office: OfficeSource;
  now: () => Instant;
  page: RenderPage;
  /** Look-ups a minute for one client address, which may be a whole commune. */
  perMinute: number;
}

/** Where a dossier stands, for whoever has its code (Điều 6); more for who proves to have filed it (ruling 20). */
export async function lookupRoutes(app: FastifyInstance, given: LookupDeps): Promise<void> {
  const deps = { ...given, shared: shareReads(given.database) };
  const { now, page, perMinute } = deps;
  await app.register(formbody);
  await app.register(rateLimit, {
    global: false,
    addHeadersOnExceeding: {
      ...{ 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    },
  });

  app.get(paths.start, (_request, reply) => reply.redirect(paths.lookup));

  // One count for both ways of asking. The empty form costs nothing and is never refused.
  const onRequest = app.rateLimit({
    max: perMinute,
    timeWindow: 60_000,
    allowList: ({ method, query }: FastifyRequest) => method !== 'POST' && readCode(query) === undefined,
  });
  app.get(paths.lookup, { onRequest }, async ({ query }, reply) => {
    const typed = readCode(query);
    if (typed === undefined) return sendPage(reply, page(askPage()));
    const token = readToken(query);
    return (await answer(deps, reply, typed, token === undefined ? null : { token })).reply;
  });

  // Without a token against forgery: there is no session, and nothing is changed.
  const wrongProofs = countWrongProofs();
  app.post(paths.lookup, { onRequest }, async ({ body }, reply) => {
    const { typed, lastFour } = readProof(body);
    const wait = wrongProofs.begin(typed, now());
    if (wait > 0) {
      reply.header('retry-after', wait);
      return sendPage(reply, page(tooManyProofsPage(wait)), 429);
    }
    const { found } = await answer(deps, reply, typed, { lastFour });
    if (found) wrongProofs.forgive(typed);
    return reply;
  });
}

/** Unknown, malformed, secret, or a wrong proof: the same work, and the same answer. */
async function answer(
  deps: LookupDeps & { shared: ReturnType<typeof shareReads> },
  reply: FastifyReply,
  typed: string,
  proof: LookUpProof | null,
): Promise<{ found: boolean; reply: FastifyReply }> {
  const { shared, now, page } = deps;
  const facts = await findPublicDossier(shared, typed);
  const proved = proof && (await proveLookUp(deps, facts?.code ?? typed, proof));
  if (!facts || (proof && proved === undefined)) {
    return { found: false, reply: sendPage(reply, page(nothingFoundPage(typed)), 404) };
  }
  const more = proved ? await readProvedView(deps, proved) : null;
  const visitors = proved ? await readVisitors(deps.database, OWNER, proved) : [];
  const visits = visitors.map((one) => ({ ...one, agency: deps.office.findAgency(one.agency)?.name ?? '' }));
  return { found: true, reply: sendPage(reply, page(standingPage(publicView(facts, now()), more, visits))) };
}
