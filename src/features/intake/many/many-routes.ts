import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localDateOf } from '../../../domain/calendar/local-time.ts';
import { textField, textFields } from '../../../web/form-fields.ts';
import { keptBody } from '../../../web/keep-typed.ts';
import { paths } from '../../../web/paths.ts';
import { sendPdf } from '../../../web/send-pdf.ts';
import { getSignedIn } from '../../../web/signed-in.ts';
import { instantWords } from '../../../words/vi/date-words.ts';
import { appointmentsOf } from '../appointment.ts';
import { findProcedureAt } from '../desk-at.ts';
import { formOf } from '../form-step.ts';
import type { FormView } from '../form-view.ts';
import { type FoundDossier, openDossier } from '../found-dossier.ts';
import type { IntakeDeps } from '../intake-deps.ts';
import { channelsOf, takenInAt } from '../intake-form.ts';
import { FILLED, known, NOT_KNOWN, withMorePapers } from '../intake-step.ts';
import { notTakenHere } from '../not-taken-here.tsx';
import { manyConfirmPage } from './many-confirm-page.tsx';
import { type ManyView, manyPage } from './many-page.tsx';
import { MOST_ROWS, rowField, withMoreRows } from './many-rows.ts';
import { manyTakenPage } from './many-taken-page.tsx';
import { blankMany, objectionsTo, type PostedMany, readMany, renewUsed } from './posted-many.ts';
import { printMany, readPrint } from './print-many.ts';
import { receiveMany } from './receive-many.ts';

/** Fields of twenty dossiers without their files; those are limited where they are read. */
const BODY_BYTES = 512 * 1024;

/** Nhận nhiều hồ sơ cùng lúc: of one applicant and one procedure, each with a code and a receipt of its own. */
export async function manyRoutes(app: FastifyInstance, deps: IntakeDeps): Promise<void> {
  const route = `${paths.intake}/:procedure/nhieu`;

  app.get(route, async (request, reply) => {
    const procedure = procedureOf(deps, request);
    if (!procedure) return notTakenHere(deps, request, reply);
    const signedIn = getSignedIn(request);
    const body = await keptBody(deps, request);
    if (body !== undefined) {
      const posted = await readMany(deps, signedIn, procedure, body);
      return deps.send(request, reply, manyPage({ ...(await viewOf(posted, {})), cameTooLate: true }));
    }
    const { typed, rows } = blankMany(deps, procedure);
    const form = formOf(deps, signedIn, procedure, typed, { commandId: '' });
    return deps.send(request, reply, manyPage({ ...form, rows, done: [] }));
  });

  app.post(route, { bodyLimit: BODY_BYTES, config: { keepsTyped: true } }, async (request, reply) => {
    const procedure = procedureOf(deps, request);
    if (!procedure) return notTakenHere(deps, request, reply);
    return takeMany(request, reply, await readMany(deps, getSignedIn(request), procedure, request.body));
  });

  app.get(paths.takenMany([]), async (request, reply) => {
    const taken = await takenIn(deps, request);
    return taken.length === 0 ? reply.callNotFound() : deps.send(request, reply, manyTakenPage(taken));
  });

  app.get(paths.takenManyPrint([], ''), async (request, reply) => {
    const what = readPrint(textField(request.query, 'in'));
    const pdf = await printMany(deps, await takenIn(deps, request), what);
    return pdf ? sendPdf(reply, `${what}.pdf`, pdf) : reply.callNotFound();
  });
}

/** Those of the address that this officer may see. */
async function takenIn(deps: IntakeDeps, request: FastifyRequest): Promise<readonly FoundDossier[]> {
  const signedIn = getSignedIn(request);
  const ids = [...new Set(textFields(request.query, 'hs'))].slice(0, MOST_ROWS);
  const found = await Promise.all(ids.map((id) => openDossier(deps, signedIn, id)));
  return found.filter((one) => one !== undefined);
}

async function takeMany(request: FastifyRequest, reply: FastifyReply, posted: PostedMany) {
  const { deps, procedure, typed, body } = posted;
  const show = async (change: Partial<ManyView>, status = 200) =>
    deps.send(request, reply, manyPage(await viewOf(posted, change)), status);
  if (textField(body, 'phienbanthutuc') !== String(procedure.version)) {
    const text = 'Thủ tục vừa được cập nhật. Xin xem lại giấy tờ và thời hạn rồi gửi lại.';
    return show({ problems: [{ field: 'gt0-co', text }] }, 422);
  }
  switch (textField(body, 'viec')) {
    case 'lay-thong-tin': {
      const applicant = await known(posted, typed.applicant);
      if (!applicant) return show({ notice: NOT_KNOWN, focus: 'name' });
      return show({ typed: { ...typed, applicant }, notice: FILLED, focus: 'go-on' });
    }
    case 'lay-uy-quyen': {
      const delegate = await known(posted, typed.delegate);
      if (!delegate) return show({ notice: NOT_KNOWN });
      return show({ typed: { ...typed, delegate }, notice: FILLED, focus: 'go-on' });
    }
    case 'them-dong': {
      const more = { ...asRecord(body), sodong: String(withMoreRows(posted.rows.length)) };
      const longer = await readMany(deps, posted.signedIn, procedure, more);
      return deps.send(request, reply, manyPage(await viewOf(longer, { focus: 'go-on' })));
    }
    case 'them-giay-to':
      return show({ problems: posted.fileProblems, ...withMorePapers(posted) });
    case 'sua-lai':
      return show({ problems: posted.fileProblems, focus: 'go-on' });
    case 'tiep-nhan':
      return receive(request, reply, posted);
    default:
      return review(request, reply, posted);
  }
}

