import type { Instant } from '../../domain/calendar/local-time.ts';

export const JOBS = ['seal', 'watch', 'due-work', 'figures', 'messages', 'upkeep'] as const;
export type Job = (typeof JOBS)[number];

/** How the work beside the requests goes in this process. */
export interface JobStanding {
  job: Job;
  /** Null: it has not come round since the start. */
  doneAt: Instant | null;
  failedAt: Instant | null;
}

/** Something that could not be done, as the log tells it. */
export interface Complaint {
  at: Instant;
  line: string;
}

export interface JobReport {
  done(job: Job): void;
  failed(job: Job): void;
  complain(line: string): void;
  standings(): readonly JobStanding[];
  /** The latest first. */
  complaints(): readonly Complaint[];
}

/** The log has them all. */
const REMEMBERED = 20;

export function openJobReport(now: () => Instant): JobReport {
  const standings = new Map<Job, JobStanding>(
    JOBS.map((job) => [job, { job, doneAt: null, failedAt: null }]),
  );
  let complaints: readonly Complaint[] = [];
  const set = (job: Job, change: Partial<JobStanding>) => {
    const before = standings.get(job);
    if (before) standings.set(job, { ...before, ...change });
  };
  return {
    done: (job) => set(job, { doneAt: now() }),
    failed: (job) => set(job, { failedAt: now() }),
    complain(line) {
      complaints = [{ at: now(), line }, ...complaints].slice(0, REMEMBERED);
    },
    standings: () => [...standings.values()],
    complaints: () => complaints,
  };
}
