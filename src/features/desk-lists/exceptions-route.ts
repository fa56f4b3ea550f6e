import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf, formatDay, localDateOf, localMinuteOf } from '../../domain/calendar/local-time.ts';
import { workingDaysBack } from '../../domain/calendar/working-days-back.ts';
import { keptAtDesk } from '../../store/desk/kept-at-desk.ts';
import type { LateEntryRow } from '../../store/ledger/desk-views.ts';
import { readView } from '../../store/ledger/read-views.ts';
import { countIdle } from '../../store/trail/usage.ts';
import { textField } from '../../web/form-fields.ts';
import { officeNames } from '../../web/office-names.ts';
import { opens } from '../../web/page-rights.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { EVENT_WORDS } from '../../words/vi/event-words.ts';
import type { Names } from '../../words/vi/names.ts';
import type { DeskListsDeps } from './desk-lists-deps.ts';
import {
  countEach,
  foundFirst,
  lateOpinions,
  notMoved,
  notReturned,
  notSignedFor,
  ROWS_A_PAGE,
  writtenLate,
} from './exception-queries.ts';
import {
  EXCEPTIONS,
  type Exception,
  type ExceptionRow,
  exceptionsPage,
  LATE_DAYS,
} from './exceptions-page.tsx';
import { type JudgeForm, judgeMany, judgeProblems, pickOf, readJudgeForm } from './judge-late.ts';
import { judgedPage } from './judged-page.tsx';
import type { LateRow } from './late-list.tsx';
import { boundsOf, readPage } from './period.ts';
import { unclosedDays } from './unclosed-days.ts';

const MOST_DAYS = 60;
const NO_FORM: JudgeForm = { picked: [], verdict: null, reason: '' };

/** Lists that should be empty (Điều 9.2). */
export function exceptionsRoute(app: FastifyInstance, deps: DeskListsDeps): void {
  app.get(paths.exceptions, (request, reply) => show(deps, request, reply, request.query));

  // The answer is the page itself: what was judged and what not is kept nowhere. Sent again, it judges nothing again.
  app.post(paths.judgeLate, async (request, reply) => {
    const form = readJudgeForm(request.body);
    const problems = judgeProblems(form);
    if (problems.length > 0) return show(deps, request, reply, { muc: 'nhap-bu' }, form, problems);
    return deps.send(request, reply, judgedPage(await judgeMany(deps.desk, getSignedIn(request), form)));
  });
}

