import { localDateOf } from '../../domain/calendar/local-time.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { isUuid } from '../../lib/uuid.ts';
import { readDossier } from '../../store/dossiers/read-dossier.ts';
import { textField } from '../../web/form-fields.ts';
import { readLate } from '../../web/late-entry.tsx';
import type { SignedIn } from '../../web/signed-in.ts';
import { RESULT_ROW } from './at-once.ts';
import { finish } from './finish-intake.ts';
import type { FormView } from './form-view.ts';
import { findGuided, GUIDED_FIELD } from './guided-dossier.ts';
import { confirm, form, type Outcome, type Shown } from './intake-answer.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { numberOf, readIntake, takenInAt } from './intake-form.ts';
import { intakeProblems } from './intake-problems.ts';
import { keepUploads } from './keep-uploads.ts';
import { MOST_OTHERS, otherRowsIn, withMoreOthers } from './papers-form.ts';
import { filledFrom, isBlank, type PersonTyped } from './person-form.ts';
import type { Posted } from './posted.ts';
import { findEarlierPerson, findOpenDossiers } from './queries.ts';
import { serveAtOnce } from './serve-at-once.ts';

export const FILLED = 'Đã lấy thông tin của lần trước. Xin đối chiếu với giấy tờ rồi mới đi tiếp.';
const UPDATED = 'Thủ tục vừa được cập nhật. Xin xem lại giấy tờ và thời hạn rồi gửi lại.';
const EARLIER_VERSION =
  'Vào ngày nhận hồ sơ, thủ tục áp dụng phiên bản trước. Giấy tờ và thời hạn dưới đây theo phiên bản ấy: xin xem lại rồi gửi lại.';
export const NOT_KNOWN = 'Cơ quan này chưa có thông tin của số giấy tờ vừa nhập. Xin nhập mới.';

/** What comes of the form: where it leads when it is sent, and when it is asked for again. */
export async function stepOf(posted: Posted): Promise<Outcome> {
  const { deps, procedure, body } = posted;
  if (textField(body, 'phienbanthutuc') !== String(procedure.version)) {
    const isCurrent = deps.office.findProcedure(procedure.content.id)?.version === procedure.version;
    const notice = isCurrent ? UPDATED : EARLIER_VERSION;
    return form(posted, { problems: [{ field: 'gt0-co', text: notice }] });
  }
  switch (textField(body, 'viec')) {
    case 'lay-thong-tin':
      return fillApplicant(posted);
    case 'lay-uy-quyen':
      return fillDelegate(posted);
    case 'them-giay-to':
      return form(posted, { problems: posted.fileProblems, ...withMorePapers(posted) });
    case 'sua-lai':
      return form(posted, { problems: posted.fileProblems });
    case 'tiep-nhan':
      return (await objection(posted)) ?? finish(posted, 'receive');
    case 'tra-ngay':
      return (await objection(posted)) ?? serveAtOnce(posted);
    // At the counter somebody waits for the answer: only what came by post is looked at later.
    case 'ghi-nhan':
      return posted.typed.channel === 'post'
        ? ((await objection(posted)) ?? finish(posted, 'submit'))
        : review(posted);
    case 'bo-sung':
      return (await objection(posted)) ?? finish(posted, 'request-supplement');
    case 'tu-choi':
      return (await objection(posted)) ?? finish(posted, 'decline');
    default:
      return review(posted);
  }
}

/** The form with what was typed, whatever was pressed on it. */
export function formAgain(posted: Posted, notice: string | null = null): Shown {
  return form(posted, { problems: posted.fileProblems, notice });
}

export async function readPosted(
  deps: IntakeDeps,
  signedIn: SignedIn,
  current: FormView['procedure'],
  body: unknown,
): Promise<Posted> {
  const { procedure, calendar } = await rulesOf(deps, signedIn, current, body);
  const { content } = procedure;
  const rows = [
    ...content.papers.map((_, index) => `gt${index}`),
    ...Array.from({ length: MOST_OTHERS }, (_, i) => `gk${i}`),
    RESULT_ROW,
  ];
  const { files, keyring, desk } = deps;
  const keeping = { files, keyring, officer: signedIn.officer.id };
  const kept = await keepUploads(keeping, body, rows, textField(body, 'mat') !== '');
  const idIn = (name: string) => {
    const id = textField(body, name);
    return isUuid(id) ? id : desk.newId();
  };
  return {
    ...{ deps, signedIn, procedure, calendar, body, fileProblems: kept.problems },
    typed: readIntake(body, content, kept.filesOf),
    resultFiles: kept.filesOf(RESULT_ROW),
    guided: await findGuided(deps, signedIn, content.id, textField(body, GUIDED_FIELD)),
    ...{ commandId: idIn('lenh'), secondId: idIn('lenh2') },
  };
}

