import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { blankContent, importedDraft, nextVersionDraft } from '../../domain/procedure/draft/begin-draft.ts';
import type { DraftContent, ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { slugOf } from '../../words/vi/slug.ts';
import type { DraftingDeps } from './drafting-deps.ts';
import { newDraftPage } from './new-draft-page.tsx';
import { isDraftId, LONGEST_ID } from './opened-draft.ts';
import { draftsOf, type ImportedRecord, readDraft, readImported } from './queries.ts';
import { recordPage } from './record-page.tsx';
import type { Problem } from './section-form.ts';
import { oneLine } from './sections/general-section.tsx';
import { actOf, saveDraft, sendingOf } from './writing.ts';

/** In the address of a draft that was there before. */
export const BEGUN = 'dang-soan';

/** What a draft begins with: a record, a version in force, or nothing but a name. */
export async function beginRoutes(app: FastifyInstance, deps: DraftingDeps): Promise<void> {
  const { database, office, newId, send } = deps;

  app.get(paths.importedRecords, async (request, reply) => {
    const { identity } = getSignedIn(request);
    const source = textField(request.query, 'ban');
    const record = await readImported(database, identity, source);
    if (!record) return reply.callNotFound();
    const drafts = await draftsOf(database, identity, source);
    const shown = { record, drafts: drafts.map(({ draft }) => draft), problems: [], commandId: newId() };
    return send(request, reply, recordPage({ ...shown, id: offeredId(office, record), office }));
  });

  app.get(paths.newDraft, (request, reply) =>
    send(request, reply, newDraftPage({ id: '', name: '', problems: [], commandId: newId() })),
  );

  app.post(paths.newDraft, async (request, reply) => {
    const source = textField(request.body, 'nguon');
    const record =
      source === '' ? undefined : await readImported(database, getSignedIn(request).identity, source);
    if (source !== '' && !record?.data.content) return reply.callNotFound();
    const begun = await begin(deps, request, record);
    if (begun.ok) return reply.redirect(paths.draft(begun.value), 303);
    // The next version of what is in force is being written already: whoever wants to write it wants that.
    if (begun.reason.field === BEGUN)
      return reply.redirect(`${paths.draft(textField(request.body, 'tu'))}?${BEGUN}=1`, 303);
    return again(deps, request, reply, record, begun.reason);
  });
}

async function again(
  deps: DraftingDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  record: ImportedRecord | undefined,
  problem: Problem,
) {
  const { database, office, newId, send } = deps;
  const [id, name] = [textField(request.body, 'ma'), oneLine(textField(request.body, 'ten'))];
  const shown = { id, problems: [problem], commandId: newId() };
  if (!record) return send(request, reply, newDraftPage({ ...shown, name }), 422);
  const drafts = await draftsOf(database, getSignedIn(request).identity, record.data.sourceId);
  const page = recordPage({ ...shown, record, drafts: drafts.map(({ draft }) => draft), office });
  return send(request, reply, page, 422);
}

/** The entry this record seems to be of already; else the words of its name. */
function offeredId(office: OfficeBook, { data }: ImportedRecord): string {
  const { nationalCode = null, name = '' } = data.content ?? {};
  const known = office.procedures().find(({ content }) => content.nationalCode === nationalCode);
  return (nationalCode === null ? undefined : known?.content.id) ?? slugOf(name);
}

/** The id of the draft that was begun. */
async function begin(
  deps: DraftingDeps,
  request: FastifyRequest,
  record: ImportedRecord | undefined,
): Promise<Result<string, Problem>> {
  const { database, office } = deps;
  const { body } = request;
  const from = textField(body, 'tu');
  const name = oneLine(textField(body, 'ten'));
  const id = from !== '' ? from : textField(body, 'ma') || slugOf(name);
  if (!record && from === '' && name === '') return fail({ field: 'ten', text: 'Xin ghi tên thủ tục' });
  if (!isDraftId(id))
    return fail({
      field: 'ma',
      text: `Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, không quá ${LONGEST_ID} ký tự`,
    });
  const inForce = office.findProcedure(id);
  if (from !== '' && !inForce) return fail({ field: 'ma', text: 'Không có thủ tục đã công bố với mã này' });
  if (!record && from === '' && inForce)
    return fail({
      field: 'ma',
      text: 'Đã có thủ tục công bố với mã này. Xin dùng mã khác, hoặc soạn phiên bản mới ở mục Đã công bố',
    });
  const before = await readDraft(database, getSignedIn(request).identity, id);
  const sending = sendingOf(deps, body);
  const act = actOf(deps, request, sending);
  const draft: ProcedureDraft = {
    ...{ id, base: inForce?.version ?? null, settled: [], state: { is: 'open' } },
    source: record ? { sourceId: record.data.sourceId, version: record.version } : null,
    content: contentOf(record, inForce?.content ?? null, name),
    ...{ by: getSignedIn(request).officer.id, at: act.at },
  };
  // Sent twice, the second finds the draft of the first: then the command is the same, and nothing is added.
  const seen = before && before.draft.state.is !== 'open' ? before.version : 0;
  const written = await saveDraft(deps, draft, seen, act);
  if (written.ok) return ok(id);
  return fail({
    field: from === '' ? 'ma' : BEGUN,
    text: `Thủ tục có mã ${id} đang được soạn. Xin mở bản đó ở mục Đang soạn, hoặc dùng mã khác`,
  });
}

function contentOf(
  record: ImportedRecord | undefined,
  inForce: Parameters<typeof importedDraft>[1],
  name: string,
): DraftContent {
  if (record?.data.content) return importedDraft(record.data.content, inForce);
  return inForce ? nextVersionDraft(inForce) : blankContent(name);
}
