import type { FastifyInstance } from 'fastify';
import { textField } from '../../web/form-fields.ts';
import { fieldsOf, keptBody, keptId } from '../../web/keep-typed.ts';
import { paths } from '../../web/paths.ts';
import { type Picked, readPicked } from '../../web/picked-dossiers.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { actPage, dividedFor, lookOverPage } from './act-page.tsx';
import { findBulkAct } from './acts/bulk-acts.ts';
import { typedIn } from './bulk-act.ts';
import type { BulkDeps } from './bulk-deps.ts';
import { choosePage } from './choose-page.tsx';
import { openChosen } from './chosen-dossier.ts';
import { doMany } from './do-many.ts';
import { ACT_FIELD, STEP_FIELD } from './frame.tsx';
import { findOutcome, keepOutcome } from './kept-outcome.ts';
import { nothingChosenPage } from './nothing-chosen-page.tsx';
import { AGAIN_FIELD, type OutcomeView, outcomePage } from './outcome-page.tsx';

/**
 * Làm cùng lúc với nhiều hồ sơ: hand over, assign, take up, approve, sign, take in, return. Every page stands under an
 * address with the id of what is kept for it: loaded anew, or come back to, it does nothing.
 */
export async function bulkRoutes(app: FastifyInstance, deps: BulkDeps): Promise<void> {
  app.get(paths.bulk, async (request, reply) => {
    const body = await keptBody(deps, request);
    const picked = readPicked(body);
    if (body === undefined || picked.length === 0) return reply.redirect(paths.inbox, 303);
    const next = await stepOf(deps, getSignedIn(request), body, picked);
    // What was sent after the session had ended is shown again, as far as it asks anything, and never done from here.
    const cameTooLate = textField(request.query, 'het') !== '';
    return deps.send(
      request,
      reply,
      cameTooLate ? next.asked({ cameTooLate }) : (next.page ?? next.asked({})),
    );
  });

  app.post(paths.bulk, { config: { keepsTyped: true } }, async (request, reply) => {
    const { body } = request;
    const picked = readPicked(body);
    if (picked.length === 0) return deps.send(request, reply, nothingChosenPage(), 422);
    const signedIn = getSignedIn(request);
    const next = await stepOf(deps, signedIn, body, picked);
    if (next.problem) return deps.send(request, reply, next.problem, 422);
    const officerId = signedIn.officer.id;
    if (next.page) {
      const id = deps.desk.newId();
      await deps.kept.keep({ id, officerId, fields: fieldsOf(body) }, deps.now());
      return reply.redirect(paths.bulkStep(id), 303);
    }
    const outcome = await next.carryOut();
    const id = await keepOutcome({ kept: deps.kept, officerId, now: deps.now() }, outcome, picked);
    return reply.redirect(paths.bulkOutcome(id), 303);
  });

  app.get(paths.bulkOutcome(), async (request, reply) => {
    const id = keptId(request);
    const whose = { kept: deps.kept, officerId: getSignedIn(request).officer.id, now: deps.now() };
    const outcome = id === undefined ? undefined : await findOutcome(whose, id);
    return outcome ? deps.send(request, reply, outcomePage(outcome)) : reply.redirect(paths.inbox, 303);
  });
}

/** What comes of a form as it was sent: a page to look at, what is wrong with it, or that it is done. */
interface Step {
  /** Null: there is nothing left to ask, so it can be done. */
  page: StaffPage | null;
  problem?: StaffPage;
  /** What it asks, with what was typed. */
  asked: (change: { cameTooLate?: boolean }) => StaffPage;
  carryOut: () => Promise<OutcomeView>;
}

async function stepOf(
  deps: BulkDeps,
  signedIn: SignedIn,
  body: unknown,
  picked: readonly Picked[],
): Promise<Step> {
  const { actor } = signedIn;
  const act = findBulkAct(textField(body, ACT_FIELD));
  // What was ticked in a list that shows neither state nor version is shown before anything is done with it.
  const asTicked = act && (picked.every(({ seen }) => seen !== null) || (act.Fields && !isFilledIn(body)));
  if (!asTicked) {
    const page = await choices(deps, signedIn, body, picked);
    return { page, asked: () => page, carryOut: nothingToDo };
  }
  const { chosen, unseen } = await openChosen(deps, signedIn, picked);
  const isTyped = act.fields.some((name) => textField(body, name) !== '');
  const typed = typedIn(body, textField(body, STEP_FIELD) === '' && !isTyped);
  const officersOf = (agency: string) => deps.office.officersOf(agency);
  const view = { act, chosen, actor, typed, officersOf };
  const asked: Step['asked'] = (change) => actPage({ ...view, problems: [], ...change });
  const carryOut = async () => ({
    ...{ act, typed },
    outcomes: await doMany(deps, signedIn, act, { chosen, unseen, typed }),
  });
  if (act.Fields && !isFilledIn(body)) return { page: asked({}), asked, carryOut };
  const { able } = dividedFor(act, chosen, actor);
  const problems = able.length > 0 ? act.problems(typed, able) : [];
  if (problems.length > 0) {
    const problem = actPage({ ...view, problems });
    return { page: problem, problem, asked, carryOut };
  }
  const isLookedOver = textField(body, STEP_FIELD) === 'xem';
  return { page: act.lookOver && !isLookedOver ? lookOverPage(view) : null, asked, carryOut };
}

function isFilledIn(body: unknown): boolean {
  return ['dien', 'xem'].includes(textField(body, STEP_FIELD));
}

async function nothingToDo(): Promise<never> {
  throw new Error('nothing was chosen to be done');
}

async function choices(
  deps: BulkDeps,
  signedIn: SignedIn,
  body: unknown,
  picked: readonly Picked[],
): Promise<StaffPage> {
  // As they are now: what they were when they were ticked is seen no longer.
  const afresh = picked.map(({ dossier }) => ({ dossier, seen: null }));
  const found = await openChosen(deps, signedIn, afresh);
  const again = findBulkAct(textField(body, AGAIN_FIELD) || textField(body, ACT_FIELD));
  const typed = typedIn(body, again === undefined);
  return choosePage({ ...found, actor: signedIn.actor, again, typed });
}
