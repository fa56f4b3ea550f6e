import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { permit } from '../../domain/dossier/permit.ts';
import { isHeld, leadLeg } from '../../domain/dossier/state.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { takeUploads } from '../../web/uploads.ts';
import { eventSentence } from '../../words/vi/event-sentence.ts';
import { actRoutes } from './act-routes.ts';
import { casePage } from './case-page.tsx';
import type { CaseworkDeps } from './casework-deps.ts';
import { fileRoute } from './file-route.ts';
import { type CaseFile, openCase } from './queries.ts';
import { slipRoute } from './slip-route.ts';

/** Hồ sơ: the page of a dossier, what may be done with it, and its files. */
export async function caseworkRoutes(app: FastifyInstance, deps: CaseworkDeps): Promise<void> {
  await takeUploads(app);

  app.get(paths.dossier(':id'), async (request, reply) => {
    const signedIn = getSignedIn(request);
    const { id = '' } = request.params as { id?: string };
    const seen = await openCase(deps, signedIn.identity, id);
    if (!seen) return reply.callNotFound();
    const opened = isForTheHolder(request) && (await openAsHolder(deps.desk, signedIn, seen));
    const file = opened ? await openCase(deps, signedIn.identity, id) : seen;
    if (!file) return reply.callNotFound();
    const doneNow = doneSentence(file, signedIn, request);
    return sendCase(deps, request, reply, { file, signedIn, doneNow });
  });

  await app.register(actRoutes, deps);
  await app.register(fileRoute, deps);
  await app.register(slipRoute, deps);
}

function sendCase(
  { send, desk }: CaseworkDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: { file: CaseFile; signedIn: SignedIn; doneNow: string | undefined },
): FastifyReply {
  return send(request, reply, casePage({ ...shown, newId: desk.newId }));
}

/** A browser that looks ahead has not looked. */
function isForTheHolder({ method, headers }: FastifyRequest): boolean {
  return (
    method === 'GET' && !/prefetch|prerender/.test(String(headers['sec-purpose'] ?? headers.purpose ?? ''))
  );
}

/** The first look of the holder is recorded: from then on the giver cannot take the dossier back. */
async function openAsHolder(desk: CommandDesk, { actor }: SignedIn, file: CaseFile): Promise<boolean> {
  const { id, state } = file;
  if (!isHeld(state) || leadLeg(state).openedAt !== null) return false;
  if (!permit(state, 'open', actor, null).ok) return false;
  const opened = await carryOut(desk, {
    ...{ commandId: desk.newId(), actor, dossier: { id }, expectedVersion: null },
    compose: () => ({ type: 'open', late: null }),
  });
  return opened.ok;
}

/** What the form that led here has just done, in the words of the timeline; only for who did it. */
function doneSentence({ events, names }: CaseFile, { officer }: SignedIn, { query }: FastifyRequest) {
  const { xong } = query as { xong?: unknown };
  const recorded = events.find(({ version }) => String(version) === xong);
  const mine = recorded?.actor.kind === 'officer' && recorded.actor.id === officer.id;
  return recorded && mine ? eventSentence(recorded, names) : undefined;
}
