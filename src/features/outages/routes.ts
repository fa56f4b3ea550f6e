import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { isUuid } from '../../lib/uuid.ts';
import { cancelOutage, readOutages, recordOutage } from '../../store/desk/outages.ts';
import type { OutageRow } from '../../store/ledger/agreement-views.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { textField } from '../../web/form-fields.ts';
import { opens } from '../../web/page-rights.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import {
  CANCEL_REASON,
  cancelProblems,
  OUTAGE_FIELDS,
  type OutageTyped,
  outageProblems,
  readOutage,
  spanOf,
} from './outage-form.ts';
import { cancelPage, type OutageLine, outagesPage } from './outages-page.tsx';

export interface OutagesDeps {
  database: Database;
  office: OfficeBook;
  newId: () => string;
  now: () => Instant;
  send: SendStaffPage;
}

/** Sự cố hệ thống: everybody reads what did not work; the administrator of the system records it (ruling 17). */
export async function outagesRoutes(app: FastifyInstance, deps: OutagesDeps): Promise<void> {
  const { database, office, newId, now, send } = deps;

  app.get(paths.outages, (request, reply) => show(deps, request, reply));

  app.post(paths.outages, async (request, reply) => {
    const { identity, officer } = getSignedIn(request);
    const sent = readOutage(request.body);
    const typed = isUuid(sent.id) ? sent : { ...sent, id: newId() };
    const { from, to } = spanOf(typed);
    const problems = outageProblems(typed, now(), (id) => office.findAgency(id) !== undefined);
    if (problems.length > 0 || from === undefined || to === undefined)
      return show(deps, request, reply, typed, problems);
    const agencies = typed.agencies.length === 0 ? null : [...new Set(typed.agencies)];
    await recordOutage(
      ...([database, identity] as const),
      { id: typed.id, from, to, agencies, what: typed.what, minutesNumber: typed.minutes },
      { officer: officer.id, at: now() },
    );
    return reply.redirect(paths.outages, 303);
  });

  app.get(paths.cancelOutage(':id'), async (request, reply) => {
    const line = await lineIn(deps, request);
    if (!line || line.cancelled) return reply.callNotFound();
    return send(request, reply, cancelPage(line, { id: newId(), reason: '', problems: [] }));
  });

  app.post(paths.cancelOutage(':id'), async (request, reply) => {
    const { identity, officer } = getSignedIn(request);
    const line = await lineIn(deps, request);
    const id = textField(request.body, OUTAGE_FIELDS.id);
    if (!line || !isUuid(id)) return reply.callNotFound();
    const reason = textField(request.body, CANCEL_REASON);
    const problems = cancelProblems(reason);
    if (problems.length > 0) return send(request, reply, cancelPage(line, { id, reason, problems }), 422);
    // False: somebody did so before, which the list then tells.
    const one = { id, outage: line.id, reason };
    await cancelOutage(database, identity, one, { officer: officer.id, at: now() });
    return reply.redirect(paths.outages, 303);
  });
}

async function show(
  deps: OutagesDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  typed?: OutageTyped,
  problems: readonly { field: string; text: string }[] = [],
): Promise<FastifyReply> {
  const { database, office, newId, send } = deps;
  const rows = await readOutages(database, getSignedIn(request).identity);
  const view = {
    lines: rows.map((row) => lineOf(row, office)),
    typed: opens(getSignedIn(request), paths.outages, 'POST')
      ? (typed ?? { ...readOutage({}), id: newId() })
      : null,
    agencies: office.agencies().map(({ id, name }) => ({ id, name })),
    problems,
  };
  return send(request, reply, outagesPage(view), problems.length > 0 ? 422 : 200);
}

async function lineIn({ database, office }: OutagesDeps, request: FastifyRequest) {
  const { id } = request.params as { id?: string };
  const rows = await readOutages(database, getSignedIn(request).identity);
  const row = rows.find((one) => one.id === id);
  return row && lineOf(row, office);
}

function lineOf({ agencies, officer_id, cancelled_by, ...row }: OutageRow, office: OfficeBook): OutageLine {
  const name = (id: string | null) => (id === null ? 'Máy chủ' : (office.findOfficer(id)?.name ?? id));
  return {
    ...row,
    where: agencies?.map((id) => office.findAgency(id)?.name ?? id).join(', ') ?? 'Toàn tỉnh',
    by: name(officer_id),
    cancelledBy: name(cancelled_by),
  };
}
