import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { asOfNow } from '../../../store/figures/as-of.ts';
import { staysAtStep } from '../../../store/figures/step-waits.ts';
import type { Database } from '../../../store/ledger/database.ts';
import type { Identity } from '../../../store/ledger/identity.ts';
import { readView, views } from '../../../store/ledger/read-views.ts';
import { withinLimits } from '../../../store/ledger/reading-limits.ts';
import { paths } from '../../../web/paths.ts';
import type { FiguresDeps } from '../figures-deps.ts';
import { askDashboard, namesFor, notThere } from './dashboard-asked.ts';
import { weeksBegin } from './find-dashboard.ts';
import { staysPage } from './stays-page.tsx';
import { readStaysQuery } from './stays-query.ts';

const ROWS = 50;

/** The stays behind a number of the table of steps, the longest first. */
export function staysRoutes(app: FastifyInstance, deps: FiguresDeps): void {
  const { database, office, now, send } = deps;
  app.get(paths.dashboardStays, async (request, reply) => {
    const asked = askDashboard(deps, request);
    if (!asked) return notThere(reply);
    const { signedIn, scope } = asked;
    const query = readStaysQuery(request.query, await asOfNow(database, now()));
    const { procedure, step, atLeast, asOf, page } = query;
    const { agencies, units } = scope;
    const { rows, counted } = await staysAtStep(
      ...([database, { agencies, units, since: weeksBegin(asOf.at), asOf }] as const),
      { procedure, step, atLeast: atLeast ?? 0 },
      { page, atMost: ROWS },
    );
    const ids = rows.map(({ dossier }) => dossier);
    const listed = await readListed(database, signedIn.identity, ids);
    const names = namesFor(deps, signedIn);
    const shown = rows.flatMap((stay) => {
      const dossier = listed.get(stay.dossier);
      if (!dossier) return [];
      const { agency, unit, officer } = stay;
      return [
        {
          ...{ ...stay, ...dossier, procedure: names.procedure(procedure) },
          holder: names.holder({ officer, unit, agency }),
          agency: office.findAgency(agency)?.shortName ?? agency,
        },
      ];
    });
    const view = {
      ...{ scope, query, rows: shown, hidden: rows.length - shown.length, counted },
      ...{ pages: Math.ceil(counted / ROWS), names },
    };
    return send(request, reply, staysPage(view));
  });
}

/** Those that the asker may read. */
async function readListed(
  database: Pick<Database, 'read'>,
  identity: Identity,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; code: string; applicant: string | null }>> {
  const query = views
    .selectFrom('read_listed')
    .select(['id', 'code', 'applicant'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where(withinLimits(identity, sql.ref('read_listed.id'), { looksUp: false }))
    .compile();
  return new Map((await readView(database, identity, null, query)).map((row) => [row.id, row]));
}
