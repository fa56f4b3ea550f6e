import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actingIn } from '../../domain/access/deputising.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import { dayOf, formatDay, localMinuteOf, startOfDate } from '../../domain/calendar/local-time.ts';
import { isUuid, UUID } from '../../lib/uuid.ts';
import { makeHandOverList } from '../../store/desk/hand-over-lists.ts';
import type { HandOverListRow, HandOverRow } from '../../store/ledger/agreement-views.ts';
import { textField, textFields } from '../../web/form-fields.ts';
import { findKeptToday } from '../../web/kept-today.ts';
import { opens } from '../../web/page-rights.ts';
import { paths } from '../../web/paths.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { doneBy } from '../../words/vi/actor-words.ts';
import {
  handOversPage,
  LIST_FORM,
  LIST_PICK,
  type ListLine,
  type UnlistedGroup,
} from './hand-overs-page.tsx';
import { type SheetRow, type SheetView, sheetPage, signedPage } from './list-page.tsx';
import type { PaperDeps } from './paper-deps.ts';
import { placeOf } from './places.ts';
import { printList } from './print-list.ts';
import { findList, isOpen, type ListWithRows, listsSince, rowsOf, unlisted } from './queries.ts';
import { readSigned, rowValue, type SignedRow, signMany, signProblems } from './sign-form.ts';

const PICKED = new RegExp(`^(${UUID})~(\\d{1,9})$`);
/** How far back lists are shown, and hand-overs that stand on none. */
const DAYS = 31;
const ERASED = '(thông tin đã xóa)';

/** Bàn giao hồ sơ giấy (NĐ 61 Đ18; Điều 9.2): on a list that both sign, and signed for on the screen as well. */
export async function paperHandoverRoutes(app: FastifyInstance, deps: PaperDeps): Promise<void> {
  const { database, desk, now } = deps;

  app.get(paths.handOvers, (request, reply) => showHandOvers(deps, request, reply));

  app.post(paths.makeHandOverList, async (request, reply) => {
    const { identity, agency, officer, actor, answersFor } = getSignedIn(request);
    const id = textField(request.body, LIST_FORM);
    const rows = textFields(request.body, LIST_PICK).flatMap((value) => {
      const [, dossier, version] = PICKED.exec(value) ?? [];
      return dossier ? [{ dossier, version: Number(version) }] : [];
    });
    const to = { agency: textField(request.body, 'coquan'), unit: textField(request.body, 'bophan') };
    if (!isUuid(id) || rows.length === 0) return showHandOvers(deps, request, reply, NOTHING_PICKED);
    const acting = actingIn(actor, LISTING, 'make-hand-over-list');
    if (!acting) return showHandOvers(deps, request, reply, NOT_LENT);
    const made = await makeHandOverList(database, identity, {
      ...{ id, agency, to, rows, officer: officer.id, at: now() },
      ...{ onBehalfOf: acting.onBehalfOf, givenBy: answersFor },
    });
    if (!made.ok) return showHandOvers(deps, request, reply, TAKEN);
    return reply.redirect(paths.handOverList(made.value.id), 303);
  });

  app.get(paths.handOverList(':id'), async (request, reply) => {
    const found = await listOf(deps, request);
    return found ? showList(deps, request, reply, found) : reply.callNotFound();
  });

  app.get(paths.handOverListPrint(':id'), async (request, reply) => {
    const found = await listOf(deps, request);
    const pdf = found && printList(deps, getSignedIn(request), found);
    if (!pdf) return reply.callNotFound();
    return sendPdf(reply, `danh-sach-ban-giao-${found.list.number.replace('/', '-')}.pdf`, pdf);
  });

  // The answer is the page itself: what was signed for and what not stands on the list, why not stands nowhere.
  app.post(paths.acceptHandOvers(':id'), async (request, reply) => {
    const found = await listOf(deps, request);
    if (!found) return reply.callNotFound();
    const typed = readSigned(request.body);
    const problems = signProblems(typed);
    if (problems.length > 0) return showList(deps, request, reply, found, typed, problems);
    const outcomes = await signMany(desk, getSignedIn(request), typed, found.rows);
    if (outcomes.length === 0) return reply.redirect(paths.handOverList(found.list.id), 303);
    return deps.send(request, reply, signedPage(found.list, outcomes));
  });
}

/** Whoever handles dossiers makes lists of their papers. */
const LISTING: readonly OfficerRole[] = [
  ...(['counter-clerk', 'specialist', 'unit-head', 'signer', 'records-officer'] as const),
  ...(['return-clerk', 'desk-head'] as const),
];

const NOT_LENT = [
  {
    field: LIST_PICK,
    text: 'Việc làm thay được giao có giới hạn, không gồm lập danh sách bàn giao. Xin nhờ người của bộ phận lập danh sách',
  },
];
const NOTHING_PICKED = [{ field: LIST_PICK, text: 'Chọn ít nhất một hồ sơ để lập danh sách' }];
const TAKEN = [
  { field: LIST_PICK, text: 'Các hồ sơ này vừa được đưa vào danh sách khác, hoặc không còn chờ ký nhận' },
];

