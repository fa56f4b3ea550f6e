import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { posix, resolve } from 'node:path';

/** The repository's root folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

const NOT_OURS = new Set(['.git', 'node_modules', 'var', 'dist']);

/**
 * Every file that is, or will be, part of the repository: tracked, or new and not ignored. In an unpacked archive,
 * where git knows nothing, everything that is not made by npm, a build or a run.
 */
export function repositoryFiles(): string[] {
  const listed = listedByGit();
  return listed.includes('package.json') ? listed : filesUnder('.');
}

function listedByGit(): string[] {
  try {
    const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
    const paths = new Set(list.split('\0').filter((path) => path !== '' && isFile(path)));
    return [...paths].sort();
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(`${ROOT}/${path}`, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Files below a folder, as paths from the root. */
export function filesUnder(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(`${ROOT}/${folder}`, { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (entry.isFile()) found.push(path);
    else if (entry.isDirectory() && !NOT_OURS.has(entry.name)) found.push(...filesUnder(path));
  }
  return found.sort();
}
