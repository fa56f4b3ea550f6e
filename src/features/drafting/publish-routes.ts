import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { publishable } from '../../domain/procedure/draft/draft-problems.ts';
import { publishProcedure } from '../../store/office/publish-procedure.ts';
import { keptBody } from '../../web/keep-typed.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { DraftingDeps } from './drafting-deps.ts';
import { isReady, type OpenedDraft, openDraft } from './opened-draft.ts';
import { type PublishTyped, publishProblems, readPublish } from './publish-form.ts';
import { publishPage } from './publish-page.tsx';
import { actOf, sendingOf } from './writing.ts';

/** The whole draft once more; then it is in force, with who did it in the log. */
export async function publishRoutes(app: FastifyInstance, deps: DraftingDeps): Promise<void> {
  const { newId, send, now } = deps;
  const address = paths.draftPart(':id', 'cong-bo');

  app.get(address, async (request, reply) => {
    const opened = await openedOf(deps, request);
    if (!opened) return reply.callNotFound();
    if (opened.draft.state.is !== 'open') return reply.redirect(paths.draft(opened.draft.id), 303);
    const kept = await keptBody(deps, request);
    const typed = kept ? readPublish(kept) : { decision: '', validFrom: localDateOf(now()) };
    const cameTooLate = kept !== undefined;
    return send(
      request,
      reply,
      publishPage({ opened, typed, problems: [], commandId: newId(), cameTooLate }),
    );
  });

  app.post(address, { config: { keepsTyped: true } }, async (request, reply) => {
    const opened = await openedOf(deps, request);
    if (!opened) return reply.callNotFound();
    return publish(deps, request, reply, opened, readPublish(request.body));
  });
}

function openedOf(deps: DraftingDeps, request: FastifyRequest): Promise<OpenedDraft | undefined> {
  const { id = '' } = request.params as { id?: string };
  return openDraft(deps, getSignedIn(request), id);
}

async function publish(
  deps: DraftingDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenedDraft,
  typed: PublishTyped,
) {
  const { database, office, newId, send } = deps;
  const { draft, version } = opened;
  const sending = sendingOf(deps, request.body);
  const act = actOf(deps, request, sending);
  const done = `${paths.draft(draft.id)}?cong-bo=xong`;
  // Sent twice, or by two: what is published is published.
  if (draft.state.is !== 'open') return reply.redirect(done, 303);
  const problems = publishProblems(typed, { today: localDateOf(act.at), isNew: draft.base === null });
  const procedure = publishable(draft.content, { id: draft.id, ...typed });
  const shown = { opened, typed, commandId: sending.commandId };
  if (problems.length > 0 || !isReady(opened) || !procedure)
    return send(request, reply, publishPage({ ...shown, problems }), 422);
  const by = getSignedIn(request).officer.id;
  const published = await publishProcedure(
    database,
    { procedure, draft: { ...draft, by, at: act.at }, seen: sending.seen ?? version },
    act,
  );
  await office.refresh();
  if (published.ok) return reply.redirect(done, 303);
  const now = (await openedOf(deps, request)) ?? opened;
  if (now.draft.state.is !== 'open') return reply.redirect(done, 303);
  // What else has moved stands on the page, which then has no button.
  const text = isReady(now)
    ? `${now.officerName(now.draft.by)} đã lưu bản soạn này lúc ${instantWords(now.draft.at)}. Xin xem lại nội dung dưới đây rồi công bố lại`
    : 'Trong lúc xem lại, bản soạn hoặc nguồn đã đổi. Xin xem những việc còn phải làm dưới đây';
  return send(
    request,
    reply,
    publishPage({ opened: now, typed, commandId: newId(), problems: [{ field: 'xem-lai', text }] }),
    422,
  );
}
