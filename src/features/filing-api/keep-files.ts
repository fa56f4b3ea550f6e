import { fail, ok, type Result } from '../../lib/result.ts';
import type { FileContent } from '../../store/dossiers/contents.ts';
import type { FileRefusal, FileStore } from '../../store/files/file-store.ts';
import { type ApiProblem, type FieldProblem, invalid } from './problem.ts';
import { MOST_FILES, type PaperBody } from './shapes.ts';

/** Decoded, of one request: they wait in memory until all else was checked. */
export const ALL_FILES_BYTES = 30 * 1024 * 1024;

/** Files of each paper, by its place in the list. */
export type KeptPapers = readonly (readonly FileContent[])[];

/** Keeps the files, by the same rules as at the counter; or says which of them cannot be taken. */
export async function keepFiles(
  files: FileStore,
  papers: readonly PaperBody[],
): Promise<Result<KeptPapers, ApiProblem>> {
  const all = papers.flatMap((paper) => paper.files);
  const bytes = all.reduce((sum, { content }) => sum + (content.length * 3) / 4, 0);
  if (all.length > MOST_FILES || bytes > ALL_FILES_BYTES) {
    const detail = `Một lần gửi nhiều nhất ${MOST_FILES} tệp, ${ALL_FILES_BYTES / 1024 / 1024} MB. Xin quét nhẹ hơn.`;
    return fail({ status: 413, kind: 'too-large', detail });
  }
  const problems: FieldProblem[] = [];
  const kept: FileContent[][] = [];
  for (const [place, paper] of papers.entries()) {
    const mine: FileContent[] = [];
    for (const [index, { name, content }] of paper.files.entries()) {
      const pointer = `#/papers/${place}/files/${index}`;
      const decoded = decode(content);
      const one = decoded && (await files.keep(decoded));
      if (!one) problems.push({ pointer: `${pointer}/content`, detail: 'Không phải base64' });
      else if (one.ok) mine.push({ ...one.value, name: tidyName(name) });
      else problems.push({ pointer: `${pointer}/content`, detail: FILE_REFUSALS[one.reason.code] });
    }
    kept.push(mine);
  }
  return problems.length > 0 ? fail(invalid(problems)) : ok(kept);
}

const FILE_REFUSALS: Readonly<Record<FileRefusal['code'], string>> = {
  'file-empty': 'Tệp không có nội dung',
  'file-too-large': 'Tệp quá lớn: mỗi tệp nhiều nhất 20 MB. Xin quét nhẹ hơn hoặc chia nhỏ',
  'file-kind-not-accepted': 'Loại tệp không nhận, chỉ nhận PDF, JPG, PNG, TIFF, DOCX, XLSX',
};

/** Strictly: what Node leaves out of a text that is no base64 would be lost in silence. */
function decode(content: string): Uint8Array | undefined {
  const bytes = Buffer.from(content, 'base64');
  return bytes.toString('base64') === content ? bytes : undefined;
}

/** The last part of a path, in one line; what it calls itself counts for nothing. */
function tidyName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .toWellFormed() || 'tep'
  );
}