async function review(request: FastifyRequest, reply: FastifyReply, posted: PostedMany) {
  const { deps } = posted;
  const objections = await objectionsTo(posted);
  if (objections.problems.length > 0)
    return deps.send(request, reply, manyPage(await viewOf(posted, objections)), 422);
  const { rows, codes } = await renewUsed(posted);
  const notice =
    codes.length === 0
      ? null
      : `Biểu mẫu này đã lập hồ sơ ${codes.join(', ')}. Nếu đi tiếp, đây sẽ là các hồ sơ mới.`;
  return sendConfirm(request, reply, { ...posted, rows }, notice);
}

async function receive(request: FastifyRequest, reply: FastifyReply, posted: PostedMany) {
  const { deps } = posted;
  const objections = await objectionsTo(posted);
  if (objections.problems.length > 0)
    return deps.send(request, reply, manyPage(await viewOf(posted, objections)), 422);
  const moved = movedDate(posted);
  if (moved !== undefined) {
    const notice = `Ngày hẹn vừa đổi thành ${instantWords(moved)} vì thời gian đã trôi qua. Xin xem lại rồi tiếp nhận.`;
    return sendConfirm(request, reply, posted, notice);
  }
  const outcomes = await receiveMany(posted);
  const taken = outcomes.flatMap((outcome) => ('dossier' in outcome ? [outcome.dossier] : []));
  const done = [...new Set([...posted.done, ...taken])];
  const stayed = outcomes.filter((outcome) => 'refusal' in outcome);
  if (stayed.length === 0) return reply.redirect(paths.takenMany(done), 303);
  const problems = stayed.map(({ refusal }, index) => ({
    field: rowField(index, 'noidung'),
    text: `Hồ sơ ${index + 1}: ${refusal}`,
  }));
  const left = { ...posted, done, rows: stayed.map(({ row }) => row) };
  return deps.send(request, reply, manyPage(await viewOf(left, { problems })), 422);
}

function sendConfirm(
  request: FastifyRequest,
  reply: FastifyReply,
  posted: PostedMany,
  notice: string | null,
): FastifyReply {
  const { deps, signedIn, procedure, calendar, typed, rows, done } = posted;
  const form = formOf(deps, signedIn, procedure, typed, { calendar, commandId: '', notice });
  return deps.send(request, reply, manyConfirmPage({ ...form, rows, done }));
}

/** What was typed, and what this form has received so far. */
async function viewOf(posted: PostedMany, change: Partial<ManyView>): Promise<ManyView> {
  const { deps, signedIn, procedure, calendar, typed, rows } = posted;
  const around = { calendar, commandId: '' };
  const form = formOf(deps, signedIn, procedure, change.typed ?? typed, { ...around, ...change });
  const found = await Promise.all(posted.done.map((id) => openDossier(deps, signedIn, id)));
  const done = found.flatMap((one) => (one ? [{ id: one.id, code: one.state.code }] : []));
  return { ...form, rows, done };
}

/** What would be promised this minute, where that is another day than the page said. */
function movedDate({ deps, procedure, calendar, typed, body }: PostedMany): string | undefined {
  const shown = textField(body, 'hen');
  if (shown === '' || Number.isNaN(Date.parse(shown))) return undefined;
  const promise = appointmentsOf(procedure.content, calendar, takenInAt(typed) ?? deps.now()).find(
    (candidate) => candidate.case === typed.limitCase,
  )?.promise;
  return promise !== undefined && localDateOf(promise) !== localDateOf(shown) ? promise : undefined;
}

/** Taken in at a counter: what came by post is opened one by one. */
function procedureOf(deps: IntakeDeps, request: FastifyRequest): FormView['procedure'] | undefined {
  const { procedure } = request.params as { procedure: string };
  const found = findProcedureAt(deps, getSignedIn(request), procedure);
  return found && channelsOf(found.content).includes('counter') ? found : undefined;
}

function asRecord(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
