import type { FastifyInstance } from 'fastify';
import { RATED_STATUSES } from '../../domain/applicant-rating/decide-rating.ts';
import { publicView } from '../../domain/dossier/public-view.ts';
import { isUuid } from '../../lib/uuid.ts';
import { readProvedView } from '../../store/dossiers/look-up-proof.ts';
import { leaveReading } from '../../store/trail/leave-reading.ts';
import { readVisitors } from '../../store/trail/visitors.ts';
import { requireCitizen } from '../../web/citizen-signed-in.ts';
import { formToken } from '../../web/csrf.ts';
import { paths } from '../../web/paths.ts';
import { ratingAddress } from '../../web/rating-address.ts';
import { sendPage } from '../../web/send-page.ts';
import type { CitizenDeps } from './citizen-deps.ts';
import { ownDossierPage, ownDossiersPage } from './dossier-pages.tsx';
import { findOwnDossier, ownDossiers } from './queries.ts';

const SESSION_LETTERS = 16;

/** Hồ sơ của tôi: each with what a proof opens, and who has opened it. */
export function dossierRoutes(app: FastifyInstance, deps: CitizenDeps): void {
  const { database, office, now, page } = deps;

  app.get(paths.citizen, async (request, reply) => {
    const citizen = requireCitizen(request, reply);
    if (!citizen) return reply;
    const found = await ownDossiers(database, citizen.identity);
    const rows = await Promise.all(
      found.map(async ({ id, procedure, facts }) => ({
        ...{ id, view: publicView(facts, now()) },
        procedure: (await office.procedureAt(procedure.id, procedure.version)).content.name,
      })),
    );
    return sendPage(reply, page(ownDossiersPage(formToken(reply), rows)));
  });

  app.get(paths.citizenDossier(':id'), async (request, reply) => {
    const citizen = requireCitizen(request, reply);
    if (!citizen) return reply;
    const { id } = request.params as { id: string };
    const found = isUuid(id) ? await findOwnDossier(database, citizen.identity, id) : undefined;
    // Somebody else's, and none at all: the same.
    if (!found) return reply.callNotFound();
    const [more, visitors] = await Promise.all([
      readProvedView(deps, id, citizen.identity),
      readVisitors(database, citizen.identity, id),
    ]);
    await leaveReading(database, id, {
      ...{ role: 'applicant', name: '', purpose: 'own-dossier', address: request.ip, at: now() },
      session: deps.keyring.digest('citizen-session', citizen.token).value.slice(0, SESSION_LETTERS),
    });
    const visits = visitors.map((visit) => ({
      ...visit,
      agency: office.findAgency(visit.agency)?.name ?? '',
    }));
    const view = publicView(found.facts, now());
    const rating = RATED_STATUSES.includes(view.status) ? ratingAddress(deps.keyring, view.code) : null;
    return sendPage(reply, page(ownDossierPage(formToken(reply), { view, more, visits, rating })));
  });
}