async function show(
  { database, office, desk, now, send }: DeskListsDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  query: unknown,
  form: JudgeForm = NO_FORM,
  problems: readonly { field: string; text: string }[] = [],
): Promise<FastifyReply> {
  const signedIn = getSignedIn(request);
  const { identity, agency } = signedIn;
  const which = exceptionOf(textField(query, 'muc'));
  const still = daysIn(textField(query, 'songay'), office.localRules().unmovedAfterWorkingDays);
  const page = readPage(query);
  const today = dayOf(localMinuteOf(now()));
  const since = formatDay(today - LATE_DAYS + 1);
  const late = writtenLate(signedIn, boundsOf({ from: since, to: localDateOf(now()) }));
  const found = foundFirst(signedIn);
  const left = {
    'cho-tra': notReturned(signedIn, now()),
    giay: notSignedFor(signedIn),
    dung: notMoved(signedIn, workingDaysBack(office.calendarOf(agency), now(), still)),
  };
  const asked = lateOpinions(signedIn, now());
  const kept = keptAtDesk(office, agency, now());
  const yesterday = formatDay(today - 1);
  const [counted, unclosed] = await Promise.all([
    countEach(database, signedIn, {
      ...{ ...left, 'chua-chuyen': kept, 'giay-truoc': found, 'y-kien': asked, 'nhap-bu': late },
    }),
    unclosedDays(database, signedIn, boundsOf({ from: since, to: yesterday })),
  ]);
  const counts = { ...counted, 'khoa-so': unclosed.length };
  const names = officeNames(office, agency.id);
  const procedure = (id: string) => office.findProcedure(id)?.content.name ?? id;
  const lateRows = async (): Promise<LateRow[]> =>
    (await readView(database, identity, null, late.rows(page))).map((row) => ({
      ...lateRowOf(row, names),
      procedure: procedure(row.procedure_id),
      pick: mayJudge(row, signedIn)
        ? pickOf({ dossier: row.dossier_id, entry: row.version, commandId: desk.newId() })
        : null,
    }));
  const rows = async (): Promise<ExceptionRow[]> => {
    if (which === 'nhap-bu' || which === 'khoa-so') return [];
    if (which === 'giay-truoc')
      return (await readView(database, identity, null, found.rows(page))).map((row) => ({
        ...{ id: row.id, code: row.code, applicant: row.applicant, at: row.at },
        procedure: procedure(row.procedure_id),
        found: [
          `${names.unit(row.found_unit, row.found_agency_id)}, ${names.officer(row.finder_id)} báo`,
          row.text,
        ]
          .filter(Boolean)
          .join(': '),
        holder: placeOf(row.holding_unit, row.holding_officer_id, row.holding_agency_id, names),
      }));
    if (which === 'y-kien')
      return (await readView(database, identity, null, asked.rows(page))).map((row) => ({
        ...{ id: row.id, code: row.code, applicant: row.applicant, at: row.at ?? now() },
        procedure: procedure(row.procedure_id),
        holder: placeElsewhere(row, agency.id, names),
      }));
    if (which === 'chua-chuyen') {
      const part = { limit: ROWS_A_PAGE, offset: (page - 1) * ROWS_A_PAGE };
      return (await kept.rows(database, identity, part)).map((row) => ({
        ...{ id: row.id, code: row.code, applicant: row.applicant, at: row.leave_by },
        procedure: procedure(row.procedure_id),
        holder: placeOf(row.unit, row.officer_id, agency.id, names),
      }));
    }
    const left_ = await readView(database, identity, null, left[which].rows(page));
    return left_.map(({ id, code, procedure_id, applicant, unit, officer_id, at }) => ({
      ...{ id, code, applicant, at, procedure: procedure(procedure_id) },
      holder: placeOf(unit, officer_id, agency.id, names),
    }));
  };
  const total =
    which === 'nhap-bu'
      ? ((await readView(database, identity, null, late.listed))[0]?.count ?? 0)
      : counts[which];
  const idleDays = office.localRules().idleAfterWorkingDays;
  const idle = opens(signedIn, paths.usage)
    ? await countIdle(database, identity, {
        officers: office.officersOf(agency.id).map(({ id }) => id),
        since: workingDaysBack(office.calendarOf(agency), now(), idleDays),
      })
    : 0;
  const view = {
    ...{ idle, idleDays },
    ...{ which, counts, total, page, still, problems, reason: form.reason, rows: await rows() },
    late: which === 'nhap-bu' ? await lateRows() : [],
    days: which === 'khoa-so' ? unclosed.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE) : [],
  };
  return send(request, reply, exceptionsPage(view), problems.length > 0 ? 422 : 200);
}

function placeOf(unit: string | null, officer: string | null, agency: string | null, names: Names): string {
  if (unit === null) return 'chưa tiếp nhận';
  return [officer && names.officer(officer), names.unit(unit, agency)].filter(Boolean).join(', ');
}

/** Who was asked, with the agency where it is another one. */
function placeElsewhere(
  { unit, officer_id, asked_agency_id }: { unit: string; officer_id: string | null; asked_agency_id: string },
  own: string,
  names: Names,
): string {
  const place = placeOf(unit, officer_id, asked_agency_id, names);
  return asked_agency_id === own ? place : `${place}, ${names.agency(asked_agency_id)}`;
}

function lateRowOf(row: LateEntryRow, names: Names): Omit<LateRow, 'procedure' | 'pick'> {
  const { verdict, judge_id, objection } = row;
  const by = judge_id === null ? '' : `, ${names.officer(judge_id)}`;
  const said = objection === null ? '' : `: ${objection}`;
  return {
    ...{ id: row.dossier_id, code: row.code, at: row.occurred_at, recordedAt: row.recorded_at },
    ...{ what: EVENT_WORDS[row.type], officer: names.officer(row.officer_id) },
    reason: row.reason ?? '(lý do đã xóa)',
    standing:
      verdict === null ? 'chờ duyệt' : `${verdict === 'approved' ? 'đã duyệt' : 'không đồng ý'}${by}${said}`,
    waits: verdict === null,
  };
}

/** Whoever may by their duty, or by one that is lent to them; the domain judges the field and the rest. */
function mayJudge({ verdict, officer_id }: LateEntryRow, { officer, powers }: SignedIn): boolean {
  if (verdict === 'approved' || officer_id === officer.id) return false;
  return powers.some(({ role }) => role === 'desk-head' || role === 'unit-head' || role === 'signer');
}

function exceptionOf(text: string): Exception {
  return Object.hasOwn(EXCEPTIONS, text) ? (text as Exception) : 'cho-tra';
}

function daysIn(text: string, usual: number): number {
  const days = Number(text);
  return Number.isInteger(days) && days > 0 ? Math.min(days, MOST_DAYS) : usual;
}
