import type { FastifyInstance } from 'fastify';
import { supervises } from '../../domain/access/may-read.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { codeMeantBy } from '../../domain/regime/code-in-text.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { foundPersons, type Sought } from '../../web/found-person.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import { noteSearch } from '../../web/visits.ts';
import { readSearch } from './forms.ts';
import { findLate, readLoads } from './overview-queries.ts';
import { searchMain } from './pages.tsx';
import { type Found, findByCode, findDossiers, type Within } from './queries.ts';
import { rowViews } from './row-view.ts';
import { type Reading, understand } from './understand.ts';

export interface SearchDeps {
  database: Database;
  office: OfficeBook;
  now: () => Instant;
  send: SendStaffPage;
}

/** One field finds by code, name, phone, number of a paper or procedure, within what the officer may see. */
export async function searchRoutes(app: FastifyInstance, deps: SearchDeps): Promise<void> {
  const { database, office, now, send } = deps;

  app.get(paths.search, async (request, reply) => {
    const { identity, agency, officer } = getSignedIn(request);
    const form = readSearch(request.query);
    const readings = understand(form.typed, procedureNames(office));
    const [tail] = readings;
    const meant = codeMeantBy(form.typed);
    const isCode = tail?.by === 'code-tail' || meant !== form.typed;
    const hit = isCode ? await findByCode(database, identity, meant) : undefined;
    const kind = readings.map(({ by }) => by).join(',');
    if (hit !== undefined) {
      noteSearch(request, { kind, hits: 1, typed: form.typed });
      return reply.redirect(paths.dossier(hit), 303);
    }
    const manyAgencies = supervises(officer.duties);
    const within = { identity, agency: manyAgencies ? null : agency.id };
    const at = now();
    const lateOf = form.typed === '' && manyAgencies ? office.findAgency(form.lateOf) : undefined;
    const found = lateOf
      ? {
          ...(await findLate(database, identity, lateOf.id, { now: at, page: form.page })),
          anywhere: false,
        }
      : await find(database, within, readings, form.page);
    noteSearch(request, { kind, hits: found.total, typed: form.typed });
    const blank = form.typed === '' && !lateOf && manyAgencies;
    const loads = blank ? await readLoads(database, identity, at) : [];
    const ids = found.rows.map(({ id }) => id);
    const persons = await foundPersons(database, identity, ids, soughtOf(readings, found.anywhere));
    const rows = await rowViews(found.rows, { office, persons, now: at });
    return send(request, reply, {
      // Not what was typed: titles stay in the history of a browser that others use too.
      title: 'Tra cứu hồ sơ',
      job: 'search',
      searched: form.typed,
      main: () =>
        searchMain({
          ...{ form, readings, rows, total: found.total, manyAgencies },
          lateOf: lateOf?.name ?? null,
          loads: blank
            ? loads.map((load) => ({
                ...load,
                name: office.findAgency(load.agency_id)?.name ?? load.agency_id,
              }))
            : null,
        }),
    });
  });
}

function procedureNames(office: OfficeBook) {
  return office.procedures().map(({ content }) => content);
}

/**
 * Names are found by how they begin or end, which an index answers. Where nobody is called so, the words are looked
 * for in the middle too (`Công ty TNHH Kim Cương Phú Quốc`), among the dossiers of one agency.
 */
async function find(
  database: Database,
  within: Within,
  readings: readonly Reading[],
  page: number,
): Promise<Found & { anywhere: boolean }> {
  if (readings.length === 0) return { rows: [], total: 0, anywhere: false };
  const found = await findDossiers(database, within, readings, { page, anywhere: false });
  const named = readings.some(({ by }) => by === 'name');
  if (found.total > 0 || !named || within.agency === null) return { ...found, anywhere: false };
  return { ...(await findDossiers(database, within, readings, { page, anywhere: true })), anywhere: true };
}

/** Whom the readings look for; procedures and codes look for nobody. */
function soughtOf(readings: readonly Reading[], anywhere: boolean): Sought {
  const sought: Sought = { anywhere };
  for (const reading of readings) {
    if (reading.by === 'name') sought.words = reading.words;
    if (reading.by === 'phone') sought.phone = reading.digits;
    if (reading.by === 'identity') sought.identity = reading.key;
  }
  return sought;
}
