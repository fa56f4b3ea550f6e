import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayRecordAbsence, refusalOfAbsence, withEnded } from '../../domain/access/absence.ts';
import { agencyAdministration } from '../../domain/access/may-administer.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { isUuid } from '../../lib/uuid.ts';
import { type AbsenceRecord, readAbsences, writeAbsences } from '../../store/office/absence-records.ts';
import type { OfficeAct } from '../../store/office/office-log.ts';
import { textField } from '../../web/form-fields.ts';
import { keptBody } from '../../web/keep-typed.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { AbsenceDeps } from './absence-deps.ts';
import {
  type AbsenceTyped,
  absenceProblems,
  composeAbsence,
  type Problem,
  problemOf,
  readAbsence,
} from './absence-form.ts';
import { type AbsenceLine, absencesPage, endPage } from './absences-page.tsx';
import { choicesFor } from './choices.ts';
import { lineOf } from './lines.ts';
import { recordPage } from './record-page.tsx';

const MOVED = 'Trong lúc đó có lần vắng mặt khác của người này vừa được ghi. Xin xem lại rồi gửi lại';

/** Vắng mặt, người thay: recorded by whoever is away, or by who administers their agency (NĐ 30/2020 Đ13). */
export async function absenceRoutes(app: FastifyInstance, deps: AbsenceDeps): Promise<void> {
  const { office, now, send } = deps;

  app.get(paths.absences, async (request, reply) => {
    const { officer, agency } = getSignedIn(request);
    const people = office
      .officersOf(agency.id)
      .filter((one) => one.id !== officer.id && one.duties.length > 0 && mayRecordAbsence(officer, one))
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
    const lines = (await linesOf(deps, request)).map(({ line }) => line);
    const ended = textField(request.query, 'ket-thuc') !== '';
    const done = textField(request.query, 'da-luu') === '' ? null : ended ? 'ended' : 'recorded';
    return send(request, reply, absencesPage({ lines, people, done }));
  });

  app.get(paths.newAbsence, async (request, reply) => {
    const kept = await keptBody(deps, request);
    const officer = personAsked(deps, request, textField(kept ?? request.query, 'nguoi'));
    if (!officer) return reply.callNotFound();
    const today = localDateOf(now());
    const fresh = { ...readAbsence({}), from: today };
    const shown = { typed: kept ? readAbsence(kept) : fresh, problems: [], cameTooLate: kept !== undefined };
    return showRecord(deps, request, reply, officer, shown);
  });

  app.post(paths.newAbsence, { config: { keepsTyped: true } }, async (request, reply) => {
    const officer = personAsked(deps, request, textField(request.body, 'nguoi'));
    if (!officer) return reply.callNotFound();
    const typed = readAbsence(request.body);
    const again = (problems: readonly Problem[]) =>
      showRecord(deps, request, reply, officer, { typed, problems, cameTooLate: false });
    const problems = absenceProblems(typed, choicesFor(office, officer));
    if (problems.length > 0) return again(problems);
    const { commandId, seen } = sentWith(deps, request);
    const records = await recordsOf(deps, request);
    const before = recordOf(records, officer).content;
    const by = getSignedIn(request).officer.id;
    const absence = composeAbsence(typed, { id: commandId, by, at: now() });
    // Sent once more, it is there already, and overlaps with nothing but itself.
    const others = before.absences.filter(({ id }) => id !== commandId);
    const refusal = refusalOfAbsence(absence, {
      ...{ officer, before: others, deputy: namedIn(deps, records, absence.deputy?.officer ?? null) },
      today: localDateOf(now()),
    });
    if (refusal) return again([problemOf(refusal)]);
    const content = { ...before, absences: [...others, absence] };
    const written = await writeAbsences(
      deps.database,
      { content, version: seen },
      actOf(deps, request, commandId),
    );
    await office.refresh();
    if (!written.ok) return again([{ field: 'tungay', text: MOVED }]);
    return reply.redirect(`${paths.absences}?da-luu=1`, 303);
  });

  app.get(paths.endAbsence(':id'), async (request, reply) => {
    const found = await endable(deps, request);
    if (!found) return reply.callNotFound();
    const commandId = deps.newId();
    return send(
      request,
      reply,
      endPage({ line: found.line, commandId, version: found.record.version, problems: [] }),
    );
  });

  app.post(paths.endAbsence(':id'), async (request, reply) => {
    const found = await endable(deps, request);
    // Pressed twice, it is ended already.
    if (!found) return reply.redirect(paths.absences, 303);
    const { commandId, seen } = sentWith(deps, request);
    const ended = { by: getSignedIn(request).officer.id, at: now(), today: localDateOf(now()) };
    const content = withEnded(found.record.content, found.line.absence.id, ended);
    if (!content) return reply.redirect(paths.absences, 303);
    const written = await writeAbsences(
      deps.database,
      { content, version: seen },
      actOf(deps, request, commandId),
    );
    await office.refresh();
    if (written.ok) return reply.redirect(`${paths.absences}?da-luu=1&ket-thuc=1`, 303);
    const { version } = found.record;
    const problems = [{ field: 'ket-thuc', text: MOVED }];
    return send(
      request,
      reply,
      endPage({ line: found.line, commandId: deps.newId(), version, problems }),
      422,
    );
  });
}

