import { sealNow } from './cli/seal.ts';
import { doDueWork } from './due-work.ts';
import type { System } from './system.ts';

export interface Worker {
  /** Lets what is under way finish, and starts nothing more. */
  stop(): Promise<void>;
}

export interface Rhythm {
  sealEveryMs: number;
  watchEveryMs: number;
  dueWorkEveryMs: number;
}

/**
 * What goes on beside the requests: new events are sealed every few minutes, an embedded database that died is
 * started again, what another process changed in the office is read anew, and what has no officer to do it is done when
 * its time is over. All of it may run in several processes at once.
 */
export function startWorker(
  system: Pick<System, 'database' | 'desk' | 'office' | 'sealer' | 'now'>,
  { sealEveryMs, watchEveryMs, dueWorkEveryMs }: Rhythm,
  { log, revive }: { log: (line: string) => void; revive: () => Promise<void> },
): Worker {
  const jobs = [
    repeat(
      sealEveryMs,
      () => sealNow(system),
      (reason) => log(`Chưa niêm phong được: ${reason}`),
    ),
    repeat(
      watchEveryMs,
      async () => {
        if (await system.database.answers()) await system.office.refreshIfChanged();
        else await revive();
      },
      (reason) => log(`Chưa khởi động lại được cơ sở dữ liệu: ${reason}`),
    ),
    repeat(
      dueWorkEveryMs,
      (isStopped) => doDueWork(system, log, isStopped),
      (reason) => log(`Chưa tìm được việc đến hạn: ${reason}`),
    ),
  ];
  return {
    stop: async () => {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}

/** Again and again, each time after the one before has ended; a failure is told and waits for the next time. */
function repeat(
  everyMs: number,
  work: (isStopped: () => boolean) => Promise<unknown>,
  failed: (reason: string) => void,
): Worker {
  let stopped = false;
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const next = () => {
    timer = setTimeout(() => {
      running = work(() => stopped)
        .catch((error: unknown) => failed(error instanceof Error ? error.message : String(error)))
        .finally(() => {
          if (!stopped) next();
        });
    }, everyMs);
    timer.unref();
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