/** Taken in on an earlier day, it runs under the version in force then, and on the calendar as it was known. */
async function rulesOf(
  { office }: IntakeDeps,
  { agency }: SignedIn,
  current: FormView['procedure'],
  body: unknown,
): Promise<Pick<Posted, 'procedure' | 'calendar'>> {
  const at = takenInAt({ late: readLate((name) => textField(body, name)) });
  if (at === undefined) return { procedure: current, calendar: office.calendarOf(agency) };
  const then = await office.procedureOn(current.content.id, localDateOf(at));
  return { procedure: then ?? current, calendar: await office.calendarAt(agency, at) };
}

export async function known(
  { deps, signedIn }: Pick<Posted, 'deps' | 'signedIn'>,
  person: PersonTyped,
): Promise<PersonTyped | undefined> {
  const found = await findEarlierPerson(deps.database, signedIn, numberOf(person));
  return found && filledFrom(person, found);
}

async function fillApplicant(posted: Posted): Promise<Outcome> {
  const { typed, fileProblems: problems } = posted;
  const applicant = await known(posted, typed.applicant);
  if (!applicant) return form(posted, { problems, notice: NOT_KNOWN, focus: 'name' });
  return form(posted, { problems, typed: { ...typed, applicant }, notice: FILLED, focus: 'go-on' });
}

async function fillDelegate(posted: Posted): Promise<Outcome> {
  const { typed, fileProblems: problems } = posted;
  const delegate = await known(posted, typed.delegate);
  if (!delegate) return form(posted, { problems, notice: NOT_KNOWN });
  return form(posted, { problems, typed: { ...typed, delegate }, notice: FILLED, focus: 'go-on' });
}

/** More rows for papers that the procedure does not name, with the next key in the first of them. */
export function withMorePapers({ typed, body }: Pick<Posted, 'typed' | 'body'>) {
  const { papers, first } = withMoreOthers(typed.papers, body);
  const isFull = otherRowsIn(body) === MOST_OTHERS;
  const notice = isFull ? `Biểu mẫu có nhiều nhất ${MOST_OTHERS} dòng giấy tờ khác.` : null;
  return { typed: { ...typed, papers }, focus: { row: first }, notice };
}

/** What keeps the dossier from going on, as the form shown again. */
async function objection(posted: Posted): Promise<Outcome | undefined> {
  const { deps, signedIn, procedure, typed, commandId, guided } = posted;
  const problems = [...posted.fileProblems, ...intakeProblems(typed, deps.now())];
  if (problems.length > 0) return form(posted, { problems });
  const number = numberOf(typed.applicant);
  const asked = { number, procedure: procedure.content.id };
  const own = guided?.id ?? commandId;
  const open = (await findOpenDossiers(deps.database, signedIn, asked)).filter(({ id }) => id !== own);
  if (open.length === 0 || typed.goOnWith === number) return undefined;
  const text = 'Người nộp đang có hồ sơ cùng thủ tục chưa xong. Đánh dấu nếu vẫn tiếp nhận hồ sơ này';
  return form(posted, { open, problems: [{ field: 'vantiepnhan', text }] });
}

async function review(posted: Posted): Promise<Outcome> {
  const { deps, typed } = posted;
  // Only the number was typed: whoever was here before need not be typed again.
  if (typed.applicant.name === '' && numberOf(typed.applicant) !== '') {
    const applicant = await known(posted, typed.applicant);
    if (applicant) return form(posted, { typed: { ...typed, applicant }, notice: FILLED, focus: 'go-on' });
    const onlyNumber = isBlank({ ...typed.applicant, identityNumber: '' });
    if (onlyNumber) return form(posted, { notice: NOT_KNOWN, focus: 'name' });
  }
  const objected = await objection(posted);
  if (objected) return objected;
  const code = posted.guided ? posted.guided.code : await codeOf(posted);
  if (code === null) return confirm(posted);
  // Back from the receipt to the form: what is typed now is another dossier.
  const notice = `Biểu mẫu này đã lập hồ sơ ${code}. Nếu đi tiếp, đây sẽ là một hồ sơ mới.`;
  const anew = { commandId: deps.desk.newId(), secondId: deps.desk.newId(), guided: null };
  return confirm({ ...posted, ...anew }, { notice });
}

/** Of the dossier that came of this form already. */
async function codeOf({ deps, signedIn, commandId }: Posted): Promise<string | null> {
  const used = await readDossier(deps.database, signedIn.identity, commandId);
  return used && isFiled(used.dossier.state) ? used.dossier.state.code : null;
}
