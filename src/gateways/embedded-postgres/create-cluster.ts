import { randomBytes } from 'node:crypto';
import { chown, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programPath } from './binaries.ts';
import { EmbeddedFailure } from './embedded-failure.ts';
import { runProgram } from './run-program.ts';
import type { Ground } from './server-ground.ts';
import { ROLE_NAMES } from './server-record.ts';
import { initdbArguments } from './server-settings.ts';

/**
 * Makes the cluster beside its final place and renames it when done, so `cluster` is either whole or absent. An initdb
 * that outlived its parent keeps writing into its own draft and harms nothing.
 */
export async function createCluster(ground: Ground, password: string, durable: boolean): Promise<string> {
  const { home, user, binaries } = ground;
  for (const name of await readdir(home)) {
    if (name.startsWith('making-'))
      await rm(join(home, name), { recursive: true, force: true }).catch(() => undefined);
  }
  const draft = join(home, `making-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${draft}.password`;
  await writeFile(passwordFile, password, { flag: 'wx', mode: 0o600 });
  try {
    if (user !== null) await chown(passwordFile, user.uid, user.gid);
    const args = initdbArguments(draft, passwordFile, ROLE_NAMES.superuser);
    const ran = await runProgram(
      programPath(binaries.folder, 'initdb'),
      durable ? args : [...args, '--no-sync'],
      user,
    );
    if (ran.code !== 0) {
      const reason = ran.output.split('\n').find((line) => line.includes('error:')) ?? ran.output.trim();
      throw new EmbeddedFailure(`Không tạo được cơ sở dữ liệu trong ${home}: ${reason.split('\n')[0]}.`);
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  const cluster = join(home, 'cluster');
  await rename(draft, cluster);
  return cluster;
}
