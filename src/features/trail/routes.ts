import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  formatDay,
  type Instant,
  localDateOf,
  parseDay,
  startOfDate,
} from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { searchTrail, trailOfDossier } from '../../store/trail/search-trail.ts';
import { readUsage } from '../../store/trail/usage.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { periodProblems } from '../../web/typed-period.ts';
import { noteSearch } from '../../web/visits.ts';
import { purposeRoutes } from './purpose-routes.ts';
import { trailCsv } from './trail-csv.ts';
import { readTrailForm, TRAIL_FIELDS, trailSought } from './trail-form.ts';
import { trailView } from './trail-lines.ts';
import { exportName, LINES_A_PAGE, MOST_EXPORTED, trailPage } from './trail-page.tsx';
import { agencyUsage, officerUsage } from './usage.ts';
import { usagePage } from './usage-page.tsx';
import { visitorsPage } from './visitors-page.tsx';

export interface TrailDeps {
  database: Database;
  office: OfficeBook;
  now: () => Instant;
  send: SendStaffPage;
}

const MOST_VISITS = 500;
const USAGE_DAYS = 30;
const MOST_PAGES = 100_000;

/** The trail: why somebody reads, who did, and how the system is used (Điều 9.2, 16.1, 16.2). */
export async function trailRoutes(app: FastifyInstance, deps: TrailDeps): Promise<void> {
  const { database, office, now, send } = deps;
  purposeRoutes(app, deps);

  app.get(paths.visitors(':id'), async (request, reply) => {
    const { identity } = getSignedIn(request);
    const { id = '' } = request.params as { id?: string };
    const found = isUuid(id) ? await trailOfDossier(database, identity, id, MOST_VISITS + 1) : undefined;
    if (!found) return reply.callNotFound();
    const lines = found.lines.slice(0, MOST_VISITS).map((line) => trailView(line, office));
    const more = found.lines.length > MOST_VISITS;
    return send(request, reply, visitorsPage({ dossierId: id, code: found.code, lines, more }));
  });

  app.get(paths.trail, (request, reply) => showTrail(deps, request, reply));

  app.get(paths.trailExport, async (request, reply) => {
    const { identity, agency } = getSignedIn(request);
    const typed = readTrailForm(request.query, now());
    if (periodProblems(typed, 'một năm').length > 0) return showTrail(deps, request, reply);
    const all = { first: 0, count: MOST_EXPORTED };
    const { lines } = await searchTrail(database, identity, trailSought(agency.id, typed), all);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${exportName(typed)}"`)
      .send(trailCsv(lines.map((line) => trailView(line, office))));
  });

  app.get(paths.usage, (request, reply) => showUsage(deps, request, reply));
}

async function showTrail(
  { database, office, now, send }: TrailDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { identity, agency } = getSignedIn(request);
  const typed = readTrailForm(request.query, now());
  const problems = periodProblems(typed, 'một năm');
  const page = Math.min(
    Math.max(Number.parseInt(textField(request.query, TRAIL_FIELDS.page), 10) || 1, 1),
    MOST_PAGES,
  );
  const pageOf = { first: (page - 1) * LINES_A_PAGE, count: LINES_A_PAGE };
  const { lines, total } =
    problems.length > 0
      ? { lines: [], total: 0 }
      : await searchTrail(database, identity, trailSought(agency.id, typed), pageOf);
  noteSearch(request, { kind: 'trail', hits: total, typed: `${typed.officer}${typed.code}` });
  const officers = office
    .officersOf(agency.id)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  const view = {
    ...{ typed, officers, problems, total, page, keepMonths: office.localRules().keepTrailMonths },
    lines: lines.map((line) => trailView(line, office)),
  };
  return send(request, reply, trailPage(view), problems.length > 0 ? 422 : 200);
}

async function showUsage(
  { database, office, now, send }: TrailDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { identity, agency } = getSignedIn(request);
  const seen = identity.kind === 'officer' ? identity.agencies : [];
  const peopled = office.agencies().filter(({ id }) => seen.includes(id) && office.officersOf(id).length > 0);
  const chosen = peopled.find(({ id }) => id === textField(request.query, 'coquan')) ?? agency;
  const day = parseDay(localDateOf(now())) ?? 0;
  const since = startOfDate(formatDay(day - USAGE_DAYS + 1)) ?? '';
  const overseen = peopled.length > 1;
  const agencies = (overseen ? peopled : [chosen]).map(({ id }) => id);
  const usage = await readUsage(database, identity, { agencies, since });
  const of = (one: Agency) => officerUsage(office, one, usage, now());
  const view = {
    ...{
      agency: chosen.name,
      since,
      idleDays: office.localRules().idleAfterWorkingDays,
      officers: of(chosen),
    },
    agencies: overseen ? peopled.map((one) => agencyUsage(one, of(one))) : null,
  };
  return send(request, reply, usagePage(view));
}
