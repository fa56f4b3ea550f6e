import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keptAnswers } from '../../domain/procedure/draft/draft-doubts.ts';
import type { ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { SECTION_WORDS } from '../../words/vi/draft-words.ts';
import { BEGUN } from './begin-routes.ts';
import { draftPage } from './draft-page.tsx';
import type { DraftingDeps } from './drafting-deps.ts';
import { type OpenedDraft, openDraft } from './opened-draft.ts';
import { readImported } from './queries.ts';
import { SECTIONS } from './sections/all-sections.ts';
import { actOf, saveDraft, sendingOf } from './writing.ts';

/** The page of a draft; dropping it, and going on after its source changed. */
export async function draftRoutes(app: FastifyInstance, deps: DraftingDeps): Promise<void> {
  const { database, newId, send } = deps;

  app.get(paths.draft(':id'), async (request, reply) => {
    const opened = await openedOf(deps, request);
    if (!opened) return reply.callNotFound();
    return send(request, reply, draftPage({ opened, newId, done: doneWords(opened, request) }));
  });

  app.post(paths.draftPart(':id', 'bo'), async (request, reply) => {
    const opened = await openedOf(deps, request);
    if (!opened) return reply.callNotFound();
    const reason = textField(request.body, 'lydo');
    if (reason === '') {
      const problems = [{ field: 'lydo', text: 'Xin ghi lý do bỏ bản soạn' }];
      return send(request, reply, draftPage({ opened, newId, problems }), 422);
    }
    return write(deps, request, reply, opened, { state: { is: 'dropped', reason } }, reason);
  });

  app.post(paths.draftPart(':id', 'nguon'), async (request, reply) => {
    const opened = await openedOf(deps, request);
    const looked = opened?.draft.source;
    if (!opened || !looked) return reply.callNotFound();
    const record = await readImported(database, getSignedIn(request).identity, looked.sourceId);
    // Whoever confirms has seen the version that the page named, and no later one.
    if (!record || textField(request.body, 'lan') !== String(record.version))
      return reply.redirect(paths.draft(opened.draft.id), 303);
    const settled = keptAnswers(opened.draft.settled, opened.source?.content ?? null, record.data);
    const source = { sourceId: looked.sourceId, version: record.version };
    return write(deps, request, reply, opened, { source, settled }, '');
  });
}

function openedOf(deps: DraftingDeps, request: FastifyRequest): Promise<OpenedDraft | undefined> {
  const { id = '' } = request.params as { id?: string };
  return openDraft(deps, getSignedIn(request), id);
}

async function write(
  deps: DraftingDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenedDraft,
  change: Partial<ProcedureDraft>,
  reason: string,
) {
  const { newId, send } = deps;
  const { draft, version } = opened;
  const sending = sendingOf(deps, request.body);
  const act = actOf(deps, request, sending);
  const changed = { ...draft, ...change, by: getSignedIn(request).officer.id, at: act.at };
  const seen = sending.seen ?? version;
  if (draft.state.is !== 'open') return reply.redirect(paths.draft(draft.id), 303);
  const written = await saveDraft(deps, changed, seen, act);
  if (written.ok) return reply.redirect(paths.draft(draft.id), 303);
  const now = (await openedOf(deps, request)) ?? opened;
  const text = 'Người khác vừa lưu bản soạn này. Xin xem lại rồi làm lại nếu vẫn cần';
  return send(
    request,
    reply,
    draftPage({ opened: now, newId, reason, problems: [{ field: 'cac-phan', text }] }),
    422,
  );
}

/** What the form that led here has just done. */
function doneWords({ draft }: OpenedDraft, { query }: FastifyRequest): string | undefined {
  const section = SECTIONS.find(({ slug }) => slug === textField(query, 'da-luu'));
  if (section) return `Đã lưu phần ${SECTION_WORDS[section.section].toLocaleLowerCase('vi')}.`;
  if (textField(query, BEGUN) !== '' && draft.state.is === 'open')
    return 'Phiên bản tiếp theo của thủ tục này đang được soạn: đây là bản soạn đó.';
  if (textField(query, 'cong-bo') === 'xong' && draft.state.is === 'published')
    return `Đã công bố phiên bản ${draft.state.version}. Hồ sơ nhận từ bây giờ theo phiên bản này; hồ sơ đang giải quyết giữ phiên bản cũ.`;
  return undefined;
}
