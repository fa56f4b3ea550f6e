import type { FastifyInstance } from 'fastify';
import type { CitizenDeps } from './citizen-deps.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** What citizens see of their own after they proved who they are. */
export async function citizenRoutes(app: FastifyInstance, deps: CitizenDeps): Promise<void> {
  signInRoutes(app, deps);
  dossierRoutes(app, deps);
}
