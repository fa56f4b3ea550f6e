import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { linkedIn, quotedIn, scriptsIn, tableRowsIn } from './markdown.ts';
import { rankTable } from './ranks.ts';
import { filesUnder, ROOT } from './repository.ts';

const CHECKED = ['docs/map.md', 'README.md', 'README.vi.md', 'docs/architecture.md'];

const FOLDERS = /^(src|test|docs|db|profiles|bench|scripts|deploy|\.ci)\//;
const ROOT_FILE = /^(LICENSE|[\w.-]+\.(md|json|ts|ya?ml))$/;

function read(path: string): string {
  return readFileSync(`${ROOT}/${path}`, 'utf8');
}

/** A document that is not there is a gap to be seen, and a failure where the whole suite must stand. */
function readOrSkip(path: string, t: TestContext): string | undefined {
  if (existsSync(`${ROOT}/${path}`)) return read(path);
  if (process.env.CI === 'true') assert.fail(`${path} is missing`);
  t.skip(`${path} is missing`);
  return undefined;
}

function looksLikePath(quoted: string): boolean {
  return !/\s/.test(quoted) && (FOLDERS.test(quoted) || ROOT_FILE.test(quoted));
}

/** `src/features/<slice>/routes.ts` stands for any slice, `src/{app,main}.ts` for each. */
function isThere(path: string): boolean {
  if (!/[<*{]/.test(path)) return existsSync(`${ROOT}/${path}`);
  return globSync(path.replace(/<[^>]+>/g, '*'), { cwd: ROOT }).length > 0;
}

/** The table of ranks may name a place that is still empty; the import rule compares it with the code. */
function gone(markdown: string): string[] {
  return quotedIn(markdown.replace(rankTable(), '')).filter(
    (quoted) => looksLikePath(quoted) && !isThere(quoted),
  );
}

describe('the documents', () => {
  for (const path of CHECKED) {
    it(`${path} names only paths that exist`, (t) => {
      const text = readOrSkip(path, t);
      if (text !== undefined) assert.deepEqual(gone(text), []);
    });
  }

  const written = [...filesUnder('docs'), 'README.md', 'README.vi.md', 'CHANGELOG.md'].filter(
    (path) => path.endsWith('.md') && existsSync(`${ROOT}/${path}`),
  );

  for (const path of written) {
    it(`${path} links only to files that exist`, () => {
      const targets = linkedIn(read(path)).map((target) => posix.join(posix.dirname(path), target));
      assert.deepEqual(
        targets.filter((target) => !existsSync(`${ROOT}/${target}`)),
        [],
      );
    });

    it(`${path} names only npm scripts that exist`, () => {
      const { scripts = {} } = JSON.parse(read('package.json')) as { scripts?: Record<string, string> };
      assert.deepEqual(
        scriptsIn(read(path)).filter((name) => !(name in scripts)),
        [],
      );
    });
  }

  it('docs/map.md answers each question with at least one path', () => {
    const rows = tableRowsIn(read('docs/map.md'));
    assert.ok(rows.length > 0);
    assert.deepEqual(
      rows.filter(([question, answer]) => !question || !quotedIn(answer ?? '').some(looksLikePath)),
      [],
    );
  });

  it('docs/decisions are numbered without gaps, dated and have a state', () => {
    const names = filesUnder('docs/decisions').map((path) => posix.basename(path));
    assert.deepEqual(
      names.map((name) => name.slice(0, 4)),
      names.map((_, at) => String(at + 1).padStart(4, '0')),
    );
    for (const name of names) {
      assert.match(read(`docs/decisions/${name}`), /^# \d{4}\. .+\n\n\d{4}-\d{2}-\d{2} · \w+/, name);
    }
  });
});

describe('the check of documents sees', () => {
  it('a path that is gone', () => {
    const text =
      'See `src/lib/result.ts`, `src/lib/gone.ts`, `npm test`, `src/no-such-<name>/x.ts` and `gone.md`.';
    assert.deepEqual(gone(text), ['src/lib/gone.ts', 'src/no-such-<name>/x.ts', 'gone.md']);
  });

  it('a script and a link', () => {
    assert.deepEqual(scriptsIn('`npm run -s mot-cua -- due`\n```\nnpm run check && npm test\n```'), [
      'mot-cua',
      'check',
      'test',
    ]);
    assert.deepEqual(linkedIn('[a](map.md#x) [b](https://example.vn) [c](#top)'), ['map.md']);
  });

  it('table rows, without heads and rulers', () => {
    assert.deepEqual(tableRowsIn('| a | b |\n|---|---|\n| 1 | 2 |\ntext'), [['1', '2']]);
  });
});
