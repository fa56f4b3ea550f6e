import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Press } from '../../documents/press.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { paths } from '../../web/paths.ts';
import type { Page, RenderPage } from '../../web/render.ts';
import { isStillTheSame } from '../../web/send-kept.ts';
import { sendPage } from '../../web/send-page.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { readCatalogueQuery } from './catalogue-query.ts';
import { viewCatalogue } from './catalogue-view.ts';
import { listPage } from './list-page.tsx';
import { missingPage } from './missing-page.tsx';
import { findProcedureView, rememberCatalogue } from './present-catalogue.ts';
import { keepSheets } from './print-sheet.ts';
import { procedurePage } from './procedure-page.tsx';
import { startPage } from './start-page.tsx';

export interface CatalogueDeps {
  office: OfficeBook;
  now: () => Instant;
  page: RenderPage;
  press: () => Press;
  baseUrl: string;
  provinceName: string;
  /** Sheets a minute for one client address, which may be a whole commune; of pages ten times as many. */
  perMinute: number;
}

const PAGES_FOR_A_SHEET = 10;

/** Danh mục thủ tục for everybody: what there is, and what each one takes. */
export async function catalogueRoutes(app: FastifyInstance, deps: CatalogueDeps): Promise<void> {
  const { office, now, page, perMinute } = deps;
  await app.register(rateLimit, {
    global: false,
    addHeadersOnExceeding: {
      ...{ 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    },
  });
  const limit = (max: number) => ({ onRequest: app.rateLimit({ max, timeWindow: 60_000 }) });
  const present = rememberCatalogue(office, now);
  const sheets = keepSheets(deps);

  app.get(paths.catalogue, limit(perMinute * PAGES_FOR_A_SHEET), async (request, reply) => {
    const query = readCatalogueQuery(request.query);
    const index = present();
    if (query) return sendKept(request, reply, page(listPage(viewCatalogue(index, query))));
    return sendKept(request, listed(reply), page(startPage(index)));
  });

  app.get(`${paths.catalogue}/:id`, limit(perMinute * PAGES_FOR_A_SHEET), async (request, reply) => {
    const version = readVersion(request);
    const view =
      version === undefined ? undefined : await findProcedureView(office, present(), idOf(request), version);
    if (!view) return sendMissing(reply, page);
    const isLasting = version !== null || view.standing.is === 'replaced';
    return sendKept(request, isLasting ? reply : listed(reply), page(procedurePage(view)));
  });

  app.get(`${paths.catalogue}/:id/to-in.pdf`, limit(perMinute), async (request, reply) => {
    const index = present();
    const view = await findProcedureView(office, index, idOf(request), null);
    if (!view) return sendMissing(reply, page);
    const pdf = sheets(view, index.key);
    if (isStillTheSame(request, reply, pdf)) return reply;
    return sendPdf(reply, `${view.procedure.id}.pdf`, pdf);
  });
}

/** Other pages may not be listed by search engines; whoever looks for a procedure there should find it. */
function listed(reply: FastifyReply): FastifyReply {
  return reply.removeHeader('x-robots-tag');
}

function sendKept(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  return isStillTheSame(request, reply, html) ? reply : sendPage(reply, html);
}

function sendMissing(reply: FastifyReply, page: (page: Page) => string): FastifyReply {
  return sendPage(reply, page(missingPage()), 404);
}

function idOf({ params }: FastifyRequest): string {
  return (params as { id: string }).id;
}

/** Null: none was asked for; undefined: what was asked for is no version. */
function readVersion({ query }: FastifyRequest): number | null | undefined {
  const given = (query as { 'phien-ban'?: unknown })['phien-ban'];
  if (given === undefined) return null;
  return typeof given === 'string' && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined;
}
