import type { FastifyInstance } from 'fastify';
import { systemAdministration } from '../../domain/access/may-administer.ts';
import { readOfficerRecords } from '../../store/office/officer-records.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn, hasRole } from '../../web/signed-in.ts';
import { takeUploads } from '../../web/uploads.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import { agenciesRoutes } from './agencies-routes.ts';
import { agencyPage } from './agency-page.tsx';
import { closingRoutes } from './closing-routes.ts';
import { importRoutes } from './import-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { profileRoutes } from './profile-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { administering, agencyAsked, readsFor } from './whose.ts';

/** Quản trị: the agency and its people, by who looks after them (Điều 8.2, 9.4). */
export async function administrationRoutes(app: FastifyInstance, deps: AdministrationDeps): Promise<void> {
  const { database, office, send } = deps;
  await takeUploads(app);
  agenciesRoutes(app, deps);
  importRoutes(app, deps);
  peopleRoutes(app, deps);
  settingsRoutes(app, deps);
  closingRoutes(app, deps);
  profileRoutes(app, deps);

  app.get(paths.administration, async (request, reply) => {
    const may = administering(request, office, agencyAsked(request));
    if (!may) return reply.callNotFound();
    const { officer } = getSignedIn(request);
    const people = await readOfficerRecords(database, readsFor(may), may.agency.id);
    const parent = may.agency.parent === null ? undefined : office.findAgency(may.agency.parent);
    return send(
      request,
      reply,
      agencyPage({
        ...{ agency: may.agency, parent, people: people.length },
        ownSettings: hasRole(getSignedIn(request), 'agency-admin') && may.agency.id === officer.agency,
        allAgencies: systemAdministration(officer.duties) !== undefined,
      }),
    );
  });
}
