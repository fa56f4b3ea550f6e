import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const KERNEL_TICK_MS = 10;

/** CPU that the processes of the cluster have used so far, with those that ended; only Linux tells. */
export function databaseTime(cluster: string): number {
  let ticks = 0;
  for (const pid of clusterProcesses(cluster)) {
    try {
      // Own, and that of children that were waited for: the server's connections of before.
      ticks += ticksOf(String(pid), ['own', 'children']);
    } catch {
      // It ended while we looked.
    }
  }
  return ticks * KERNEL_TICK_MS;
}

/** The processes of the server of this cluster: the one it began with, and one for each connection. */
export function clusterProcesses(cluster: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster;
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** CPU that one process has used so far. */
export function processTime(pid: number): number {
  return ticksOf(String(pid), ['own']) * KERNEL_TICK_MS;
}

function ticksOf(pid: string, whose: readonly ('own' | 'children')[]): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [own, ended] = [Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14])];
  return (whose.includes('own') ? own : 0) + (whose.includes('children') ? ended : 0);
}
