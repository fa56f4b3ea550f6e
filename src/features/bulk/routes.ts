import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { textField } from '../../web/form-fields.ts';
import { keptBody } from '../../web/keep-typed.ts';
import { paths } from '../../web/paths.ts';
import { type Picked, readPicked } from '../../web/picked-dossiers.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { actPage, dividedFor, lookOverPage } from './act-page.tsx';
import { findBulkAct } from './acts/bulk-acts.ts';
import { type BulkAct, typedIn } from './bulk-act.ts';
import type { BulkDeps } from './bulk-deps.ts';
import { choosePage } from './choose-page.tsx';
import { openChosen } from './chosen-dossier.ts';
import { doMany } from './do-many.ts';
import { ACT_FIELD, STEP_FIELD } from './frame.tsx';
import { nothingChosenPage } from './nothing-chosen-page.tsx';
import { AGAIN_FIELD, outcomePage } from './outcome-page.tsx';

/** Làm cùng lúc với nhiều hồ sơ: hand over, assign, take up, approve, take in, return. */
export async function bulkRoutes(app: FastifyInstance, deps: BulkDeps): Promise<void> {
  // What was sent after the session had ended is shown again, as far as it asks anything, and never done from here.
  app.get(paths.bulk, async (request, reply) => {
    const body = await keptBody(deps, request);
    if (body === undefined) return reply.redirect(paths.inbox, 303);
    const signedIn = getSignedIn(request);
    const { chosen, unseen } = await openChosen(deps, signedIn, readPicked(body));
    const { actor } = signedIn;
    const act = findBulkAct(textField(body, ACT_FIELD));
    const typed = typedIn(body, false);
    if (!act || chosen.length === 0)
      return deps.send(request, reply, choosePage({ chosen, unseen, actor, again: act, typed }));
    const officersOf = (agency: string) => deps.office.officersOf(agency);
    const view = { act, chosen, actor, typed, officersOf, problems: [], cameTooLate: true };
    return deps.send(request, reply, actPage(view));
  });

  // The answer is the page itself, not a redirect: what was done and what was not is kept nowhere. Sent again, it does
  // nothing, because each dossier brings the id of its command.
  app.post(paths.bulk, { config: { keepsTyped: true } }, async (request, reply) => {
    const picked = readPicked(request.body);
    if (picked.length === 0) return deps.send(request, reply, nothingChosenPage(), 422);
    const act = findBulkAct(textField(request.body, ACT_FIELD));
    return act ? takeAct(deps, request, reply, act, picked) : showChosen(deps, request, reply, picked);
  });
}

async function showChosen(
  deps: BulkDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  picked: readonly Picked[],
): Promise<FastifyReply> {
  const { body } = request;
  const signedIn = getSignedIn(request);
  // As they are now: what they were when they were ticked is seen no longer.
  const afresh = picked.map(({ dossier }) => ({ dossier, seen: null }));
  const found = await openChosen(deps, signedIn, afresh);
  const again = findBulkAct(textField(body, AGAIN_FIELD));
  return deps.send(
    request,
    reply,
    choosePage({ ...found, actor: signedIn.actor, again, typed: typedIn(body, again === undefined) }),
  );
}

async function takeAct(
  deps: BulkDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  act: BulkAct,
  picked: readonly Picked[],
): Promise<FastifyReply> {
  const signedIn = getSignedIn(request);
  const { actor } = signedIn;
  const step = textField(request.body, STEP_FIELD);
  const { chosen, unseen } = await openChosen(deps, signedIn, picked);
  const isTyped = act.fields.some((name) => textField(request.body, name) !== '');
  const typed = typedIn(request.body, step === '' && !isTyped);
  const officersOf = (agency: string) => deps.office.officersOf(agency);
  const view = { act, chosen, actor, typed, officersOf };

  const isFilledIn = step === 'dien' || step === 'xem';
  if (act.Fields && !isFilledIn) return deps.send(request, reply, actPage({ ...view, problems: [] }));
  // What was ticked in a list that shows neither state nor version is shown before anything is done with it.
  if (picked.some(({ seen }) => seen === null)) return showChosen(deps, request, reply, picked);
  const { able } = dividedFor(act, chosen, actor);
  const problems = able.length > 0 ? act.problems(typed, able) : [];
  if (problems.length > 0) return deps.send(request, reply, actPage({ ...view, problems }), 422);
  if (act.lookOver && step !== 'xem') return deps.send(request, reply, lookOverPage(view));
  const outcomes = await doMany(deps, signedIn, act, { chosen, unseen, typed });
  return deps.send(request, reply, outcomePage({ act, typed, outcomes }));
}
