import { fail, ok, type Result } from '../../lib/result.ts';
import type { FileContent } from '../../store/dossiers/contents.ts';
import type { FileRefusal, FileStore } from '../../store/files/file-store.ts';
import { allUploads, type Upload } from '../../web/uploads.ts';
import type { Attached, Problem } from './act-form.ts';

/** What the file store takes, for the browser's choice of files. */
export const ACCEPTED_FILES = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx';
export const FILE_HINT = 'PDF, ảnh, Word hoặc Excel, mỗi tệp không quá 20 MB.';

/** Keeps the files of a form, so that the command may refer to them; or says which of them cannot be taken. */
export async function keepFiles(
  files: FileStore,
  body: unknown,
): Promise<Result<Attached, readonly Problem[]>> {
  const kept = new Map<string, FileContent[]>();
  const problems: Problem[] = [];
  for (const { field, upload } of allUploads(body)) {
    const one = upload.content && (await files.keep(upload.content));
    if (!one?.ok) {
      const text = `Tệp “${tidyName(upload)}”: ${FILE_REFUSALS[one?.reason.code ?? 'file-too-large']}`;
      problems.push({ field, text });
    } else kept.set(field, [...(kept.get(field) ?? []), { ...one.value, name: tidyName(upload) }]);
  }
  return problems.length > 0 ? fail(problems) : ok((field) => kept.get(field) ?? []);
}

const FILE_REFUSALS: Readonly<Record<FileRefusal['code'], string>> = {
  'file-empty': 'tệp rỗng. Xin chọn lại tệp',
  'file-too-large': 'tệp quá lớn. Xin quét lại nhẹ hơn hoặc chia nhỏ',
  'file-kind-not-accepted': 'loại tệp này không nhận. Xin chuyển sang PDF hoặc ảnh',
};

/** The last part of what a browser sends, in one line. */
function tidyName({ name }: Upload): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  // The cut may go through the middle of a character, which no row of the database takes.
  return visible.slice(-150).toWellFormed() || 'tep';
}
