import type { FastifyInstance } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../../store/ledger/database.ts';
import { paths } from '../../web/paths.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import type { ProcessStanding } from './process-standing.ts';
import { systemPage } from './system-page.tsx';
import { databaseStanding, overdueWork } from './system-queries.ts';

export interface SystemDeps {
  database: Pick<Database, 'read'>;
  now: () => Instant;
  send: SendStaffPage;
  process?: ProcessStanding | undefined;
}

/** The worker comes round every minute. */
const OVERDUE_MS = 10 * 60_000;

/** Hệ thống: for the administrator of the system (`page-rights.ts`). */
export async function systemRoutes(app: FastifyInstance, deps: SystemDeps): Promise<void> {
  const { database, now, send, process } = deps;
  app.get(paths.system, async (request, reply) => {
    const at = now();
    const until = new Date(Date.parse(at) - OVERDUE_MS).toISOString();
    const [standing, overdue, ofProcess] = await Promise.all([
      databaseStanding(database),
      overdueWork(database, until),
      process && readProcess(process),
    ]);
    const view = { now: at, database: standing, overdue, complaints: process?.jobs.complaints() ?? [] };
    return send(
      request,
      reply,
      systemPage({ ...view, program: process ?? null, process: ofProcess ?? null }),
    );
  });
}

async function readProcess(process: ProcessStanding) {
  const [backup, copy, free] = await Promise.all([
    process.lastBackup(),
    process.lastSealCopy(),
    process.freeBytes(),
  ]);
  return {
    ...{ startedAt: process.startedAt, lastBackup: backup ?? null, lastSealCopy: copy ?? null },
    ...{ freeBytes: free ?? null, jobs: process.jobs.standings() },
  };
}
