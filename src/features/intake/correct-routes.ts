import type { FastifyInstance, FastifyRequest } from 'fastify';
import { allowedActions } from '../../domain/dossier/allowed-actions.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import { correctionOf } from './compose-correction.ts';
import { correctionProblems, enteredIn, readCorrection } from './correct-form.ts';
import { correctPage, tooLatePage } from './correct-page.tsx';
import { type FoundDossier, openDossier } from './found-dossier.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { namesAt } from './names.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An error of typing put right before hand-over: a further event, with its reason. */
export async function correctRoutes(app: FastifyInstance, deps: IntakeDeps): Promise<void> {
  const { desk, office, send } = deps;

  app.get(paths.correct(':id'), async (request, reply) => {
    const signedIn = getSignedIn(request);
    const found = await openDossier(deps, signedIn, idOf(request));
    if (!found) return reply.callNotFound();
    if (!mayCorrect(found, signedIn)) return send(request, reply, tooLatePage(found), 403);
    const typed = { ...enteredIn(found), reason: '' };
    const { version } = found;
    return send(
      request,
      reply,
      correctPage({ found, typed, version, problems: [], commandId: desk.newId() }),
    );
  });

  app.post(paths.correct(':id'), async (request, reply) => {
    const signedIn = getSignedIn(request);
    const found = await openDossier(deps, signedIn, idOf(request));
    if (!found) return reply.callNotFound();
    const { body } = request;
    const commandId = ID.test(textField(body, 'lenh')) ? textField(body, 'lenh') : desk.newId();
    const version = Number(textField(body, 'phienban')) || found.version;
    const typed = readCorrection(body, found);
    const again = (problems: Parameters<typeof correctPage>[0]['problems']) =>
      send(request, reply, correctPage({ found, typed, version, problems, commandId }), 422);
    const problems = correctionProblems(typed);
    if (problems.length > 0) return again(problems);
    const done = await carryOut(desk, {
      ...{ commandId, actor: signedIn.actor, dossier: { id: found.id }, expectedVersion: version },
      compose: (pen) => ({
        type: 'correct',
        changes: correctionOf(pen, found, typed),
        reason: pen.wording(typed.reason),
        late: null,
      }),
    });
    if (done.ok) return reply.redirect(paths.dossier(found.id), 303);
    const text = refusalSentence(done.reason, namesAt(office, found.procedure, found.agency));
    return again([{ field: 'lydo', text }]);
  });
}

function mayCorrect({ state }: FoundDossier, { actor }: SignedIn): boolean {
  return allowedActions(state, actor).includes('correct');
}

function idOf({ params }: FastifyRequest): string {
  return (params as { id: string }).id;
}
