import type { FileContent } from '../../store/dossiers/contents.ts';
import type { FileRefusal, FileStore } from '../../store/files/file-store.ts';
import type { Keyring } from '../../store/keyring.ts';
import { textFields } from '../../web/form-fields.ts';
import { type Upload, uploadsOf } from '../../web/uploads.ts';
import { carried } from './carried-file.ts';
import type { Problem } from './problem.ts';

const MOST_NAME = 200;
const REFUSED: Problem = {
  field: 'mat',
  text: 'Hồ sơ MẬT không được quét, đính kèm tệp: các tệp này không đưa vào hồ sơ. Xin giữ bản giấy',
};

export interface KeptUploads {
  filesOf: (row: string) => readonly FileContent[];
  problems: readonly Problem[];
}

export interface KeepDeps {
  files: FileStore;
  keyring: Keyring;
  officer: string;
}

/**
 * Files of the form: those that came with it, kept at once so that nobody chooses them twice, and those kept before.
 * Of a secret dossier nothing may be scanned (NĐ 61 Đ17.1; ruling 20): its files do not go on to the command, whether
 * they came with this form or were kept before MẬT was ticked.
 */
export async function keepUploads(
  { files, keyring, officer }: KeepDeps,
  body: unknown,
  rows: readonly string[],
  secret: boolean,
): Promise<KeptUploads> {
  const kept = new Map<string, readonly FileContent[]>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const uploads = uploadsOf(body, `${row}-tep`);
    const before = textFields(body, `${row}-tepda`);
    if (secret) {
      if (uploads.length + before.length > 0) problems.splice(0, 1, REFUSED);
      continue;
    }
    const known = before.map((text) => carried(keyring, officer, text)).filter((file) => file !== undefined);
    const fresh = await Promise.all(uploads.map((upload) => keepOne(files, upload)));
    kept.set(row, [...known, ...fresh.filter((file) => typeof file !== 'string')]);
    for (const text of fresh.filter((file) => typeof file === 'string')) {
      problems.push({ field: `${row}-tep`, text });
    }
  }
  return { filesOf: (row) => kept.get(row) ?? [], problems };
}

/** The file, or what is wrong with it. */
async function keepOne(files: FileStore, { name: sent, content }: Upload): Promise<FileContent | string> {
  const name = tidyName(sent);
  if (content === null) return sentenceOf(name, { code: 'file-too-large', limitBytes: 20 * 1024 * 1024 });
  const outcome = await files.keep(content);
  if (!outcome.ok) return sentenceOf(name, outcome.reason);
  return { ...outcome.value, name };
}

/** Its end says what it is; cut there, half a character may be left, which no database row takes. */
function tidyName(name: string): string {
  const line = name.normalize('NFC').replace(/\p{Cc}/gu, '');
  return line.slice(-MOST_NAME).toWellFormed().trim();
}

function sentenceOf(name: string, refusal: FileRefusal): string {
  switch (refusal.code) {
    case 'file-empty':
      return `Tệp “${name}” không có nội dung. Xin chọn lại tệp`;
    case 'file-too-large':
      return `Tệp “${name}” quá lớn: mỗi tệp nhiều nhất ${Math.floor(refusal.limitBytes / 1024 / 1024)} MB. Xin quét lại ở độ phân giải thấp hơn`;
    case 'file-kind-not-accepted':
      return `Tệp “${name}” không thuộc loại được nhận: PDF, JPG, PNG, TIFF, DOCX, XLSX. Xin chọn tệp khác`;
  }
}
