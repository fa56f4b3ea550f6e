import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import type { CommandDesk } from '../../store/dossiers/carry-out.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import type { FilterChoices } from './filters.tsx';
import { readInboxQuery, readPicked } from './forms.ts';
import { handOverMany } from './hand-over-many.ts';
import { handedOverMain } from './handed-over-page.tsx';
import { inboxMain, noInboxMain } from './pages.tsx';
import { readCodes, readInbox } from './queries.ts';
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
  const { database, desk } = deps;

  app.get(paths.inbox, (request, reply) => showInbox(deps, request, reply));

  // The answer is the page itself, not a redirect: what went and what did not is kept nowhere. Sent again, it moves
  // nothing, because each row brings the id of its command.
  app.post(paths.inboxHandOver, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const form = readPicked(request.body);
    if (form.picked.length === 0) return showInbox(deps, request, reply, true);
    const outcomes = await handOverMany(desk, signedIn, form);
    const ids = form.picked.map(({ dossier }) => dossier);
    const codes = await readCodes(database, signedIn.identity, ids);
    const main = () => handedOverMain(outcomes, codes);
    return deps.send(request, reply, { title: 'Chuyển hồ sơ', job: 'work', main });
  });
}

async function showInbox(
  { database, office, desk, now, send }: InboxDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  nothingPicked = false,
): Promise<FastifyReply> {
  const signedIn = getSignedIn(request);
  const { agency, identity } = signedIn;
  const scope = scopeOf(signedIn);
  if (!scope) {
    return send(request, reply, { title: 'Hồ sơ cần xử lý', job: 'work', main: noInboxMain });
  }
  const asked = readInboxQuery(nothingPicked ? {} : request.query, tabsOf(scope));
  const asker = { identity, scope, now: now() };
  const page = await readInbox(database, asker, asked);
  const rows = await rowViews(page, { office, agency, scope, now: asker.now, newId: desk.newId });
  const view = {
    scope,
    asked,
    counts: page.counts,
    rows,
    total: page.total,
    pages: page.pages,
    nothingPicked,
    choices: choicesOf(office, agency),
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