async function listOf({ database }: PaperDeps, request: FastifyRequest): Promise<ListWithRows | undefined> {
  const { id = '' } = request.params as { id?: string };
  return isUuid(id) ? findList(database, getSignedIn(request), id) : undefined;
}

async function showHandOvers(
  deps: PaperDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  problems: readonly { field: string; text: string }[] = [],
): Promise<FastifyReply> {
  const { database, office, desk, now, send } = deps;
  const signedIn = getSignedIn(request);
  const mine = signedIn.agency.id;
  const since = startOfDate(formatDay(dayOf(localMinuteOf(now())) - DAYS + 1)) ?? now();
  const [rows, lists, kept] = await Promise.all([
    unlisted(database, signedIn, since),
    listsSince(database, signedIn, since),
    opens(signedIn, paths.dayEnd) ? findKeptToday(deps, signedIn) : null,
  ]);
  const listed = await rowsOf(
    database,
    signedIn,
    lists.map(({ id }) => id),
  );
  const lineOf = (list: HandOverListRow): ListLine => {
    const own = listed.filter((row) => row.list_id === list.id);
    return {
      ...list,
      from: placeOf(office, { agency: list.agency_id, unit: own[0]?.unit ?? '' }, mine),
      to: placeOf(office, { agency: list.to_agency_id, unit: list.to_unit }, mine),
      open: own.filter(isOpen).length,
    };
  };
  const lines = lists.map((list) => ({ line: lineOf(list), list }));
  const groups = [...Map.groupBy(rows, (row) => `${row.to_agency_id}/${row.to_unit}`).values()];
  const view = {
    ...{ problems, kept },
    coming: lines
      .filter(({ line, list }) => line.open > 0 && isOfUnit(signedIn, list.to_agency_id, list.to_unit))
      .map(({ line }) => line),
    made: lines.filter(({ list }) => signedIn.answersFor.includes(list.agency_id)).map(({ line }) => line),
    groups: groups.flatMap((group): UnlistedGroup[] => {
      const [first] = group;
      if (!first) return [];
      const to = { agency: first.to_agency_id, unit: first.to_unit };
      return [{ ...to, name: placeOf(office, to, mine), formId: desk.newId(), rows: group.map(rowOf) }];
    }),
  };
  return send(request, reply, handOversPage(view), problems.length > 0 ? 422 : 200);

  function rowOf(row: HandOverRow) {
    return {
      ...{ id: row.dossier_id, version: row.version, code: row.code, at: row.occurred_at },
      procedure: office.findProcedure(row.procedure_id)?.content.name ?? row.procedure_id,
      applicant: row.applicant ?? ERASED,
      giver: office.findOfficer(row.giver_id)?.name ?? row.giver_id,
    };
  }
}

function showList(
  { office, desk, send }: PaperDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { list, rows }: ListWithRows,
  typed: readonly SignedRow[] = [],
  problems: SheetView['problems'] = [],
): FastifyReply {
  const signedIn = getSignedIn(request);
  const mine = signedIn.agency.id;
  const signs = isOfUnit(signedIn, list.to_agency_id, list.to_unit);
  const view: SheetView = {
    ...{ list, problems },
    from: placeOf(office, { agency: list.agency_id, unit: rows[0]?.unit ?? '' }, mine),
    to: placeOf(office, { agency: list.to_agency_id, unit: list.to_unit }, mine),
    by: doneBy(list.officer_id, list.on_behalf_of, (id) => office.findOfficer(id)?.name ?? id),
    rows: rows.map((row): SheetRow => {
      const before = typed.find(({ dossier }) => dossier === row.dossier_id);
      const { code, standing, missing, settled_at, sets } = row;
      const commandId = before?.commandId ?? desk.newId();
      return {
        ...{ id: row.dossier_id, code, standing, missing, settled_at, sets },
        procedure: office.findProcedure(row.procedure_id)?.content.name ?? row.procedure_id,
        applicant: row.applicant ?? ERASED,
        settledBy: row.settled_by && (office.findOfficer(row.settled_by)?.name ?? row.settled_by),
        form:
          signs && isOpen(row)
            ? {
                value: rowValue({ dossier: row.dossier_id, commandId }),
                came: before?.came ?? (standing === 'missed' ? 'sau' : 'du'),
                missing: before?.missing ?? '',
              }
            : null,
      };
    }),
  };
  return send(request, reply, sheetPage(view), problems.length > 0 ? 422 : 200);
}

/** Who may sign for what came to a unit; the domain judges each dossier. */
function isOfUnit({ powers, agency, answersFor }: SignedIn, toAgency: string, toUnit: string): boolean {
  // What came to an agency that is no more lies with a unit of its successor, which may be called otherwise.
  if (agency.id !== toAgency) return answersFor.includes(toAgency);
  return powers.some(({ unit }) => unit === toUnit);
}
