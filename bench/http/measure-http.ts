import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Round } from '../figures.ts';
import { databaseTime, processTime } from '../processor-time.ts';
import type { LoadNews, LoadOrder } from './load-generator.ts';

const WARM_UP_MS = 300;

/** A server process under measurement. */
export interface Server {
  child: ChildProcess;
  port: number;
}

/** Lets the clients of the generator ask a server, and reads what that cost while they were counted. */
export async function measureHttp(
  generator: ChildProcess,
  { child, port }: Server,
  cluster: string,
  order: Pick<LoadOrder, 'clients' | 'again' | 'ms' | 'status'>,
): Promise<Round> {
  const pid = child.pid ?? 0;
  let before = { node: 0, database: 0 };
  let round: Round | undefined;
  generator.send({ ...order, port, warmUpMs: Math.min(WARM_UP_MS, order.ms) } satisfies LoadOrder);
  for (;;) {
    const [told] = (await once(generator, 'message')) as [LoadNews];
    if (told.news === 'fault') throw new Error(told.reason);
    if (told.news === 'counting') before = { node: processTime(pid), database: databaseTime(cluster) };
    if (told.news === 'counted') {
      const count = told.durations.length;
      round = {
        ...{ durations: told.durations, perSecond: (count * 1000) / told.elapsedMs },
        nodeCpu: (processTime(pid) - before.node) / count,
        databaseCpu: (databaseTime(cluster) - before.database) / count,
      };
    }
    if (told.news === 'ended') break;
  }
  if (!round) throw new Error('the clients had nothing to count');
  return round;
}
