import { rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stopServer } from './run-server.ts';
import { chooseGround, outsideFolder } from './server-ground.ts';

/**
 * `DATA_DIR` was deleted and made anew, which is how one starts over, but its cluster lay outside where root keeps it.
 * That one is stopped and moved aside rather than deleted: who deleted the folder by mistake still has it. Null: the
 * cluster lies inside the folder, so what is missing beside it was lost some other way.
 */
export async function setAside(dataDir: string, cluster: string): Promise<string | null> {
  const home = dirname(cluster);
  if (dirname(home) !== outsideFolder(dataDir)) return null;
  await stopServer(await chooseGround(dataDir, cluster), cluster, 'fast');
  for (let number = 1; ; number++) {
    const aside = join(dirname(home), `set-aside-${number}`);
    const taken = await stat(aside).then(
      () => true,
      () => false,
    );
    if (taken) continue;
    await rename(home, aside);
    return aside;
  }
}
