import { sealNow } from './cli/seal.ts';
import { doDueWork } from './due-work.ts';
import { type Job, type JobReport, openJobReport } from './features/operations/job-report.ts';
import { doFiguresWork } from './figures-work.ts';
import type { System } from './system.ts';
import { doUpkeep } from './upkeep-work.ts';

export interface Worker {
  /** Lets what is under way finish, and starts nothing more. */
  stop(): Promise<void>;
}

export interface Rhythm {
  sealEveryMs: number;
  watchEveryMs: number;
  dueWorkEveryMs: number;
  figuresEveryMs: number;
  upkeepEveryMs: number;
}

interface Around {
  log: (line: string) => void;
  revive: () => Promise<void>;
  /** Messages to applicants; none: this process sends none. */
  messages?: { everyMs: number; work: (isStopped: () => boolean) => Promise<unknown> };
  /** How it goes, for the page of the system. */
  report?: JobReport;
}

/**
 * What goes on beside the requests: new events are sealed every few minutes, an embedded database that died is
 * started again, what another process changed in the office is read anew, what has no officer to do it is done when
 * its time is over, figures follow what happened, and what nobody needs any more is taken away. All of it may run in several processes at once.
 */
export function startWorker(
  system: Pick<System, 'database' | 'desk' | 'office' | 'sealer' | 'now'> & Parameters<typeof doUpkeep>[0],
  { sealEveryMs, watchEveryMs, dueWorkEveryMs, figuresEveryMs, upkeepEveryMs }: Rhythm,
  { log, revive, messages, report = openJobReport(system.now) }: Around,
): Worker {
  const tell = (line: string) => {
    log(line);
    report.complain(line);
  };
  const told = (job: Job, everyMs: number, work: Work, failure: string) =>
    repeat(
      everyMs,
      async (isStopped) => {
        await work(isStopped);
        report.done(job);
      },
      (reason) => {
        report.failed(job);
        tell(`${failure}: ${reason}`);
      },
    );
  const watch = async () => {
    if (await system.database.answers()) await system.office.refreshIfChanged();
    else await revive();
  };
  const dueWork: Work = (isStopped) => doDueWork(system, tell, isStopped);
  const figures: Work = (isStopped) => doFiguresWork(system, isStopped);
  const jobs = [
    told('seal', sealEveryMs, () => sealNow(system), 'Chưa niêm phong được'),
    told('watch', watchEveryMs, watch, 'Chưa khởi động lại được cơ sở dữ liệu'),
    told('due-work', dueWorkEveryMs, dueWork, 'Chưa tìm được việc đến hạn'),
    told('figures', figuresEveryMs, figures, 'Chưa cập nhật được số liệu'),
    told('upkeep', upkeepEveryMs, () => doUpkeep(system), 'Chưa dọn dẹp được'),
    ...(messages ? [told('messages', messages.everyMs, messages.work, 'Chưa gửi được tin báo')] : []),
  ];
  return {
    stop: async () => {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}

type Work = (isStopped: () => boolean) => Promise<unknown>;

/** Again and again, each time after the one before has ended; a failure is told and waits for the next time. */
function repeat(everyMs: number, work: Work, failed: (reason: string) => void): Worker {
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
