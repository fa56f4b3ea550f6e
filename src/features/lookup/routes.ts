import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { publicView } from '../../domain/dossier/public-view.ts';
import { type FindPublicDossier, findPublicDossiers } from '../../store/dossiers/find-public-dossier.ts';
import { type LookUpProof, proveLookUp, readProvedView } from '../../store/dossiers/look-up-proof.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { readVisitors } from '../../store/trail/visitors.ts';
import { guardLookUps } from '../../web/look-up-throttle.ts';
import { paths } from '../../web/paths.ts';
import { forHost, sendHtml, sendPage } from '../../web/send-page.ts';
import { askPage, nothingFoundPage } from './ask-pages.tsx';
import { addressOf, readCode, readProof, readToken } from './forms.ts';
import { type LookupDeps, meantCode, reading, refusedForTries } from './lookup-deps.ts';
import { pagesByCode } from './page-by-code.ts';
import { isTag, pageTag, wasSeenHere } from './page-tag.ts';
import { type Opened, standingPage } from './pages.tsx';
import { phoneRoutes } from './phone-routes.ts';
import { rateRoutes } from './rate-routes.ts';
import { rememberTypicalDays } from './remember-typical.ts';
import { subscribeRoutes } from './subscribe-routes.ts';
import { countWrongProofs } from './wrong-proofs.ts';

/** Only where a code may be scanned: nowhere else is the camera anybody's business. */
const WITH_CAMERA = 'camera=(self), geolocation=(), microphone=()';

type Deps = LookupDeps & {
  findPublicDossier: FindPublicDossier;
  typicalDays: (dossierId: string) => Promise<number | null>;
  byCode: ReturnType<typeof pagesByCode>;
};

/** Where a dossier stands, for whoever has its code (Điều 6); more for who proves to have filed it (ruling 20). */
export async function lookupRoutes(app: FastifyInstance, given: LookupDeps): Promise<void> {
  const { database, now, keyring, throttle, throttleAgain, page } = given;
  const typicalDays = rememberTypicalDays(database, now);
  const byCode = pagesByCode(page);
  const findPublicDossier = findPublicDossiers(database);
  const deps: Deps = { ...given, findPublicDossier, typicalDays, byCode };
  await app.register(formbody);

  const ask = (request: FastifyRequest, reply: FastifyReply, pressed = false) => {
    reply.header('permissions-policy', WITH_CAMERA);
    const shown = askPage(reading(deps, request, reply, paths.lookup), pressed);
    return sendPage(reply, page(shown), pressed ? 404 : 200);
  };
  app.get(paths.start, (request, reply) =>
    request.onPublicHost ? ask(request, reply) : reply.redirect(paths.lookup),
  );

  // One count for both ways of asking. The empty form costs nothing and is never refused.
  const first = guardLookUps(
    throttle,
    ({ method, query }) => method === 'POST' || readCode(query) !== undefined,
  );
  const again = guardLookUps(throttleAgain, () => true);
  const onRequest: typeof first = (request, reply, go) => {
    const tag = request.headers['if-none-match'];
    const seen = tag !== undefined && wasSeenHere(keyring, readCode(request.query) ?? '', tag);
    return (seen && request.method === 'GET' ? again : first)(request, reply, go);
  };
  app.get(paths.lookup, { onRequest }, async (request, reply) => {
    const typed = readCode(request.query);
    if (typed === undefined) return ask(request, reply);
    const token = readToken(request.query);
    // Nothing is told of any dossier by it: there is none to look for, and nothing to prove.
    if (typed.trim() === '' && token === undefined) return ask(request, reply, true);
    const proof = token === undefined ? null : { token };
    return (await answer(deps, request, reply, { typed, proof })).reply;
  });

  // Without a token against forgery: there is no session, and nothing is changed.
  const wrongProofs = countWrongProofs();
  app.post(paths.lookup, { onRequest }, async (request, reply) => {
    const { typed, lastFour } = readProof(request.body);
    const read = reading(deps, request, reply, paths.lookup);
    if (refusedForTries(deps, wrongProofs, { typed, read, reply })) return reply;
    const { found } = await answer(deps, request, reply, { typed, proof: { lastFour } });
    if (found) wrongProofs.forgive(meantCode(deps, typed));
    return reply;
  });
  subscribeRoutes(app, deps, wrongProofs);
  phoneRoutes(app, deps, wrongProofs);
  rateRoutes(app, deps, wrongProofs);
}

interface Asked {
  typed: string;
  proof: LookUpProof | null;
}

/** Unknown, malformed, secret, or a wrong proof: the same work, and the same answer. */
async function answer(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  { typed, proof }: Asked,
): Promise<{ found: boolean; reply: FastifyReply }> {
  const { now, page, keyring } = deps;
  const meant = meantCode(deps, typed);
  const facts = await deps.findPublicDossier(meant);
  const proved = proof && (await proveLookUp(deps, facts?.code ?? meant, proof));
  if (!facts || (proof && proved === undefined)) {
    // Nothing of what was typed but the code, also where the page leads to itself in another language.
    const read = reading(deps, request, reply, paths.lookup);
    reply.header('permissions-policy', WITH_CAMERA);
    return { found: false, reply: sendPage(reply, page(nothingFoundPage(read, typed)), 404) };
  }
  const view = publicView(facts, now());
  const token = proof && 'token' in proof ? proof.token : null;
  const here = addressOf(facts.code, token);
  const read = reading(deps, request, reply, here);
  const live = request.method === 'GET' ? here : null;
  const html = proved
    ? forHost(page(standingPage(read, view, await open(deps, proved, proof), live)), request)
    : deps.byCode(read, view, request);
  const asked = request.headers['if-none-match'];
  if (asked !== undefined && live !== null) {
    const tag = pageTag(keyring, facts.code, html);
    reply.header('etag', tag);
    if (isTag(asked, tag)) return { found: true, reply: reply.code(304).send() };
  }
  return { found: true, reply: sendHtml(reply, html) };
}

async function open(deps: Deps, id: string, proof: LookUpProof | null): Promise<Opened> {
  const { database, office, typicalDays } = deps;
  const more = await readProvedView(deps, id);
  const visitors = await readVisitors(database, OWNER, id);
  const visits = visitors.map((one) => ({ ...one, agency: office.findAgency(one.agency)?.name ?? '' }));
  const token = proof && 'token' in proof ? proof.token : null;
  const lastFour = proof && 'lastFour' in proof ? proof.lastFour : null;
  return { more, visits, typical: await typicalDays(id), token, lastFour };
}
