import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesUnder, ROOT, repositoryFiles } from './repository.ts';

const MOST_LINES = 300;

/** Tables that are long because the facts are many; each is named here, and must still exist. */
const DATA_FILES: readonly string[] = [];

/** Migrations are left out: once landed, none is edited. */
const READ = ['src', 'test', 'bench', 'scripts'] as const;

const WRITTEN = /\.(tsx?|jsx?|mjs|scss|css|sql|typ)$/;

/** Names that say nothing about what is inside; `file-types.ts` says something, `types.ts` does not. */
const EMPTY_NAMES = new Set(['utils', 'util', 'types', 'common', 'helpers', 'helper']);
const EMPTY_ENDINGS = /-(utils?|helpers?)$/;

function tooLong(path: string, text: string): boolean {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return lines > MOST_LINES && !DATA_FILES.includes(path);
}

function emptyName(path: string): string | undefined {
  const stems = path.split('/').map((part) => part.replace(/\..*$/, '').toLowerCase());
  return stems.find((stem) => EMPTY_NAMES.has(stem) || EMPTY_ENDINGS.test(stem));
}

describe('code size', () => {
  it(`has no source file over ${MOST_LINES} lines`, () => {
    const long = READ.flatMap((folder) => filesUnder(folder)).filter(
      (path) => WRITTEN.test(path) && tooLong(path, readFileSync(`${ROOT}/${path}`, 'utf8')),
    );
    assert.deepEqual(long, []);
  });

  it('lists no data file that is gone', () => {
    const present = new Set(repositoryFiles());
    assert.deepEqual(
      DATA_FILES.filter((path) => !present.has(path)),
      [],
    );
  });

  it('has no file or folder with an empty name', () => {
    assert.deepEqual(
      repositoryFiles().filter((path) => emptyName(path) !== undefined),
      [],
    );
  });

  it('would see both', () => {
    assert.equal(tooLong('src/a.ts', 'x\n'.repeat(300)), false);
    assert.equal(tooLong('src/a.ts', 'x\n'.repeat(301)), true);
    assert.equal(tooLong('src/a.ts', `${'x\n'.repeat(300)}x`), true);
    assert.equal(emptyName('src/domain/utils/round.ts'), 'utils');
    assert.equal(emptyName('src/web/types.ts'), 'types');
    assert.equal(emptyName('src/web/date-helpers.test.ts'), 'date-helpers');
    assert.equal(emptyName('src/store/files/file-types.ts'), undefined);
  });
});
