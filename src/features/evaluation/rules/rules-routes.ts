import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { maySetRules } from '../../../domain/access/may-evaluate.ts';
import { decideRules, quartersToSet, rulesFor } from '../../../domain/evaluation/rules-in-force.ts';
import { quarterAt, quarterOf } from '../../../domain/figures/period.ts';
import { isUuid } from '../../../lib/uuid.ts';
import { addRules, readLastEvaluated, readSetRules } from '../../../store/evaluation/rules-log.ts';
import { textField } from '../../../web/form-fields.ts';
import { paths } from '../../../web/paths.ts';
import { getSignedIn } from '../../../web/signed-in.ts';
import { quarterName } from '../../../web/typed-period.ts';
import { rulesRefusalSentence } from '../../../words/vi/evaluation-words.ts';
import type { EvaluationDeps } from '../evaluation-deps.ts';
import { evaluationActor } from '../find-lines.ts';
import {
  fieldProblems,
  RULES_FORM,
  readTypedRules,
  rulesIn,
  type TypedRules,
  typedOf,
} from './rules-form.ts';
import { rulesPage } from './rules-page.tsx';

const LONGEST = 2000;

interface Typed {
  rules: TypedRules;
  holdsFrom: string;
  reason: string;
  command: string;
  version: number;
}

/** By what is evaluated: whoever evaluates sees it, the department that oversees reports sets it. */
export function rulesRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  const { database, newId, now } = deps;

  app.get(paths.evaluationRules, (request, reply) => show(deps, request, reply, null, []));

  app.post(paths.evaluationRules, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const { identity, officer, agency } = signedIn;
    const text = (name: keyof typeof RULES_FORM) => textField(request.body, RULES_FORM[name]);
    const typed: Typed = {
      ...{ rules: readTypedRules(request.body), holdsFrom: text('holdsFrom') },
      ...{ reason: text('reason').slice(0, LONGEST), version: Number(text('version')) },
      command: isUuid(text('command')) ? text('command') : newId(),
    };
    const set = await readSetRules(database, identity);
    if (set.some(({ commandId }) => commandId === typed.command))
      return reply.redirect(paths.evaluationRules, 303);
    const rules = rulesIn(typed.rules, rulesNow(deps, set));
    const decided = decideRules(
      { holdsFrom: typed.holdsFrom, rules, reason: typed.reason },
      {
        ...{ ...evaluationActor(deps, signedIn), now: now() },
        lastEvaluated: await readLastEvaluated(database, identity),
      },
    );
    const refuse = (problems: readonly { field: string; text: string }[]) =>
      show(deps, request, reply, typed, problems);
    if (!decided.ok) {
      const { reason } = decided;
      if (reason.code === 'rules-wrong') return refuse(fieldProblems(reason.problems, rules));
      const field = reason.code === 'reason-missing' ? RULES_FORM.reason : RULES_FORM.holdsFrom;
      return refuse([{ field, text: rulesRefusalSentence(reason) }]);
    }
    const moved = { field: RULES_FORM.holdsFrom, text: rulesRefusalSentence({ code: 'moved' }) };
    if (typed.version !== set.length) return refuse([moved]);
    const added = await addRules(database, identity, {
      ...{ ...decided.value, version: set.length + 1, officer: officer.id, agency: agency.id, at: now() },
      commandId: typed.command,
    });
    return added.ok ? reply.redirect(paths.evaluationRules, 303) : refuse([moved]);
  });
}

/** Of periods that begin in the running quarter. */
function rulesNow({ office, now }: EvaluationDeps, set: Awaited<ReturnType<typeof readSetRules>>) {
  const { year, quarter } = quarterAt(now());
  return rulesFor(set, quarterOf(year, quarter), now())?.rules ?? office.localRules().evaluation;
}

async function show(
  deps: EvaluationDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed | null,
  problems: readonly { field: string; text: string }[],
): Promise<FastifyReply> {
  const { database, office, now, newId, send } = deps;
  const { identity, actor, agency } = getSignedIn(request);
  const set = await readSetRules(database, identity);
  const inForce = rulesNow(deps, set);
  const quarters = quartersToSet(now()).map((one) => ({ from: one.from, name: quarterName(one) }));
  const form = {
    ...{ typed: typed?.rules ?? typedOf(set.at(-1)?.rules ?? inForce), problems, quarters },
    ...{ holdsFrom: typed?.holdsFrom ?? quarters[1]?.from ?? '', reason: typed?.reason ?? '' },
    // What was refused because others were first is sent again knowing of theirs.
    ...{ command: typed?.command ?? newId(), version: set.length },
  };
  const page = rulesPage({
    ...{ inForce, set, form: maySetRules({ actor, agency }) ? form : null },
    nameOf: (id) => office.findOfficer(id)?.name ?? id,
  });
  return send(request, reply, page, problems.length > 0 ? 422 : 200);
}
