import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { BadFile } from './bad-file.ts';

/** One line a record, kept aside until the import is through: a report must not tell of what never came to be. */
export interface Report {
  add(line: string): Promise<void>;
  /** Everything is written down; what can still fail is the import itself. */
  complete(): Promise<void>;
  /** Puts it in its place; the name it has otherwise, where that fails. */
  publish(): Promise<string | undefined>;
  abandon(): Promise<void>;
}

const NONE: Report = {
  add: async () => undefined,
  complete: async () => undefined,
  publish: async () => undefined,
  abandon: async () => undefined,
};

const CHUNK_CHARACTERS = 64 * 1024;

/** Opens the report before anything is changed: a place that cannot be written to is told at once. */
export async function openReport(path: string | undefined, imported: string, mark: string): Promise<Report> {
  if (path === undefined) return NONE;
  const target = await realpath(path).catch(() => path);
  if (target === (await realpath(imported).catch(() => imported)))
    throw new BadFile('Báo cáo sẽ ghi đè lên chính tệp thủ tục. Xin chọn tên khác cho --report.');
  const there = await stat(target).catch(() => undefined);
  // A device or a pipe is written to as it is; a file is put in its place by its last breath.
  const aside = there === undefined || there.isFile();
  const name = aside ? `${target}.${mark}.part` : target;
  const file = await open(name, 'w').catch(cannotWrite(path));
  return reportInto(file, { name, target, aside, path });
}

function reportInto(
  file: FileHandle,
  { name, target, aside, path }: { name: string; target: string; aside: boolean; path: string },
): Report {
  let waiting = '';
  let closed = false;
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (text !== '') await file.appendFile(text).catch(cannotWrite(path));
  };
  return {
    async add(line) {
      waiting += `${line}\n`;
      if (waiting.length >= CHUNK_CHARACTERS) await flush();
    },
    async complete() {
      await flush();
      if (aside) await file.sync().catch(cannotWrite(path));
      closed = true;
      await file.close().catch(cannotWrite(path));
    },
    publish: async () =>
      aside
        ? rename(name, target).then(
            () => undefined,
            () => name,
          )
        : undefined,
    async abandon() {
      if (!closed) await file.close().catch(() => undefined);
      if (aside) await rm(name, { force: true });
    },
  };
}

function cannotWrite(path: string) {
  return (error: NodeJS.ErrnoException): never => {
    throw new BadFile(
      `Không ghi được báo cáo ${path} (${error.code ?? error.message}). Chưa nhập gì vào hệ thống.`,
    );
  };
}
