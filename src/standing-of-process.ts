import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobReport } from './features/operations/job-report.ts';
import type { ProcessStanding } from './features/operations/process-standing.ts';
import { lastBackup } from './store/upkeep/backup-notes.ts';
import type { System } from './system.ts';

const PACKAGE = join(import.meta.dirname, '..', 'package.json');

/** For the page of the system. */
export function standingOfProcess(
  { config, sealer, now }: Pick<System, 'config' | 'sealer' | 'now'>,
  jobs: JobReport,
): ProcessStanding {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  return {
    ...{ version, nodeVersion: process.versions.node, profile: config.profile, startedAt: now(), jobs },
    lastBackup: () => lastBackup(config.dataDir),
    lastSealCopy: async () => (await sealer.folder.numbers()).at(-1),
    async freeBytes() {
      const disk = await statfs(config.dataDir).catch(() => undefined);
      return disk && disk.bavail * disk.bsize;
    },
  };
}
