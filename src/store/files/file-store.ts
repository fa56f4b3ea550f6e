import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { fail, ok, type Result } from '../../lib/result.ts';

/** What offices hand in and give out: scans, photographs, office documents. */
const ACCEPTED = new Map([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/tiff', 'tif'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
]);

export type FileRefusal =
  | { code: 'file-empty' }
  | { code: 'file-too-large'; limitBytes: number }
  | { code: 'file-kind-not-accepted' };

export interface KeptFile {
  /** SHA-256 of the content, hexadecimal: its only address. */
  sha256: string;
  bytes: number;
  /** As the content shows; what the sender called it counts for nothing. */
  mediaType: string;
}

/** Files by their content: the same content is kept once, and a changed one is known by its address. */
export interface FileStore {
  keep(content: Uint8Array): Promise<Result<KeptFile, FileRefusal>>;
  /** Undefined: there is none; throws when the content is no longer what its address says. */
  read(sha256: string): Promise<Uint8Array | undefined>;
}

export function openFileStore(root: string, limitBytes: number): FileStore {
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    async keep(content) {
      if (content.byteLength === 0) return fail({ code: 'file-empty' });
      if (content.byteLength > limitBytes) return fail({ code: 'file-too-large', limitBytes });
      const kind = await fileTypeFromBuffer(content);
      if (!kind || !ACCEPTED.has(kind.mime)) return fail({ code: 'file-kind-not-accepted' });
      const sha256 = hashOf(content);
      // Also where it lies there: its time is that of whoever brought it last, and `sweep-files.ts` goes by it.
      await writeWhole(pathOf(sha256), content);
      return ok({ sha256, bytes: content.byteLength, mediaType: kind.mime });
    },
    async read(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
      const content = await readFile(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (content && hashOf(content) !== sha256) throw new Error(`file ${sha256} is no longer what was kept`);
      return content;
    },
  };
}

/** Two requests may bring the same content at once: each writes its own unfinished file. */
let unfinishedFiles = 0;

/** On the disk before its reference is in the log, and never half there. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${process.pid}-${++unfinishedFiles}.part`;
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await unlink(unfinished).catch(() => undefined);
    throw error;
  }
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