interface Shown {
  typed: AbsenceTyped;
  problems: readonly Problem[];
  cameTooLate: boolean;
}

async function showRecord(
  deps: AbsenceDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  officer: Officer,
  shown: Shown,
): Promise<FastifyReply> {
  const { version } = recordOf(await recordsOf(deps, request), officer);
  const page = recordPage({
    ...{ officer, own: officer.id === getSignedIn(request).officer.id, version, ...shown },
    ...{ choices: choicesFor(deps.office, officer), commandId: deps.newId() },
  });
  return deps.send(request, reply, page, shown.problems.length > 0 ? 422 : 200);
}

/** Whose absence is meant, if it is this officer's to record; undefined: it is not, or there is nobody. */
function personAsked({ office }: AbsenceDeps, request: FastifyRequest, id: string): Officer | undefined {
  const { officer: self } = getSignedIn(request);
  const officer = id === '' ? self : office.findOfficer(id);
  return officer && officer.duties.length > 0 && mayRecordAbsence(self, officer) ? officer : undefined;
}

function recordsOf({ database }: AbsenceDeps, request: FastifyRequest) {
  const { identity, agency } = getSignedIn(request);
  return readAbsences(database, identity, agency.id);
}

function recordOf(records: readonly AbsenceRecord[], { id, agency }: Officer): AbsenceRecord {
  const found = records.find(({ content }) => content.officer === id);
  return found ?? { content: { officer: id, agency, absences: [] }, version: 0 };
}

/** Null: nobody is named; undefined: there is no such officer. */
function namedIn({ office }: AbsenceDeps, records: readonly AbsenceRecord[], id: string | null) {
  if (id === null) return null;
  const officer = office.findOfficer(id);
  return officer && { officer, absences: recordOf(records, officer).content.absences };
}

interface FoundLine {
  line: AbsenceLine;
  record: AbsenceRecord;
}

async function linesOf(deps: AbsenceDeps, request: FastifyRequest): Promise<readonly FoundLine[]> {
  const { officer: self } = getSignedIn(request);
  const today = localDateOf(deps.now());
  const records = await recordsOf(deps, request);
  return records
    .flatMap((record) =>
      record.content.absences.map((absence) => {
        const { officer, agency } = record.content;
        const own = mayRecordAbsence(self, { id: officer, agency });
        return { record, line: lineOf(deps.office, { absence, officer, today, own }) };
      }),
    )
    .toSorted((a, b) => (a.line.absence.from < b.line.absence.from ? -1 : 1));
}

async function endable(deps: AbsenceDeps, request: FastifyRequest): Promise<FoundLine | undefined> {
  const { id } = request.params as { id?: string };
  const found = (await linesOf(deps, request)).find(({ line }) => line.absence.id === id);
  const stands = found && (found.line.standing === 'now' || found.line.standing === 'coming');
  return found?.line.own && stands ? found : undefined;
}

function sentWith({ newId }: AbsenceDeps, { body }: FastifyRequest): { commandId: string; seen: number } {
  const typed = textField(body, 'lenh');
  const version = textField(body, 'phienban');
  return {
    commandId: isUuid(typed) ? typed : newId(),
    seen: /^\d{1,9}$/.test(version) ? Number(version) : 0,
  };
}

/** Who writes in the log of the office, and as what. */
function actOf({ now }: AbsenceDeps, request: FastifyRequest, commandId: string): OfficeAct {
  const { id, agency, duties } = getSignedIn(request).officer;
  const duty = agencyAdministration(duties) ?? duties[0];
  if (!duty) throw new Error('somebody without a duty recorded an absence');
  const { role, unit } = duty;
  return { commandId, at: now(), actor: { kind: 'officer', id, agency, unit, role } };
}
