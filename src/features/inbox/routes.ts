import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { Database } from '../../store/ledger/database.ts';
import { openStepPace, type StepPaceOf } from '../../store/mining/step-pace.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { readOwedReports } from '../../store/reporting/owed-reports.ts';
import { opens } from '../../web/page-rights.ts';
import { paths } from '../../web/paths.ts';
import { readPicked } from '../../web/picked-dossiers.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { canBeForetold, readInboxByRisk } from './by-risk.ts';
import { readDirectives } from './directives.ts';
import type { FilterChoices } from './filters.tsx';
import { isAllPicked, readInboxQuery } from './forms.ts';
import { inboxMain, noInboxMain } from './pages.tsx';
import { readInbox } from './queries.ts';
import { rowViews } from './row-view.ts';
import { scopeOf } from './scope.ts';
import { tabName, tabsOf } from './tabs.ts';

export interface InboxDeps {
  database: Database;
  office: OfficeBook;
  desk: CommandDesk;
  now: () => Instant;
  send: SendStaffPage;
}

/** What waits for somebody: lists of legs by due instant (Điều 5.2, 9.2; ruling 19). */
export async function inboxRoutes(app: FastifyInstance, deps: InboxDeps): Promise<void> {
  const pacing = { ...deps, paceOf: openStepPace(deps.database) };
  app.get(paths.inbox, (request, reply) => showInbox(pacing, request, reply));

  // What is done with many is no part of this list: the form goes on there as it is (307 sends it again).
  app.post(paths.inboxChosen, async (request, reply) => {
    if (readPicked(request.body).length === 0) return showInbox(pacing, request, reply, true);
    return reply.redirect(paths.bulk, 307);
  });
}

async function showInbox(
  { database, office, desk, now, send, paceOf }: InboxDeps & { paceOf: StepPaceOf },
  request: FastifyRequest,
  reply: FastifyReply,
  nothingPicked = false,
): Promise<FastifyReply> {
  const signedIn = getSignedIn(request);
  const { agency, identity } = signedIn;
  const scope = scopeOf(signedIn, office.awayOf(agency.id));
  if (!scope) {
    return send(request, reply, { title: 'Hồ sơ cần xử lý', job: 'work', main: noInboxMain });
  }
  const asked = readInboxQuery(nothingPicked ? {} : request.query, tabsOf(scope));
  const asker = { identity, scope, now: now() };
  const { tab } = asked;
  const byRisk = asked.order === 'risk' && canBeForetold(tab);
  const about = { office, calendar: office.calendarOf(agency), paceOf };
  const writes = opens(signedIn, paths.report(':period', ':agency'), 'POST');
  const [page, owed] = await Promise.all([
    byRisk ? readInboxByRisk(database, asker, { ...asked, tab }, about) : readInbox(database, asker, asked),
    writes ? readOwedReports(database, identity, office.answersFor(agency.id)) : [],
  ]);
  // On most days there is none, and the counts tell.
  const directives = page.directed > 0 ? await readDirectives(database, asker) : [];
  const rows = await rowViews(page, { office, agency, scope, tab, now: asker.now, newId: desk.newId });
  const view = {
    scope,
    asked,
    counts: page.counts,
    rows,
    total: page.total,
    pages: page.pages,
    nothingPicked,
    allPicked: isAllPicked(request.query),
    choices: choicesOf(office, agency),
    reports: { owed, today: localDateOf(asker.now) },
    directives: {
      rows: directives,
      now: asker.now,
      nameOf: (id: string) => office.findOfficer(id)?.name ?? id,
    },
  };
  return send(
    request,
    reply,
    {
      title: `${tabName(asked.tab, scope)} - Hồ sơ cần xử lý`,
      job: 'work',
      main: (token) => inboxMain(view, token),
    },
    nothingPicked ? 422 : 200,
  );
}

/** Sorting Vietnamese takes a while, and an office changes rarely. */
const choices = new WeakMap<Agency, { changes: number; made: FilterChoices }>();

function choicesOf(office: OfficeBook, agency: Agency): FilterChoices {
  const changes = office.knownChanges();
  const known = choices.get(agency);
  if (known?.changes === changes) return known.made;
  const made = makeChoices(office, agency);
  choices.set(agency, { changes, made });
  return made;
}

/** What this agency takes in. */
function makeChoices(office: OfficeBook, agency: Agency): FilterChoices {
  const procedures = office
    .procedures()
    .map(({ content }) => content)
    .filter((procedure) => takesIn(procedure, agency))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  const fields = [...new Set(procedures.map(({ field }) => field))].toSorted((a, b) =>
    a.localeCompare(b, 'vi'),
  );
  return { fields, procedures: procedures.map(({ id, name }) => ({ id, name })) };
}
