import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fullDayMinutes } from '../../../domain/calendar/working-days.ts';
import { findStep } from '../../../domain/procedure/steps.ts';
import { dossiersInHand, type InHandDossier, type InHandFilter } from '../../../store/figures/in-hand.ts';
import { textField } from '../../../web/form-fields.ts';
import { paths } from '../../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../../web/signed-in.ts';
import { durationWords } from '../../../words/vi/date-words.ts';
import type { FiguresDeps } from '../routes.ts';
import { type DashboardNames, dashboardPage } from './dashboard-page.tsx';
import { type DashboardScope, scopesFor } from './dashboard-scope.ts';
import { findDashboard } from './find-dashboard.ts';
import { type InHandRow, inHandPage } from './in-hand-page.tsx';
import { readInHandQuery, soonUntil } from './in-hand-query.ts';

const ROWS = 50;

/** Bảng điều khiển (Điều 10.2, 11.1): of a unit, an agency, a group of agencies or the province, by who asks. */
export async function dashboardRoutes(app: FastifyInstance, deps: FiguresDeps): Promise<void> {
  const { database, office, now, send } = deps;

  app.get(paths.dashboard, async (request, reply) => {
    const asked = ask(deps, request);
    if (!asked) return notThere(reply);
    const { signedIn, scope, scopes, held } = asked;
    const found = await findDashboard(database, signedIn.identity, scope, held);
    const names = namesFor(deps, signedIn);
    return send(request, reply, dashboardPage({ scope, scopes, found, names, soon: held.soon }));
  });

  app.get(paths.dashboardDossiers, async (request, reply) => {
    const asked = ask(deps, request);
    if (!asked) return notThere(reply);
    const { signedIn, scope, held } = asked;
    const { filter, page } = readInHandQuery(request.query);
    const found = await dossiersInHand(database, signedIn.identity, held, filter, { page, atMost: ROWS });
    const names = namesFor(deps, signedIn);
    const view = {
      ...{ scope, filter, of: ofWhom(filter, scope, names), now: now(), page },
      ...{ counted: found.counted, readable: found.readable, pages: Math.ceil(found.readable / ROWS) },
      rows: found.rows.map(
        (row): InHandRow => ({
          ...row,
          procedure: names.procedure(row.procedure_id),
          agency: office.findAgency(row.agency_id)?.shortName ?? row.agency_id,
          holder: row.officer_id === '' ? names.unit(row.unit, row.agency_id) : names.officer(row.officer_id),
          stepName: names.step(row.procedure_id, row.step),
          mayDirect: mayDirect(row, signedIn),
        }),
      ),
    };
    return send(request, reply, inHandPage(view));
  });
}

/** Undefined: it is not theirs, or there is no such thing. */
function ask({ office, now }: FiguresDeps, request: FastifyRequest) {
  const signedIn = getSignedIn(request);
  const at = now();
  const scopes = scopesFor(office, signedIn, at);
  const key = textField(request.query, 'phamvi');
  const scope = key === '' ? scopes[0] : scopes.find((one) => one.key === key);
  if (!scope) return undefined;
  const soon = soonUntil(office.calendarOf(office.findAgency(scope.agency) ?? signedIn.agency), at);
  return { signedIn, scope, scopes, held: { agencies: scope.agencies, units: scope.units, now: at, soon } };
}

function notThere(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

/** Leaders of the agency that has it; what the table of transitions says of each is asked again there. */
function mayDirect(
  { state, agency_id, unit, officer_id }: InHandDossier,
  { actor, powers, agency }: SignedIn,
) {
  if (state === 'ready' || officer_id === actor.id || agency_id !== agency.id) return false;
  return powers.some(
    ({ role, unit: own }) =>
      role === 'signer' || role === 'desk-head' || (role === 'unit-head' && own === unit),
  );
}

function ofWhom(
  { agency, unit, officer }: InHandFilter,
  scope: DashboardScope,
  names: DashboardNames,
): string {
  return [
    ...(agency === undefined ? [] : [names.agency(agency)]),
    ...(unit === undefined ? [] : [names.unit(unit, scope.agency)]),
    ...(officer === undefined ? [] : [names.officer(officer)]),
  ].join(', ');
}

function namesFor({ office }: FiguresDeps, { agency }: SignedIn): DashboardNames {
  const day = fullDayMinutes(office.calendarOf(agency));
  const contentOf = (id: string) => office.findProcedure(id)?.content;
  return {
    agency: (id) => office.findAgency(id)?.name ?? id,
    unit: (code, id) => {
      const of = office.findAgency(id);
      const name = of?.units.find((unit) => unit.code === code)?.name ?? code;
      return of === undefined || of.id === agency.id ? name : `${name}, ${of.shortName}`;
    },
    officer: (id) => (id === '' ? 'Chưa giao cho ai' : (office.findOfficer(id)?.name ?? id)),
    procedure: (id) => contentOf(id)?.name ?? id,
    step: (id, step) => {
      const content = contentOf(id);
      return (content && findStep(content.process, step)?.name) ?? step;
    },
    duration: (minutes) => durationWords(minutes, day),
  };
}
