import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { isUuid } from '../../lib/uuid.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { textField } from '../../web/form-fields.ts';
import { GUIDANCE_TEXT, guidanceProblems, NO_GUIDANCE, readGuidance } from '../../web/guidance.tsx';
import { keptBody, keptId } from '../../web/keep-typed.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { dayProblems, readDate } from '../../web/typed-day.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import { findProcedureAt } from './desk-at.ts';
import { type GuideView, guidePage } from './guide-page.tsx';
import { guidedPage, unreadGuidedPage } from './guided-page.tsx';
import { countGuided, GUIDED_A_PAGE, guidedOn } from './guided-queries.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { namesAt } from './names.ts';
import { notTakenHere } from './not-taken-here.tsx';

const MOST_PAGES = 1000;

/** Hướng dẫn (NĐ 61 Đ15): what was explained to somebody who hands nothing in yet, and the list of it by day. */
export async function guideRoutes(app: FastifyInstance, deps: IntakeDeps): Promise<void> {
  const route = `${paths.intake}/:procedure/huong-dan`;

  app.get(route, async (request, reply) => {
    const procedure = procedureOf(deps, request);
    if (!procedure) return notTakenHere(deps, request, reply);
    const late = textField(request.query, 'het') !== '';
    const body = late ? await keptBody(deps, request) : undefined;
    const typed = body ? readGuidance((name) => textField(body, name)) : NO_GUIDANCE;
    return show(request, reply, { procedure, typed, problems: [], cameTooLate: body !== undefined });
  });

  app.post(route, { config: { keepsTyped: true } }, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const procedure = procedureOf(deps, request);
    if (!procedure) return notTakenHere(deps, request, reply);
    const { body } = request;
    const typed = readGuidance((name) => textField(body, name));
    const view = { procedure, typed, cameTooLate: false, commandId: idIn(body, 'lenh') };
    const problems = guidanceProblems(typed);
    const { way } = typed;
    if (problems.length > 0 || !way) return show(request, reply, { ...view, problems });
    const told = await carryOut(deps.desk, {
      ...{ commandId: view.commandId ?? deps.desk.newId(), actor: signedIn.actor, expectedVersion: null },
      dossier: { open: { agency: signedIn.agency.id, procedure: procedure.content.id } },
      compose: (pen) => ({ type: 'guide', way, text: pen.wording(typed.text), late: null }),
    });
    if (told.ok) {
      const day = localDateOf(told.value.state.lastAt);
      return reply.redirect(`${paths.guided(day)}&xong=${told.value.dossierId}`, 303);
    }
    const text = refusalSentence(told.reason, namesAt(deps.office, procedure.content, signedIn.agency));
    return show(request, reply, { ...view, problems: [{ field: GUIDANCE_TEXT, text }] });
  });

  app.get(paths.guided(), async (request, reply) => {
    const signedIn = getSignedIn(request);
    const today = localDateOf(deps.now());
    const day = readDate(request.query, 'ngay') || today;
    const problems = dayProblems('ngay', day);
    if (problems.length > 0)
      return deps.send(request, reply, unreadGuidedPage({ day, today }, problems), 422);
    const typedPage = Number(textField(request.query, 'trang'));
    const page = Number.isInteger(typedPage) && typedPage > 0 ? Math.min(typedPage, MOST_PAGES) : 1;
    const rows = await guidedOn(deps.database, signedIn, day, page);
    const total = await countGuided(deps.database, signedIn, day);
    const named = rows.map((row) => ({
      ...row,
      procedure: deps.office.findProcedure(row.procedureId)?.content.name ?? row.procedureId,
      officer: deps.office.findOfficer(row.officerId)?.name ?? row.officerId,
      goesOn: findProcedureAt(deps, signedIn, row.procedureId) !== undefined,
    }));
    const view = { day, today, rows: named, total, page };
    const pages = Math.ceil(total / GUIDED_A_PAGE);
    return deps.send(request, reply, guidedPage({ ...view, pages, done: idIn(request.query, 'xong') }));
  });

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    view: Omit<GuideView, 'commandId' | 'back'> & { commandId?: string | undefined },
  ): FastifyReply {
    const commandId = view.commandId ?? deps.desk.newId();
    const back = textField(request.query, 'het') === '' ? keptId(request) : undefined;
    const page = guidePage({ ...view, commandId, back });
    return deps.send(request, reply, page, view.problems.length > 0 ? 422 : 200);
  }
}

function idIn(body: unknown, name: string): string | undefined {
  const id = textField(body, name);
  return isUuid(id) ? id : undefined;
}

function procedureOf(deps: IntakeDeps, request: FastifyRequest) {
  const { procedure } = request.params as { procedure: string };
  return findProcedureAt(deps, getSignedIn(request), procedure);
}
