import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { qrCode } from '../../documents/barcode.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { RefusalCode } from '../../domain/dossier/refusals.ts';
import { codeKey } from '../../domain/regime/dossier-code.ts';
import type { KeptForms } from '../../store/accounts/kept-forms.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import { textField } from '../../web/form-fields.ts';
import { foundPersons } from '../../web/found-person.ts';
import { keptBody } from '../../web/keep-typed.ts';
import { officeNames } from '../../web/office-names.ts';
import { ORIGINALS_FIELD } from '../../web/originals-back.tsx';
import { paths } from '../../web/paths.ts';
import { ratingAddress } from '../../web/rating-address.ts';
import type { RenderPage } from '../../web/render.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { plainWords } from '../../words/vi/plain-words.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import { carryOutAct } from './carry-out-act.ts';
import { type DeskView, deskMain } from './desk-page.tsx';
import { readPosted, readReturn, returnProblems } from './forms.ts';
import { doneAddress } from './pages.tsx';
import { findOfPerson } from './queries.ts';
import { rateAtDeskRoutes } from './rate-at-desk-routes.ts';
import { findOnDesk, readOnDesk } from './returning.ts';

export interface HandoverDeps {
  database: Database;
  office: OfficeSource;
  desk: CommandDesk;
  kept: KeptForms;
  keyring: Keyring;
  baseUrl: string;
  page: RenderPage;
  now: () => Instant;
  send: SendStaffPage;
}

const LONGEST = 200;

/** The field that a refusal is about; the others are about the dossier as a whole. */
const REFUSED_FIELDS: Readonly<Partial<Record<RefusalCode, string>>> = {
  'delegation-paper-required': 'giayuyquyen',
  'identity-check-required': 'tuythan',
  'notice-required': 'daobao',
  'tracking-required': 'buugui',
  'originals-not-held': ORIGINALS_FIELD,
};

/** Trả kết quả: by a code typed or scanned, and recorded in the same screen (NĐ 61 Đ20; Điều 9.2). */
export async function handoverRoutes(app: FastifyInstance, deps: HandoverDeps): Promise<void> {
  const { desk, office, keyring, baseUrl } = deps;
  rateAtDeskRoutes(app, deps);

  app.get(paths.returnDesk, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const again = await findKept(deps, request);
    if (again) return show(deps, request, reply, { ...again, cameTooLate: true });
    const typed = textField(request.query, 'ma').slice(0, LONGEST).toWellFormed();
    const finished = textField(request.query, 'xong').slice(0, LONGEST).toWellFormed();
    if (typed === '') {
      const done = finished === '' ? undefined : await findOnDesk(deps, signedIn, finished);
      const isOut = done?.state.status === 'returned';
      const rating = isOut ? qrCode(`${baseUrl}${ratingAddress(keyring, done.state.code)}`) : undefined;
      return show(deps, request, reply, { typed, done, rating });
    }
    const onDesk = await findOnDesk(deps, signedIn, typed);
    if (onDesk) return show(deps, request, reply, { typed, onDesk });
    return show(deps, request, reply, { typed, candidates: await candidatesOf(deps, request, typed) });
  });

  app.post(paths.returnDesk, { config: { keepsTyped: true } }, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const posted = readPosted(request.body);
    const onDesk = posted && (await readOnDesk(deps, signedIn, posted.dossier));
    if (!posted || !onDesk) {
      const codeError = 'Biểu mẫu không còn dùng được. Xin quét hoặc gõ lại mã hồ sơ';
      return show(deps, request, reply, { typed: '', codeError }, 422);
    }
    const form = readReturn(request.body);
    const problems = posted.act === 'return' ? returnProblems(form, onDesk.owed) : [];
    const again = { typed: onDesk.state.code, onDesk, form };
    if (problems.length > 0) return show(deps, request, reply, { ...again, problems }, 422);
    const outcome = await carryOutAct(desk, signedIn, posted, form);
    if (outcome.ok) return reply.redirect(doneAddress(outcome.value.code), 303);
    const names = officeNames(office, signedIn.agency.id, onDesk.procedure);
    const field = REFUSED_FIELDS[outcome.reason.code] ?? 'ho-so';
    const refused = [{ field, text: refusalSentence(outcome.reason, names) }];
    return show(deps, request, reply, { ...again, problems: refused }, 422);
  });
}

/** What was to be handed out when the session had ended. */
async function findKept(deps: HandoverDeps, request: FastifyRequest) {
  const body = await keptBody(deps, request);
  const posted = readPosted(body);
  const onDesk = posted && (await readOnDesk(deps, getSignedIn(request), posted.dossier));
  return onDesk && { typed: onDesk.state.code, onDesk, form: readReturn(body) };
}

async function candidatesOf({ database, office }: HandoverDeps, request: FastifyRequest, typed: string) {
  const signedIn = getSignedIn(request);
  const dossiers = await findOfPerson(database, signedIn, typed);
  const ids = dossiers.map(({ id }) => id);
  const sought = { words: plainWords(typed), identity: codeKey(typed) };
  const persons = await foundPersons(database, signedIn.identity, ids, sought);
  const named = dossiers.map(async (row) => {
    const { content } = await office.procedureAt(row.procedure_id, row.procedure_version);
    return { ...row, procedure: content.name, found: persons.get(row.id) };
  });
  return Promise.all(named);
}

function show(
  { desk, send }: HandoverDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  view: Omit<DeskView, 'token' | 'commandId'>,
  status = 200,
): FastifyReply {
  const title = view.problems || view.codeError ? 'Chưa ghi nhận được - Trả kết quả' : 'Trả kết quả';
  const main = (token: string) => deskMain({ ...view, token, commandId: desk.newId() });
  return send(request, reply, { title, job: 'return', main }, status);
}
