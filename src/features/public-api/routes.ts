import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { publicView } from '../../domain/dossier/public-view.ts';
import { findPublicDossiers } from '../../store/dossiers/find-public-dossier.ts';
import type { Database } from '../../store/ledger/database.ts';
import { guardLookUps, type LookUpThrottle } from '../../web/look-up-throttle.ts';
import { paths } from '../../web/paths.ts';
import type { Log } from '../../web/request-log.ts';
import { allowReading } from '../../web/security.ts';
import { isStillTheSame } from '../../web/send-kept.ts';
import { type BoxDeps, rememberBoxes } from './agency-box.ts';
import { askedLanguage } from './asked-language.ts';
import { dossierAnswer } from './dossier-answer.ts';
import { openApi } from './open-api.ts';
import { answerProblems, noAgency, noDossier, sendProblem } from './problems.ts';

export interface PublicApiDeps extends BoxDeps {
  database: Pick<Database, 'read'>;
  log: Log;
  throttle: LookUpThrottle;
}

/** A browser asks once a day whether it may ask with headers of its own. */
const A_DAY = 24 * 3600;

/** Where a dossier stands, for scripts on any site (Điều 6.1, 8.3). Registered under `paths.apiPublic`. */
export async function publicApiRoutes(app: FastifyInstance, deps: PublicApiDeps): Promise<void> {
  const { database, log, throttle, now, baseUrl, languages } = deps;
  const findPublicDossier = findPublicDossiers(database);
  const boxes = rememberBoxes(deps);
  const description = openApi(baseUrl, languages);
  answerProblems(app, log, languages);
  app.addHook('onRequest', async (_request, reply) => allowReading(reply));

  // Whatever follows is the code, however long it is and whatever is in it.
  const dossier = within(paths.apiPublicDossier('*'));
  const onRequest = guardLookUps(throttle, () => true);
  app.get(dossier, { onRequest }, async (request, reply) => {
    const facts = await findPublicDossier(parameter(request, '*'));
    const language = askedLanguage(request, languages);
    if (!facts) return sendProblem(reply, noDossier(language));
    return reply.send(dossierAnswer(publicView(facts, now()), baseUrl, language));
  });

  const agency = within(paths.apiPublicAgency(':agency'));
  app.get(agency, (request, reply) => {
    const language = askedLanguage(request, languages);
    const box = boxes(parameter(request, 'agency'), language);
    if (!box) return sendProblem(reply, noAgency(language));
    const text = JSON.stringify(box);
    if (isStillTheSame(request, reply, text)) return reply;
    return reply.type('application/json; charset=utf-8').send(text);
  });

  for (const address of [dossier, agency]) app.options(address, allowAsking);
  app.get(within(paths.apiPublicDescription), (_request, reply) => reply.send(description));
}

function allowAsking(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .header('access-control-allow-methods', 'GET, HEAD')
    .header('access-control-allow-headers', '*')
    .header('access-control-max-age', A_DAY)
    .code(204)
    .send();
}

function within(path: string): string {
  return path.slice(paths.apiPublic.length);
}

function parameter({ params }: FastifyRequest, name: string): string {
  return (params as Record<string, string>)[name] ?? '';
}
