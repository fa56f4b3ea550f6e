import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Binaries, copyBinaries, packagedBinaries, programPath } from './binaries.ts';
import { databaseUser } from './database-user.ts';
import { EmbeddedFailure } from './embedded-failure.ts';
import { errorCode } from './error-code.ts';
import { runProgram, type SystemUser } from './run-program.ts';
import type { ServerRecord } from './server-record.ts';

/** Where root keeps the server when its user may enter neither `DATA_DIR` nor `node_modules`. */
const OUTSIDE = '/var/lib/mot-cua';

/** What the server stands on: who runs it, its programs, and the folder that holds the cluster and its log. */
export interface Ground {
  user: SystemUser | null;
  binaries: Binaries;
  home: string;
}

export function outsideFolder(dataDir: string): string {
  return join(OUTSIDE, createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16));
}

/**
 * The cluster of this folder, or null. One inside it comes first: after a copy or a move of the folder the recorded
 * path may lead to the cluster of another.
 */
export async function findCluster(dataDir: string, record: ServerRecord | null): Promise<string | null> {
  const places = [join(dataDir, 'postgres', 'cluster'), join(outsideFolder(dataDir), 'postgres', 'cluster')];
  if (record !== null && record.cluster !== '') places.push(record.cluster);
  for (const place of places) if (await exists(place)) return place;
  return null;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ENOENT';
  }
}

/** Finds, and makes where needed, the ground for a start. A cluster once made stays where it is. */
export async function chooseGround(dataDir: string, cluster: string | null): Promise<Ground> {
  const user = await serverUser(cluster);
  const packaged = packagedBinaries();
  const outside = outsideFolder(dataDir);
  const reachable = await trouble(packaged, user);
  let home = cluster === null ? join(dataDir, 'postgres') : dirname(cluster);
  let binaries = packaged;
  if (reachable !== null) {
    // No copy would help where they fail for ourselves, or where the system does not let us become the other user.
    if (user === null || reachable === 'EPERM' || reachable === 'EINVAL') {
      throw cannotRun(packaged, reachable, user);
    }
    await makeFolder(outside);
    binaries = await copyBinaries(packaged, outside);
    const still = await trouble(binaries, user);
    if (still !== null) throw cannotRun(binaries, still, user);
  }
  if (cluster === null && user !== null && (reachable !== null || !(await canEnter(dataDir, user)))) {
    if (binaries === packaged) {
      await makeFolder(outside);
      binaries = await copyBinaries(packaged, outside);
    }
    home = join(outside, 'postgres');
  }
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (user !== null && cluster === null) await chown(home, user.uid, user.gid);
  if (user !== null && !(await canEnter(home, user))) throw cannotEnter(home, user);
  return { user, binaries, home };
}

/** As whom the server of this cluster runs, or, with none yet, as whom it will. */
export async function serverUser(cluster: string | null): Promise<SystemUser | null> {
  const owner = cluster === null ? null : await stat(cluster);
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return databaseUser(process.getuid?.(), passwd, owner);
}

/** Why this user cannot run the programs; null when nothing is wrong. */
async function trouble(binaries: Binaries, user: SystemUser | null): Promise<string | null> {
  const { code, output } = await runProgram(programPath(binaries.folder, 'postgres'), ['--version'], user);
  return code === 0 ? null : (output.trim().split('\n')[0] ?? '');
}

async function canEnter(folder: string, user: SystemUser): Promise<boolean> {
  return (await runProgram('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], user)).code === 0;
}

/** Our own folders under /var/lib, open to pass through whatever the umask says. */
async function makeFolder(folder: string): Promise<void> {
  for (const path of [OUTSIDE, folder]) {
    try {
      await mkdir(path);
      await chmod(path, 0o755);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      throw new EmbeddedFailure(
        `Không tạo được ${path} cho PostgreSQL (${errorCode(error)}): hãy đặt DATA_DIR ở nơi mọi người dùng vào được, hoặc đặt DATABASE_URL.`,
      );
    }
  }
}

function cannotRun(binaries: Binaries, reason: string, user: SystemUser | null): EmbeddedFailure {
  const who = user === null ? '' : ` dưới người dùng “${user.name}”`;
  return new EmbeddedFailure(
    `Không chạy được PostgreSQL đi kèm trong ${binaries.folder}${who} (${reason}): hãy chạy lại “npm ci”, chạy bằng người dùng thường, hoặc đặt DATABASE_URL.`,
  );
}

function cannotEnter(home: string, user: SystemUser): EmbeddedFailure {
  return new EmbeddedFailure(
    `Người dùng “${user.name}” chạy PostgreSQL không vào được ${home}: hãy cho phép đi qua các thư mục chứa nó, hoặc chạy bằng người dùng thường.`,
  );
}
