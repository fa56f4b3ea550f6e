import type { FastifyInstance, FastifyRequest } from 'fastify';
import { allowedActions } from '../../domain/dossier/allowed-actions.ts';
import { isUuid } from '../../lib/uuid.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { textField } from '../../web/form-fields.ts';
import { keptBody } from '../../web/keep-typed.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import { correctionOf } from './compose-correction.ts';
import { correctionProblems, enteredIn, readCorrection } from './correct-form.ts';
import { correctPage } from './correct-page.tsx';
import { asSeen, type FoundDossier, openDossier } from './found-dossier.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { namesAt } from './names.ts';
import { notCorrectedPage } from './not-corrected-page.tsx';
import type { Problem } from './problem.ts';

const WHO_AND_WHEN =
  'Khi hồ sơ chưa chuyển đi, cán bộ tiếp nhận sửa; sau đó do người đứng đầu Bộ phận Một cửa hoặc lãnh đạo cơ quan sửa. Xin chuyển cho người có nhiệm vụ.';

/** An error of typing put right before hand-over: a further event, with its reason. */
export async function correctRoutes(app: FastifyInstance, deps: IntakeDeps): Promise<void> {
  const { desk, office, send } = deps;

  app.get(paths.correct(':id'), async (request, reply) => {
    const signedIn = getSignedIn(request);
    const found = await openDossier(deps, signedIn, idOf(request));
    if (!found) return reply.callNotFound();
    if (!mayCorrect(found, signedIn)) {
      return send(request, reply, notCorrectedPage({ found, sentence: WHO_AND_WHEN, typed: null }), 403);
    }
    const kept = await keptBody(deps, request);
    if (kept) {
      return send(
        request,
        reply,
        correctPage({ ...readSent(deps, found, kept), problems: [], cameTooLate: true }),
      );
    }
    const typed = { ...enteredIn(found), reason: '' };
    const { version } = found;
    return send(
      request,
      reply,
      correctPage({ found, typed, version, problems: [], commandId: desk.newId() }),
    );
  });

  app.post(paths.correct(':id'), { config: { keepsTyped: true } }, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const found = await openDossier(deps, signedIn, idOf(request));
    if (!found) return reply.callNotFound();
    const sent = readSent(deps, found, request.body);
    const { found: seen, typed, version, commandId } = sent;
    const refused = (sentence: string, status: number) =>
      send(request, reply, notCorrectedPage({ found: seen, sentence, typed }), status);
    const again = (problems: readonly Problem[]) =>
      send(request, reply, correctPage({ ...sent, problems }), 422);

    // Sent twice, it was done the first time: nothing typed needs judging any more.
    if (!found.events.some((event) => event.commandId === commandId)) {
      if (!mayCorrect(found, signedIn)) return refused(WHO_AND_WHEN, 403);
      const problems = correctionProblems(seen, typed);
      if (problems.length > 0) return again(problems);
    }
    const done = await carryOut(desk, {
      ...{ commandId, actor: signedIn.actor, dossier: { id: found.id }, expectedVersion: version },
      compose: (pen) => ({
        type: 'correct',
        changes: correctionOf(pen, seen, typed),
        reason: pen.wording(typed.reason),
        late: null,
      }),
    });
    if (done.ok) return reply.redirect(paths.dossier(found.id), 303);
    const text = refusalSentence(done.reason, namesAt(office, found.procedure, found.agency));
    const { code } = done.reason;
    // Sent again, the same page would be refused again.
    if (code === 'already-handled' || code === 'command-id-reused') return refused(text, 422);
    return again([{ field: 'lydo', text }]);
  });
}

/** What was sent, read beside the dossier as its sender saw it. */
function readSent({ desk }: IntakeDeps, found: FoundDossier, body: unknown) {
  const id = textField(body, 'lenh');
  const shown = textField(body, 'phienban');
  const version = /^\d{1,9}$/.test(shown) ? Math.min(Number(shown), found.version) : found.version;
  const seen = asSeen(found, version);
  const commandId = isUuid(id) ? id : desk.newId();
  return { found: seen, typed: readCorrection(body, seen), version, commandId };
}

function mayCorrect({ state }: FoundDossier, { actor }: SignedIn): boolean {
  return allowedActions(state, actor).includes('correct');
}

function idOf({ params }: FastifyRequest): string {
  return (params as { id: string }).id;
}
