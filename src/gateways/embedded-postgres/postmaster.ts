import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { processMark } from './process-mark.ts';
import { runProgram, type SystemUser } from './run-program.ts';

export interface Postmaster {
  pid: number;
  port: number;
  /** `unknown` where the system does not tell us which folder the process works in (a container's root, macOS). */
  whose: 'ours' | 'unknown' | 'foreign';
}

/** The living process that the cluster's `postmaster.pid` names, or null. */
export async function namedPostmaster(cluster: string): Promise<Postmaster | null> {
  const { pid, port } = await readPidFile(cluster);
  if (pid === 0 || (await processMark(pid)) === null) return null;
  // Every process of a server works in the folder of its cluster.
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  const whose = folder === null ? 'unknown' : folder === (await realpath(cluster)) ? 'ours' : 'foreign';
  return { pid, port, whose };
}

/**
 * A pid file whose number belongs to some other process now, or to a dead one that nobody reaps, would keep PostgreSQL
 * from starting for ever; in a container both are common. Its hold on shared memory still guards the cluster.
 */
export async function dropMisleadingPidFile(cluster: string): Promise<void> {
  const { pid } = await readPidFile(cluster);
  if (pid === 0 || !looksAlive(pid)) return;
  if ((await namedPostmaster(cluster))?.whose !== 'ours') await rm(pidFile(cluster), { force: true });
}

/** As PostgreSQL asks it. */
function looksAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

async function readPidFile(cluster: string): Promise<{ pid: number; port: number }> {
  const lines = (await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return { pid: Number.isInteger(pid) && pid > 0 ? pid : 0, port: Number(lines[3]) };
}

const QUIT_ORPHANS =
  'for p in /proc/[0-9]*; do [ "$(readlink "$p/cwd")" = "$1" ] && kill -QUIT "$(basename "$p")"; done';

/**
 * Backends that outlived their postmaster while busy with a long query hold the shared memory, and no new server can
 * start. They get what the postmaster itself would send them, SIGQUIT, from their own user, who may always see them.
 */
export async function quitOrphans(cluster: string, user: SystemUser | null): Promise<void> {
  if (process.platform !== 'linux') return;
  await runProgram('/bin/sh', ['-c', QUIT_ORPHANS, 'sh', await realpath(cluster)], user);
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
