import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NOTICE_MEANS, type NoticeMeans } from '../../domain/dossier/work-events.ts';
import { isUuid } from '../../lib/uuid.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { textField } from '../../web/form-fields.ts';
import { officeNames } from '../../web/office-names.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import { noticesPage } from './notices-page.tsx';
import { countNotices, waitingNotices } from './queries.ts';

export interface NoticesDeps {
  database: Database;
  office: OfficeBook;
  desk: CommandDesk;
  send: SendStaffPage;
}

const MOST_PAGES = 100_000;

/** Whoever must be told that days off moved their date (ruling 14). */
export async function noticesRoutes(app: FastifyInstance, deps: NoticesDeps): Promise<void> {
  const { database, office, desk, send } = deps;
  app.get(paths.notices, (request, reply) => show(request, reply, null));

  app.post(paths.noticeTold, async (request, reply) => {
    const { body } = request;
    const [id, commandId] = [textField(body, 'hoso'), textField(body, 'lenh')];
    if (!isUuid(id) || !isUuid(commandId)) return reply.callNotFound();
    const means = NOTICE_MEANS.find((one: NoticeMeans) => one === textField(body, 'cach')) ?? 'phone';
    const promise = textField(body, 'ngay');
    const signedIn = getSignedIn(request);
    const told = await carryOut(desk, {
      ...{ commandId, actor: signedIn.actor, dossier: { id }, expectedVersion: null },
      compose: () => ({ type: 'tell-date', means, promise, late: null }),
    });
    if (told.ok) return reply.redirect(`${paths.notices}?da-bao=${encodeURIComponent(told.value.code)}`, 303);
    return show(request, reply, refusalSentence(told.reason, officeNames(office, signedIn.agency.id)));
  });

  async function show(request: FastifyRequest, reply: FastifyReply, refused: string | null) {
    const signedIn = getSignedIn(request);
    const asked = Number(textField(request.query, 'trang') || '1');
    const page = Number.isInteger(asked) && asked > 0 && asked < MOST_PAGES ? asked : 1;
    const told = textField(request.query, 'da-bao').slice(0, 40) || null;
    const found = await waitingNotices(database, signedIn, page);
    const rows = found.map((row) => ({
      ...{ id: row.dossier_id, code: row.code, applicant: row.applicant, phone: row.phone },
      procedure: office.findProcedure(row.procedure_id)?.content.name ?? row.procedure_id,
      ...{ before: row.promised_before, promise: row.promise_due, order: row.day_order },
      commandId: desk.newId(),
    }));
    const total = await countNotices(database, signedIn);
    const status = refused === null ? 200 : 422;
    return send(request, reply, noticesPage({ rows, total, page, told, refused }), status);
  }
}
