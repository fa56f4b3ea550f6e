import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { findProcedureAt } from './desk-at.ts';
import { formPage } from './form-page.tsx';
import { freshForm } from './form-step.ts';
import type { Outcome } from './intake-answer.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { stepOf } from './intake-step.ts';

/** Fields of a long dossier without its files; those are limited where they are read. */
const BODY_BYTES = 512 * 1024;

/** The form of a dossier, its confirmation, and what comes of it. */
export async function receiveRoutes(app: FastifyInstance, deps: IntakeDeps): Promise<void> {
  const route = `${paths.intake}/:procedure`;

  app.get(route, async (request, reply) => {
    const procedure = findProcedureAt(deps, getSignedIn(request), idOf(request));
    if (!procedure) return reply.callNotFound();
    return deps.send(request, reply, formPage(freshForm(deps, getSignedIn(request), procedure)));
  });

  app.post(route, { bodyLimit: BODY_BYTES }, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const procedure = findProcedureAt(deps, signedIn, idOf(request));
    if (!procedure) return reply.callNotFound();
    return answer(deps, request, reply, await stepOf(deps, signedIn, procedure, request.body));
  });
}

function answer(
  deps: IntakeDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
): FastifyReply {
  if ('dossier' in outcome) return reply.redirect(paths.taken(outcome.dossier), 303);
  return deps.send(request, reply, outcome.page, outcome.accepted ? 200 : 422);
}

function idOf({ params }: FastifyRequest): string {
  return (params as { procedure: string }).procedure;
}
