import type { FastifyInstance, FastifyRequest } from 'fastify';
import { publicView } from '../../domain/dossier/public-view.ts';
import { findPublicDossiers } from '../../store/dossiers/find-public-dossier.ts';
import type { Database } from '../../store/ledger/database.ts';
import { statusOf } from '../../web/fault.ts';
import { guardLookUps, type LookUpThrottle } from '../../web/look-up-throttle.ts';
import { paths } from '../../web/paths.ts';
import type { RenderPage } from '../../web/render.ts';
import { allowFraming, allowReading } from '../../web/security.ts';
import { isStillTheSame } from '../../web/send-kept.ts';
import { sendPage } from '../../web/send-page.ts';
import { type BoxDeps, rememberBoxes } from './agency-box.ts';
import { askedLanguage } from './asked-language.ts';
import { type FrameOfBox, renderBox } from './embed-frame.tsx';
import type { BoxState } from './embed-page.tsx';
import { guidePage } from './guide-page.tsx';
import { widgetIn } from './widget-script.ts';

export interface EmbedDeps extends BoxDeps {
  database: Pick<Database, 'read'>;
  throttle: LookUpThrottle;
  page: RenderPage;
  frame: FrameOfBox;
}

/** Sites that hold the line of the box get a newer one within ten minutes. */
const KEPT_FOR_S = 600;

/** The look-up on an agency's own site (Điều 8.3): as a script of one line, framed where none runs, and its guide. */
export async function embedRoutes(app: FastifyInstance, deps: EmbedDeps): Promise<void> {
  const { page, office, languages } = deps;
  const widget = widgetIn(languages);
  app.get(paths.widget, (request, reply) => {
    allowReading(reply);
    const isSame = isStillTheSame(request, reply, widget);
    reply.header('cache-control', `public, max-age=${KEPT_FOR_S}`);
    return isSame ? reply : reply.type('text/javascript; charset=utf-8').send(widget);
  });
  app.get(paths.lookupGuide, (_request, reply) =>
    sendPage(reply.removeHeader('x-robots-tag'), page(guidePage(office.profile()))),
  );
  await app.register(framedRoutes, deps);
}

async function framedRoutes(app: FastifyInstance, deps: EmbedDeps): Promise<void> {
  const { database, throttle, now, frame, languages } = deps;
  const findPublicDossier = findPublicDossiers(database);
  const boxes = rememberBoxes(deps);
  const boxOf = (request: FastifyRequest) => {
    const language = askedLanguage(request, languages);
    const box = boxes((request.params as { agency: string }).agency, language);
    return box && { render: (state: BoxState) => renderBox(frame, box, state, language) };
  };

  app.addHook('onRequest', async (_request, reply) => allowFraming(reply));
  app.setErrorHandler((error, request, reply) => {
    const box = boxOf(request);
    if (statusOf(error) !== 429 || !box) throw error;
    const seconds = Number(reply.getHeader('retry-after'));
    return sendPage(reply, box.render({ is: 'throttled', typed: '', seconds }), 429);
  });

  const onRequest = guardLookUps(throttle, (request) => codeIn(request) !== undefined);
  app.get(paths.embed(':agency'), { onRequest }, async (request, reply) => {
    const box = boxOf(request);
    if (!box) return reply.callNotFound();
    const typed = codeIn(request);
    if (typed === undefined) return sendPage(reply, box.render({ is: 'asking', typed: '' }));
    const facts = await findPublicDossier(typed);
    if (!facts) return sendPage(reply, box.render({ is: 'nothing', typed }), 404);
    return sendPage(reply, box.render({ is: 'found', view: publicView(facts, now()) }));
  });
}

/** As the look-up page has it: `ma`, the first where there are several. */
function codeIn({ query }: FastifyRequest): string | undefined {
  const given = (query as { ma?: unknown }).ma;
  const first: unknown = Array.isArray(given) ? given[0] : given;
  return typeof first === 'string' ? first : undefined;
}
