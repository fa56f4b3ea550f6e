import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readDossier } from '../../store/dossiers/read-dossier.ts';
import { textField } from '../../web/form-fields.ts';
import { keptBody, keptId } from '../../web/keep-typed.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { isAtOnce } from './at-once.ts';
import { keptIntake } from './carried-fields.ts';
import { findProcedureAt } from './desk-at.ts';
import { formPage } from './form-page.tsx';
import { freshForm } from './form-step.ts';
import type { FormView } from './form-view.ts';
import { findGuided } from './guided-dossier.ts';
import type { Shown } from './intake-answer.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { formAgain, readPosted, stepOf } from './intake-step.ts';
import { notTakenHere } from './not-taken-here.tsx';
import type { Posted } from './posted.ts';

/** Fields of a long dossier without its files; those are limited where they are read. */
const BODY_BYTES = 512 * 1024;

const CAME_TOO_LATE =
  'Phiên làm việc đã hết trước khi gửi; hồ sơ chưa được tiếp nhận. Nội dung đã nhập còn đây: xin xem lại rồi đi tiếp. Tệp vừa chọn xin chọn lại.';

/**
 * The form of a dossier, its confirmation, and what comes of it. Each page stands under an address with the id of what
 * was typed, so that going back, or loading it anew, shows the form as it was sent last, with script and without.
 */
export async function receiveRoutes(app: FastifyInstance, deps: IntakeDeps): Promise<void> {
  const route = `${paths.intake}/:procedure`;

  app.get(route, async (request, reply) => {
    const procedure = procedureOf(deps, request);
    if (!procedure) return notTakenHere(deps, request, reply);
    const id = keptId(request);
    const signedIn = getSignedIn(request);
    const guided = await findGuided(deps, signedIn, procedure.content.id, textField(request.query, 'tiep'));
    if (guided && guided.code !== null) return reply.redirect(paths.taken(guided.id), 303);
    if (id === undefined && !guided)
      return reply.redirect(paths.intakeTyped(procedure.content.id, deps.desk.newId()), 303);
    if (id === undefined) {
      return deps.send(
        request,
        reply,
        formPage(freshForm(deps, signedIn, procedure, deps.desk.newId(), guided)),
      );
    }
    const posted = await findTyped(deps, request, procedure);
    if (posted && isDone(posted)) return reply.redirect(paths.intakeOf(procedure.content.id), 303);
    if (posted && posted.commandId !== id) {
      // Sent too late: from here on it is a form like any other.
      await keepTyped(deps, posted);
      return reply.redirect(paths.keptForm(paths.intakeOf(procedure.content.id), posted.commandId), 303);
    }
    if (posted) return sendShown(deps, request, reply, await formOfKept(posted, request));
    // It was received: who comes back to its form wants the next one.
    const used = await readDossier(deps.database, signedIn.identity, id);
    if (used) return reply.redirect(paths.intakeOf(procedure.content.id), 303);
    return deps.send(request, reply, formPage(freshForm(deps, signedIn, procedure, id)));
  });

  app.get(`${route}/xem-lai`, async (request, reply) => {
    const procedure = procedureOf(deps, request);
    if (!procedure) return notTakenHere(deps, request, reply);
    const posted = await findTyped(deps, request, procedure);
    if (!posted || isDone(posted)) return reply.redirect(paths.intakeOf(procedure.content.id), 303);
    const viec = isAtOnce(posted) ? 'xem-lai-tra-ngay' : 'xem-lai';
    const outcome = await stepOf({ ...posted, body: { ...asRecord(posted.body), viec } });
    if ('dossier' in outcome) throw new Error('a page that is looked at received a dossier');
    return sendShown(deps, request, reply, outcome);
  });

  const config = { keepsTyped: true };
  app.post(route, { bodyLimit: BODY_BYTES, config }, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const procedure = procedureOf(deps, request);
    if (!procedure) return notTakenHere(deps, request, reply);
    const posted = await readPosted(deps, signedIn, procedure, request.body);
    const { commandId } = posted;
    if (textField(request.body, 'viec') === 'huong-dan') {
      await keepTyped(deps, posted);
      return reply.redirect(paths.guide(procedure.content.id, commandId), 303);
    }
    const outcome = await stepOf(posted);
    if ('dossier' in outcome) {
      await forgetTyped(deps, posted);
      return reply.redirect(paths.taken(outcome.dossier), 303);
    }
    await keepTyped(deps, posted);
    if (!outcome.again) return sendShown(deps, request, reply, outcome);
    const address = outcome.at === 'form' ? paths.intakeTyped : paths.intakeReview;
    return reply.redirect(address(procedure.content.id, commandId), 303);
  });
}

/** What comes of a kept form that leads to no page but the form itself: to be looked at, and never done. */
const HARMLESS = ['xem-lai', 'xem-lai-tra-ngay', 'lay-thong-tin', 'lay-uy-quyen', 'them-giay-to', 'sua-lai'];

async function formOfKept(posted: Posted, { query }: FastifyRequest): Promise<Shown> {
  if (textField(query, 'het') !== '') return formAgain(posted, CAME_TOO_LATE);
  if (!HARMLESS.includes(textField(posted.body, 'viec'))) return formAgain(posted);
  const outcome = await stepOf(posted);
  return 'at' in outcome && outcome.at === 'form' ? outcome : formAgain(posted);
}

async function findTyped(deps: IntakeDeps, request: FastifyRequest, procedure: FormView['procedure']) {
  const body = await keptBody(deps, request);
  return body && readPosted(deps, getSignedIn(request), procedure, body);
}

function keepTyped({ kept, now }: IntakeDeps, posted: Posted): Promise<void> {
  const { commandId: id, signedIn } = posted;
  return kept.keep({ id, officerId: signedIn.officer.id, fields: keptIntake(posted) }, now());
}

/** The id of what was told about is not the form's: going back to the form, it is known by this that it is done with. */
function forgetTyped({ kept, now }: IntakeDeps, { commandId: id, signedIn, guided }: Posted): Promise<void> {
  const officerId = signedIn.officer.id;
  if (!guided) return kept.forget(officerId, id);
  return kept.keep(
    {
      id,
      officerId,
      fields: [
        ['lenh', id],
        ['viec', DONE],
      ],
    },
    now(),
  );
}

const DONE = 'xong';

function isDone({ body }: Posted): boolean {
  return textField(body, 'viec') === DONE;
}

function sendShown(
  deps: IntakeDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
): FastifyReply {
  return deps.send(request, reply, shown.page, shown.accepted ? 200 : 422);
}

function procedureOf(deps: IntakeDeps, request: FastifyRequest) {
  const { procedure } = request.params as { procedure: string };
  return findProcedureAt(deps, getSignedIn(request), procedure);
}

function asRecord(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
