import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { processMark } from '../../src/gateways/embedded-postgres/process-mark.ts';
import { ROLE_NAMES, type ServerRecord } from '../../src/gateways/embedded-postgres/server-record.ts';
import { startEmbedded } from '../../src/gateways/embedded-postgres/start-embedded.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';

const FAILURE = 'migration-failure';
const PREFIX = 'mot-cua-test-';
const MIGRATIONS = join(import.meta.dirname, '..', '..', 'db', 'migrations');

/** Nothing here outlives the run, so nothing waits for the disk. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  autovacuum: 'off',
};

/** A folder that the database user may pass through, unlike those of mkdtemp. */
export function testFolder(): string {
  const folder = join(tmpdir(), `${PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(folder, { mode: 0o711 });
  return folder;
}

/** A server with the migrated database, from which tests take their clones; answers its data folder. */
export async function startTestServer(): Promise<string> {
  await sweep();
  const folder = testFolder();
  const server = await startEmbedded({
    dataDir: folder,
    log: () => undefined,
    settings: FAST,
    durable: false,
  });
  const now = (): string => new Date().toISOString();
  const migrated = await migrate(server.ownerUrl, ROLE_NAMES.app, MIGRATIONS, now);
  await server.leave();
  // Told to those who want a migrated database; all other tests can run.
  if (!migrated.ok) writeFileSync(join(folder, FAILURE), migrated.reason.message);
  return folder;
}

/** Why there is no migrated database; empty when there is one. */
export function migrationFailure(folder: string): string {
  return readText(join(folder, FAILURE));
}

/** Stops a server and removes all of it; without waiting, so that it can be the last act of a process. */
export function removeTestServer(folder: string): void {
  const cluster = clusterOf(folder);
  if (cluster !== null) {
    const pid = Number(readText(join(cluster, 'postmaster.pid')).split('\n')[0]);
    // Signal 3: stop at once, as after a crash.
    if (pid > 0) quit(pid);
    if (cluster.startsWith('/var/lib/mot-cua/')) remove(dirname(dirname(cluster)));
  }
  remove(folder);
}

/** What runs before us left behind when they were killed. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^mot-cua-test-(\d+)-/.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(pid) && (await processMark(pid)) === null) removeTestServer(join(tmpdir(), name));
  }
}

function clusterOf(folder: string): string | null {
  const text = readText(join(folder, 'postgres.json'));
  return text === '' ? null : (JSON.parse(text) as ServerRecord).cluster || null;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function quit(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // Gone already.
  }
}

/**
 * The server may still be writing its last files, and rmSync then leaves folders behind without saying so. Another
 * user's folder stays.
 */
function remove(folder: string): void {
  for (let attempt = 0; attempt < 60 && existsSync(folder); attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Once more.
    }
    if (existsSync(folder)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
  }
}
