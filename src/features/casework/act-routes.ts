import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { permit } from '../../domain/dossier/permit.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { isUuid } from '../../lib/uuid.ts';
import { ALONE, carryOut, isAct } from '../../store/dossiers/carry-out.ts';
import { keptBody } from '../../web/keep-typed.ts';
import { LATE_FIELDS, lateProblems, readLate } from '../../web/late-entry.tsx';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { allUploads } from '../../web/uploads.ts';
import {
  type ActContext,
  type ActForm,
  commandIdOf,
  LOOKED_OVER_FIELD,
  type Problem,
  versionOf,
} from './act-form.ts';
import { actPage, refusedPage } from './act-page.tsx';
import { ACT_FORMS } from './acts/act-forms.ts';
import { keepFiles } from './attached-files.ts';
import { beforeCommand } from './before-command.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { type Entry, entryOf, FRESH } from './entry.ts';
import { lateOf } from './late-entry.ts';
import { peopleFor } from './people-for.ts';
import { openCase } from './queries.ts';
import { refusedWords } from './refused-words.ts';

/** Each act of `acts/` has a page with its form, and takes it in. */
export async function actRoutes(app: FastifyInstance, deps: CaseworkDeps): Promise<void> {
  for (const form of ACT_FORMS) {
    const address = paths.dossierAct(':id', form.command);
    app.get(address, async (request, reply) => {
      const context = await contextOf(deps, request);
      if (!context) return reply.callNotFound();
      const allowed = permit(context.file.state, form.command, context.actor, null);
      const kept = await keptBody(deps, request);
      const shown: Shown = {
        ...context,
        form,
        ...typedIn(deps, context, kept),
        cameTooLate: kept !== undefined,
      };
      if (allowed.ok) return deps.send(request, reply, actPage({ ...shown, problems: [] }));
      return sendRefusal(deps, request, reply, shown, allowed.reason);
    });
    app.post(address, { config: { keepsTyped: true } }, (request, reply) =>
      takeAct(deps, form, request, reply),
    );
  }
}

/** The dossier as it is now, for who may see it; undefined: nobody there, or not theirs to see. */
async function contextOf(deps: CaseworkDeps, request: FastifyRequest): Promise<ActContext | undefined> {
  const { identity, actor } = getSignedIn(request);
  const { id = '' } = request.params as { id?: string };
  const file = await openCase(deps, identity, id);
  return file && { file, actor, ...peopleFor(deps.office, file) };
}

interface Shown extends ActContext {
  form: ActForm;
  entry: Entry;
  commandId: string;
  seen: number;
  cameTooLate?: boolean;
}

/** What a form holds: as it was sent, or nothing yet. */
function typedIn({ desk }: CaseworkDeps, { file }: ActContext, body: unknown) {
  const typedId = commandIdOf(body);
  return {
    entry: body === undefined ? FRESH : entryOf(body),
    commandId: isUuid(typedId) ? typedId : desk.newId(),
    seen: versionOf(body) ?? file.version,
  };
}

async function takeAct(deps: CaseworkDeps, form: ActForm, request: FastifyRequest, reply: FastifyReply) {
  const { desk } = deps;
  const context = await contextOf(deps, request);
  if (!context) return reply.callNotFound();
  const { file, actor } = context;
  const typed = typedIn(deps, context, request.body ?? {});
  const { entry, commandId, seen } = typed;
  const shown: Shown = { ...context, form, ...typed };
  const again = (problems: readonly Problem[]) =>
    deps.send(request, reply, actPage({ ...shown, problems }), 422);

  // Sent twice, it was done the first time: nothing typed needs judging any more.
  const repeated = file.events.some((event) => event.commandId === commandId);
  const allowed = permit(file.state, form.command, actor, null);
  // Somebody else was first: they are told that, and not that what they typed does not fit what is so now.
  const overtaken = !ALONE.has(form.command) && file.events.slice(seen).some(isAct);
  if (!repeated && allowed.ok && !overtaken) {
    const problems = [...form.problems(entry, context), ...lateProblems(readLate(entry.text))];
    if (problems.length > 0) return again(problems);
    const lookOver = form.lookOver?.(entry, context);
    if (lookOver && entry.text(LOOKED_OVER_FIELD) !== lookOver.of)
      return deps.send(request, reply, actPage({ ...shown, problems, lookOver }));
  }
  const sent = form.takesFiles && (repeated || allowed.ok) ? request.body : null;
  // The domain refuses these too; here, before any of them touches the disk.
  if (file.state.secret && allUploads(sent).length > 0)
    return sendRefusal(deps, request, reply, shown, { code: 'secret-takes-no-files' });
  const kept = await keepFiles(deps.files, sent);
  if (!kept.ok) return again(kept.reason);
  const tell = form.tell(entry, kept.value, { ...context, file: beforeCommand(file, commandId) });
  const done = await carryOut(desk, {
    ...{ commandId, actor, dossier: { id: file.id }, expectedVersion: seen },
    compose(pen, state) {
      // Nothing is found where a supervisor, who sees it, gives a command: it is refused all the same.
      const found = !isFiled(state) ? file.state : state;
      return { ...tell(pen, found), late: lateOf(entry, pen, found) };
    },
  });
  if (!done.ok) {
    // A supervisor sees dossiers that commands of theirs would not even find.
    const unseen = done.reason.code === 'unknown-dossier' && !allowed.ok;
    return sendRefusal(deps, request, reply, shown, unseen ? allowed.reason : done.reason);
  }
  return reply.redirect(`${paths.dossier(file.id)}?xong=${done.value.version}`, 303);
}

/** On the same form with all that was typed, where it can still be sent; else a page that keeps the words. */
function sendRefusal(
  deps: CaseworkDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
  refusal: Refusal,
): FastifyReply {
  const { form, file, actor } = shown;
  const sentence = refusedWords(refusal, file, actor);
  const field = refusal.code.startsWith('late-entry')
    ? LATE_FIELDS.date
    : (form.refusedFields?.[refusal.code] ?? form.refusedField);
  if (refusal.code === 'already-handled' || !permit(file.state, form.command, actor, null).ok) {
    return deps.send(request, reply, refusedPage({ ...shown, sentence }), statusOf(refusal));
  }
  return deps.send(request, reply, actPage({ ...shown, problems: [{ field, text: sentence }] }), 422);
}

function statusOf({ code }: Refusal): number {
  return code === 'not-permitted' || code === 'held-by-other' ? 403 : 422;
}
