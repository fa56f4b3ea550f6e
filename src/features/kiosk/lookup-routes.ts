import type { FastifyInstance, FastifyReply } from 'fastify';
import { publicView } from '../../domain/dossier/public-view.ts';
import { codeMeantBy } from '../../domain/regime/code-in-text.ts';
import { findPublicDossiers } from '../../store/dossiers/find-public-dossier.ts';
import { proveLookUp, readProvedView } from '../../store/dossiers/look-up-proof.ts';
import { textField } from '../../web/form-fields.ts';
import type { KioskPage } from '../../web/kiosk-layout.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import { codeLetters } from './code-letters.ts';
import type { KioskDeps } from './kiosk-deps.ts';
import { askPage, nothingFoundPage, standingPage, tooManyPage } from './lookup-pages.tsx';
import { readScanned } from './scanned-code.ts';
import { openTurns } from './turns.ts';

/**
 * Where a dossier stands, on a screen that others pass by: the same as on the web (ruling 20). Paired or not, and without
 * a token against forgery: nothing is changed, and nobody is signed in.
 */
export function lookupRoutes(app: FastifyInstance, deps: KioskDeps): ReturnType<typeof openTurns> {
  const { database, office, now, page, throttle, baseUrl } = deps;
  const findPublicDossier = findPublicDossiers(database);
  const turns = openTurns(now, deps.newId);
  const form = () => ({ turn: turns.make(), letters: codeLetters(office.agencies()) });
  const send = (reply: FastifyReply, shown: KioskPage, status = 200) => sendPage(reply, page(shown), status);

  app.get(paths.kioskLookup, (request, reply) =>
    send(reply, askPage({ place: request.device?.agency.name ?? null }, form())),
  );

  app.post(paths.kioskLookup, async (request, reply) => {
    const at = { place: request.device?.agency.name ?? null };
    const wait = throttle.wait(request.ip);
    if (wait > 0) return send(reply.header('retry-after', wait), tooManyPage(at, wait), 429);
    if (!turns.take(textField(request.body, 'luot'))) return reply.redirect(paths.kiosk, 303);
    const { typed, proof } = readScanned(textField(request.body, 'ma'));
    const meant = codeMeantBy(typed);
    const facts = await findPublicDossier(meant);
    const proved = proof && (await proveLookUp(deps, facts?.code ?? meant, proof));
    if (!facts || (proof && proved === undefined))
      return send(reply, nothingFoundPage(at, { ...form(), typed }), 404);
    const more = proved ? await readProvedView(deps, proved) : null;
    const url = `${baseUrl}${paths.lookup}?ma=${encodeURIComponent(facts.code)}`;
    return send(reply, standingPage(at, publicView(facts, now()), { more, url }));
  });
  return turns;
}
