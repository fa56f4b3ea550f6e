import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedFailure } from './embedded-failure.ts';
import { errorCode } from './error-code.ts';
import { processMark } from './process-mark.ts';

const POLL_MS = 50;
const PATIENCE_POLLS = 6000;
/** A lock without content for this long was left by a process that died between making and filling it. */
const EMPTY_POLLS = 40;

/** Within this process they simply queue; so a lock on disk that names our number was left by someone before us. */
const queues = new Map<string, Promise<unknown>>();

/** Does `work` while no other process starts or stops the same server; a lock left by a dead process is taken over. */
export function withStartLock<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  const before = queues.get(file) ?? Promise.resolve();
  const mine = before.then(() => locked(file, work));
  queues.set(
    file,
    mine.catch(() => undefined),
  );
  return mine;
}

async function locked<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  await take(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  const mine = JSON.stringify({ pid: process.pid, mark: await processMark(process.pid) });
  let emptyFor = 0;
  let holder = '';
  for (let poll = 0; poll < PATIENCE_POLLS; poll += 1) {
    try {
      await writeFile(file, mine, { flag: 'wx', mode: 0o600 });
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw cannotWrite(file, error);
    }
    const seen = await readFile(file, 'utf8').catch(() => null);
    if (seen === null) continue;
    holder = seen;
    emptyFor = seen === '' ? emptyFor + 1 : 0;
    if (emptyFor > EMPTY_POLLS || (seen !== '' && !(await isHeld(seen)))) await breakLock(file, seen);
    else await sleep(POLL_MS);
  }
  throw new EmbeddedFailure(
    `Một tiến trình khác (${holder}) đang khởi động cơ sở dữ liệu quá lâu: hãy chờ nó xong hoặc dừng nó, rồi chạy lại.`,
  );
}

function cannotWrite(file: string, error: unknown): EmbeddedFailure {
  return new EmbeddedFailure(
    `Không ghi được ${file} (${errorCode(error)}): hãy chạy bằng đúng người dùng đã tạo thư mục dữ liệu này, hoặc đặt DATA_DIR khác.`,
  );
}

async function isHeld(content: string): Promise<boolean> {
  const owner = parse(content);
  if (owner === null || owner.pid === process.pid) return false;
  return (await processMark(owner.pid)) === owner.mark;
}

function parse(content: string): { pid: number; mark: string } | null {
  try {
    const { pid, mark } = JSON.parse(content) as { pid?: unknown; mark?: unknown };
    return typeof pid === 'number' && typeof mark === 'string' ? { pid, mark } : null;
  } catch {
    return null;
  }
}

/** Moved aside first and then looked at: if someone took the lock over in between, theirs is put back. */
async function breakLock(file: string, seen: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== seen) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}
