import { link, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

export interface SweepDeps {
  /** Files that nobody brought since then may be taken away. */
  before: Date;
  /** Which of these the office still knows. */
  findUsed: (sha256s: readonly string[]) => Promise<ReadonlySet<string>>;
}

const KEPT = /^[0-9a-f]{64}$/;
/** What a crash left half written, or half taken away. */
const LEFT = /^[0-9a-f]{64}\..*(part|aside)$/;

/**
 * Takes away files of forms that were never finished; answers how many. What is in use is asked first, folder by folder
 * of the first two digits, so that it holds however many files there are.
 */
export async function sweepFiles(root: string, { before, findUsed }: SweepDeps): Promise<number> {
  let gone = 0;
  for (const first of await namesIn(root)) {
    const old: { path: string; sha256: string }[] = [];
    for (const second of await namesIn(join(root, first))) {
      const folder = join(root, first, second);
      for (const name of await namesIn(folder)) {
        const path = join(folder, name);
        if (!(await isOlder(path, before))) continue;
        if (KEPT.test(name)) old.push({ path, sha256: name });
        else if (LEFT.test(name)) await unlink(path).catch(ifThere);
      }
    }
    if (old.length === 0) continue;
    const used = await findUsed(old.map(({ sha256 }) => sha256));
    for (const { path, sha256 } of old) if (!used.has(sha256) && (await takeAway(path, before))) gone += 1;
  }
  return gone;
}

/**
 * Set aside first, and looked at again: whoever brings the same content writes it anew, and does so either after this, or
 * before, and then it is young and is put back.
 */
async function takeAway(path: string, before: Date): Promise<boolean> {
  const aside = `${path}.${process.pid}.aside`;
  try {
    await rename(path, aside);
  } catch (error) {
    ifThere(error);
    return false;
  }
  const isOld = await isOlder(aside, before);
  if (!isOld) await link(aside, path).catch(ifNew);
  await unlink(aside).catch(ifThere);
  return isOld;
}

async function isOlder(path: string, before: Date): Promise<boolean> {
  const found = await stat(path).catch(ifThere);
  return found !== undefined && found.mtime < before;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
}

/** Another process sweeps too. */
function ifThere(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

function ifNew(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}
