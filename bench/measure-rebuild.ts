import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterProcesses, databaseTime, processTime } from './processor-time.ts';
import type { World } from './world.ts';

/** What it takes to make all figures anew: one line of the command, as it is run by hand. */
export interface Rebuild {
  dossiers: number;
  facts: number;
  seconds: number;
  nodeCpu: number;
  databaseCpu: number;
  /** MiB, at its peak: of Node all of it, of PostgreSQL what its processes have for themselves. */
  nodeMemory: number;
  databaseMemory: number;
}

const LOOK_MS = 100;

/** Runs `mot-cua rebuild-figures` on the province, and looks on. */
export async function measureRebuild({ dataDir, record }: World): Promise<Rebuild> {
  const entry = join(import.meta.dirname, '..', 'src', 'cli', 'mot-cua.ts');
  const began = performance.now();
  const before = databaseTime(record.cluster);
  const child = spawn(process.execPath, ['--import', 'tsx', entry, 'rebuild-figures'], {
    env: { ...process.env, DATA_DIR: dataDir, DEMO: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let last = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    last = text;
  });
  const seen = { node: 0, nodeCpu: 0, database: 0 };
  const looking = setInterval(() => {
    const pid = child.pid ?? 0;
    try {
      seen.nodeCpu = Math.max(seen.nodeCpu, processTime(pid));
      seen.node = Math.max(seen.node, mebibytes(pid, 'VmHWM'));
    } catch {
      // It ended while we looked.
    }
    const own = clusterProcesses(record.cluster).reduce((sum, one) => sum + mebibytes(one, 'RssAnon'), 0);
    seen.database = Math.max(seen.database, own);
  }, LOOK_MS);
  const [code] = await once(child, 'close');
  clearInterval(looking);
  if (code !== 0) throw new Error(`rebuild-figures ended with ${code}: ${last}`);
  const { dossiers, facts } = JSON.parse(said) as { dossiers: number; facts: number };
  return {
    ...{ dossiers, facts, seconds: (performance.now() - began) / 1000 },
    ...{ nodeCpu: seen.nodeCpu / 1000, databaseCpu: (databaseTime(record.cluster) - before) / 1000 },
    ...{ nodeMemory: seen.node, databaseMemory: seen.database },
  };
}

export function rebuildLine(made: Rebuild): string {
  const { dossiers, facts, seconds, nodeCpu, databaseCpu, nodeMemory, databaseMemory } = made;
  return [
    `rebuild of all figures: ${dossiers} dossiers, ${facts} facts in ${seconds.toFixed(0)} s`,
    `${((seconds / dossiers) * 1000).toFixed(2)} ms a dossier`,
    `CPU ${nodeCpu.toFixed(0)} s Node, ${databaseCpu.toFixed(0)} s PostgreSQL`,
    `memory at its peak ${nodeMemory.toFixed(0)} MiB Node, ${databaseMemory.toFixed(0)} MiB PostgreSQL`,
  ].join('; ');
}

function mebibytes(pid: number, name: 'VmHWM' | 'RssAnon'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
