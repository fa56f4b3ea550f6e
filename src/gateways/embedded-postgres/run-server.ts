import { readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programPath } from './binaries.ts';
import { EmbeddedFailure } from './embedded-failure.ts';
import { freePort } from './free-port.ts';
import { dropMisleadingPidFile, quitOrphans } from './postmaster.ts';
import { type Ran, runProgram } from './run-program.ts';
import type { Ground } from './server-ground.ts';
import { serverOptions } from './server-settings.ts';

const RETRY_MS = 250;
const ATTEMPTS = 60;
/** Idle orphans leave within a moment; the ones still there after some 3 s are busy and are told to go. */
const ASK_ORPHANS_AFTER = 8;
/** Crash recovery of a large log may take minutes. */
const START_SECONDS = 600;
const LOG_LIMIT = 5_000_000;

export type StopMode = 'smart' | 'fast' | 'immediate';

/** Starts the server of a cluster on the wanted port, or on another when that is taken; answers the port. */
export async function runServer(
  ground: Ground,
  cluster: string,
  wantedPort: number,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const log = join(dirname(cluster), 'server.log');
  await turnLog(log);
  let port = wantedPort;
  let reason = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    port = await freePort(port);
    const before = (await stat(log).catch(() => ({ size: 0 }))).size;
    await dropMisleadingPidFile(cluster);
    const { code } = await pgCtl(ground, [
      ...['start', '-D', cluster, '-l', log, '-w', '-t', String(START_SECONDS)],
      ...['-o', serverOptions(port, settings)],
    ]);
    if (code === 0) return port;
    const said = await readFrom(log, before);
    const lines = said.split('\n').filter((line) => line.trim() !== '' && !line.includes(' LOG: '));
    reason = lines.findLast((line) => line.includes('FATAL')) ?? lines[0] ?? '';
    if (/could not bind|could not create any TCP/.test(said)) port = 0;
    else if (!/pre-existing shared memory|lock file/.test(said)) break;
    if (attempt >= ASK_ORPHANS_AFTER) await quitOrphans(cluster, ground.user);
    await sleep(RETRY_MS);
  }
  // Killed while it starts, it leaves no reason.
  const short = reason.replace(/^.*FATAL: +/, '') || 'bị ngắt giữa lúc khởi động';
  throw new EmbeddedFailure(`PostgreSQL không khởi động được (${short}): hãy xem ${log} rồi chạy lại.`);
}

/** A server that is not running any more counts as stopped. */
export async function stopServer(ground: Ground, cluster: string, mode: StopMode): Promise<void> {
  await pgCtl(ground, ['stop', '-D', cluster, '-m', mode, '-w', '-t', '60']);
}

function pgCtl(ground: Ground, args: readonly string[]): Promise<Ran> {
  return runProgram(programPath(ground.binaries.folder, 'pg_ctl'), args, ground.user, true);
}

/** The log of the start before last goes once there is enough of it. */
async function turnLog(log: string): Promise<void> {
  const size = (await stat(log).catch(() => ({ size: 0 }))).size;
  if (size > LOG_LIMIT) await rename(log, `${log}.1`);
}

async function readFrom(file: string, position: number): Promise<string> {
  const text = await readFile(file).catch(() => Buffer.alloc(0));
  return text.subarray(position).toString('utf8');
}
