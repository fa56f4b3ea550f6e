import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { settleSection } from '../../domain/procedure/draft/draft-doubts.ts';
import type { ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import { textField } from '../../web/form-fields.ts';
import { keptBody } from '../../web/keep-typed.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { keptAnswersOf, readAnswers } from './doubts-panel.tsx';
import type { DraftingDeps } from './drafting-deps.ts';
import { type OpenedDraft, openDraft } from './opened-draft.ts';
import { ACT_FIELD } from './rows.ts';
import type { AnySection } from './section-form.ts';
import { sectionPage } from './section-page.tsx';
import { SECTIONS } from './sections/all-sections.ts';
import { actOf, saveDraft, sendingOf } from './writing.ts';

/** Each section of a draft has a page with its form, and takes it in. */
export async function sectionRoutes(app: FastifyInstance, deps: DraftingDeps): Promise<void> {
  for (const section of SECTIONS) {
    const address = paths.draftPart(':id', section.slug);
    app.get(address, async (request, reply) => {
      const opened = await openedOf(deps, request);
      if (!opened) return reply.callNotFound();
      const kept = await keptBody(deps, request);
      if (kept) return showKept(deps, section, { request, reply, opened, kept });
      if (opened.draft.state.is !== 'open') return reply.redirect(paths.draft(opened.draft.id), 303);
      const page = sectionPage({
        ...{ opened, section, form: section.open(opened.content), problems: [], fresh: true },
        ...{ answers: keptAnswersOf(opened.groups, section.section), commandId: deps.newId() },
      });
      return deps.send(request, reply, page);
    });
    app.post(address, { config: { keepsTyped: true } }, (request, reply) =>
      takeSection(deps, section, request, reply),
    );
  }
}

interface KeptSection {
  request: FastifyRequest;
  reply: FastifyReply;
  opened: OpenedDraft;
  kept: unknown;
}

/** A section that was sent after its session had ended, as it was sent; nothing of it is saved yet. */
function showKept(deps: DraftingDeps, section: AnySection, { request, reply, opened, kept }: KeptSection) {
  const { commandId, seen } = sendingOf(deps, kept);
  const page = sectionPage({
    ...{ opened: { ...opened, version: seen ?? opened.version }, section, commandId },
    ...{ form: section.read(kept, opened.content), problems: [], fresh: false, cameTooLate: true },
    answers: readAnswers(kept, opened.groups, section.section),
    ...(opened.draft.state.is === 'open' ? {} : { notSaved: overtakenWords(opened) }),
  });
  return deps.send(request, reply, page);
}

function openedOf(deps: DraftingDeps, request: FastifyRequest): Promise<OpenedDraft | undefined> {
  const { id = '' } = request.params as { id?: string };
  return openDraft(deps, getSignedIn(request), id);
}

async function takeSection(
  deps: DraftingDeps,
  section: AnySection,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const opened = await openedOf(deps, request);
  if (!opened) return reply.callNotFound();
  const { body } = request;
  const { draft, groups } = opened;
  const sending = sendingOf(deps, body);
  const answers = readAnswers(body, groups, section.section);
  const form = section.read(body, draft.content);
  const act = textField(body, ACT_FIELD);
  const shown = { opened, section, answers, commandId: sending.commandId, fresh: false };
  // The version that was seen goes on standing in the form: a row more is not a look at what others saved meanwhile.
  const asSeen = { ...opened, version: sending.seen ?? opened.version };

  const changed = form.changed(act, opened);
  if (changed)
    return deps.send(request, reply, sectionPage({ ...shown, opened: asSeen, form: changed, problems: [] }));
  if (form.problems.length > 0) {
    const page = sectionPage({ ...shown, opened: asSeen, form, problems: form.problems });
    return deps.send(request, reply, page, 422);
  }
  const office = actOf(deps, request, sending);
  const by = getSignedIn(request).officer.id;
  const written: ProcedureDraft = {
    ...draft,
    ...{ content: form.apply(draft.content), by, at: office.at },
    settled: settleSection(groups, draft.settled, answers, { section: section.section, by, at: office.at }),
  };
  const open = draft.state.is === 'open';
  const saved = open ? await saveDraft(deps, written, asSeen.version, office) : undefined;
  if (saved?.ok) return reply.redirect(nextAddress(draft.id, section, act), 303);
  const now = (await openedOf(deps, request)) ?? opened;
  return deps.send(
    request,
    reply,
    sectionPage({
      ...shown,
      opened: now,
      form,
      problems: [],
      notSaved: overtakenWords(now),
      commandId: deps.newId(),
    }),
    422,
  );
}

function nextAddress(id: string, section: AnySection, act: string): string {
  const next = act === 'tiep' ? SECTIONS[SECTIONS.indexOf(section) + 1] : undefined;
  return next ? paths.draftPart(id, next.slug) : `${paths.draft(id)}?da-luu=${section.slug}`;
}

/** Somebody was first; what was typed is all there, and sending it again is a decision. */
function overtakenWords({ draft, officerName }: OpenedDraft): string {
  const who = `${officerName(draft.by)} lúc ${instantWords(draft.at)}`;
  switch (draft.state.is) {
    case 'published':
      return `Chưa lưu: bản soạn này đã được công bố bởi ${who}. Chữ vừa gõ còn nguyên ở dưới; nếu vẫn cần sửa, xin soạn phiên bản mới từ thủ tục đã công bố.`;
    case 'dropped':
      return `Chưa lưu: bản soạn này đã được bỏ bởi ${who}. Chữ vừa gõ còn nguyên ở dưới.`;
    case 'open':
      return `Chưa lưu: trong lúc đó ${who} đã lưu bản soạn này. Chữ vừa gõ còn nguyên ở dưới. Xin mở bản soạn ở thẻ khác để xem chỗ đã đổi; bấm Lưu lần nữa thì phần này theo chữ ở dưới.`;
  }
}
