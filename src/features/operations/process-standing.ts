import type { Instant } from '../../domain/calendar/local-time.ts';
import type { JobReport } from './job-report.ts';

/** What the page of the system tells beside the database: of this process, and of what lies on its disk. */
export interface ProcessStanding {
  /** Of the program, and of what it runs on. */
  version: string;
  nodeVersion: string;
  profile: string;
  startedAt: Instant;
  jobs: JobReport;
  lastBackup(): Promise<{ at: Instant; what: string } | undefined>;
  /** The newest copy of a seal outside the database; undefined: there is none. */
  lastSealCopy(): Promise<number | undefined>;
  /** Left where files are kept; undefined: the system does not say. */
  freeBytes(): Promise<number | undefined>;
}
