import type { FastifyInstance, FastifyRequest } from 'fastify';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { periodProblems } from '../../web/typed-period.ts';
import { closeDayRoutes } from './close-day-routes.ts';
import { dayEndRoute } from './day-end-route.ts';
import type { DeskListsDeps } from './desk-lists-deps.ts';
import { exceptionsRoute } from './exceptions-route.ts';
import { boundsOf, readPage, readPeriod } from './period.ts';
import { printRegisterPart } from './print-register.ts';
import { ROWS_A_PAGE, ROWS_A_PRINT, registerPage } from './register-page.tsx';
import { countRegister, registerRows } from './register-queries.ts';

const LONGEST = 200;
const MOST_PARTS = 1000;

/** Sổ theo dõi hồ sơ, the end of the day, and lists that should be empty (Điều 9.2). */
export async function deskListsRoutes(app: FastifyInstance, deps: DeskListsDeps): Promise<void> {
  dayEndRoute(app, deps);
  closeDayRoutes(app, deps);
  exceptionsRoute(app, deps);

  app.get(paths.register, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const { period, field, problems } = readRegister(deps, request);
    const page = readPage(request.query);
    const view = { period, field, fields: fieldsOf(deps, signedIn), problems, page };
    if (problems.length > 0) {
      return deps.send(request, reply, registerPage({ ...view, rows: [], total: 0 }), 422);
    }
    const query = { ...boundsOf(period), field };
    const first = (page - 1) * ROWS_A_PAGE;
    const found = await registerRows(deps.database, signedIn, query, { first, count: ROWS_A_PAGE });
    const total = await countRegister(deps.database, signedIn, query);
    const rows = found.map((row) => ({ ...row, procedure: nameOf(deps, row.procedure_id) }));
    return deps.send(request, reply, registerPage({ ...view, rows, total }));
  });

  app.get(paths.registerPrint, async (request, reply) => {
    const { period, field, problems } = readRegister(deps, request);
    const part = Number(textField(request.query, 'phan') || '1');
    if (problems.length > 0 || !Number.isInteger(part) || part < 1 || part > MOST_PARTS) {
      return reply.callNotFound();
    }
    const pdf = await printRegisterPart(deps, getSignedIn(request), { period, field, part });
    if (!pdf) return reply.callNotFound();
    const first = (part - 1) * ROWS_A_PRINT + 1;
    return sendPdf(reply, `so-theo-doi-${period.from}-${period.to}-${first}.pdf`, pdf);
  });
}

function readRegister({ now }: DeskListsDeps, { query }: FastifyRequest) {
  const period = readPeriod(query, localDateOf(now()));
  const field = textField(query, 'linhvuc').slice(0, LONGEST).toWellFormed();
  return { period, field, problems: periodProblems(period, 'một năm') };
}

function fieldsOf({ office }: DeskListsDeps, { agency }: SignedIn): readonly string[] {
  const here = office.procedures().filter(({ content }) => takesIn(content, agency));
  return [...new Set(here.map(({ content }) => content.field))].sort((a, b) => a.localeCompare(b, 'vi'));
}

function nameOf({ office }: DeskListsDeps, id: string): string {
  return office.findProcedure(id)?.content.name ?? id;
}
