import { join } from 'node:path';
import { sweepFiles } from './store/files/sweep-files.ts';
import { findUsedFiles } from './store/files/used-files.ts';
import { clearWhatIsOver } from './store/upkeep/clear-what-is-over.ts';
import type { System } from './system.ts';

/** Longer than any form waits to be sent, and long enough to fetch a file back after a restore. */
const FILE_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;

/** Takes away what nobody needs any more; answers how many files went. */
export async function doUpkeep({
  database,
  config,
  now,
}: Pick<System, 'database' | 'now'> & { config: { dataDir: string } }): Promise<number> {
  await clearWhatIsOver(database, now());
  return sweepFiles(join(config.dataDir, 'files'), {
    before: new Date(Date.parse(now()) - FILE_DAYS * DAY_MS),
    findUsed: (sha256s) => findUsedFiles(database, sha256s),
  });
}
