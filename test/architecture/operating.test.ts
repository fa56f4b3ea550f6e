import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { paths } from '../../src/web/paths.ts';
import { quotedIn, tableRowsIn } from './markdown.ts';
import { ROOT } from './repository.ts';

/** What administrators type and click must be there: the documents are read when something is on fire. */
const WRITTEN = ['docs/operating.md', 'docs/contracts.md', 'README.md', 'README.vi.md'];

function read(path: string): string {
  return readFileSync(`${ROOT}/${path}`, 'utf8');
}

/** The usage of each command, by its name, as the program tells it. */
function usages(): ReadonlyMap<string, string> {
  const told = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/mot-cua.ts', 'help'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const lines = told.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', line]));
}

/** `verify-ledger`, or `backup noted`: what is named after `mot-cua --`, or quoted with `mot-cua ` before it. */
function commandsIn(markdown: string): string[] {
  const found = markdown.matchAll(/\bmot-cua (?:-- )?([a-z][a-z-]+(?: (?:[a-z]+|--[a-z]+)\b)?)/g);
  return [...new Set([...found].map((match) => match[1] ?? ''))];
}

function missingCommands(markdown: string, known: ReadonlyMap<string, string>): string[] {
  return commandsIn(markdown).filter((command) => {
    const [name = '', then = ''] = command.split(' ');
    return !known.get(name)?.includes(then);
  });
}

/** The settings that the program reads. */
function settings(): string[] {
  return [
    ...new Set(
      ['config', 'openid-config', 'message-config']
        .map((name) => read(`src/${name}.ts`))
        .flatMap((source) => [...source.matchAll(/given\('([A-Z_]+)'\)/g)].map((match) => match[1] ?? '')),
    ),
  ];
}

/** What is set in a command or quoted alone, and is written as settings are. */
function settingsIn(markdown: string): string[] {
  const set = [...markdown.matchAll(/(?:export|unset) ([A-Z_]+)/g)].map((match) => match[1] ?? '');
  const quoted = quotedIn(markdown).flatMap((text) => /^([A-Z]+(?:_[A-Z]+)+)(=.*)?$/.exec(text)?.[1] ?? []);
  return [...new Set([...set, ...quoted])];
}

/** Ours alone: `/healthz`, and what administrators open. */
function addressesIn(markdown: string): string[] {
  return quotedIn(markdown).filter((text) => /^\/(quan-tri\/[a-z-]+|healthz)$/.test(text));
}

describe('what the documents tell administrators to do', () => {
  const known = usages();

  for (const path of WRITTEN) {
    it(`${path} names only commands that there are`, () => {
      assert.deepEqual(missingCommands(read(path), known), []);
    });

    it(`${path} names only addresses that there are`, () => {
      const ours = Object.values<unknown>(paths);
      assert.deepEqual(
        addressesIn(read(path)).filter((address) => !ours.includes(address)),
        [],
      );
    });

    // Policies of counting are written like settings; the table of settings there is compared below.
    if (path === 'docs/contracts.md') continue;
    it(`${path} names only settings that are read`, () => {
      assert.deepEqual(
        settingsIn(read(path)).filter((name) => !settings().includes(name)),
        [],
      );
    });
  }

  it('every setting that is read has a row in docs/contracts.md, and the other way round', () => {
    const table = read('docs/contracts.md').split('## Start')[0] ?? '';
    const rows = tableRowsIn(table).map(([name = '']) => name.replaceAll('`', ''));
    assert.deepEqual(rows.sort(), settings().sort());
  });

  it('docs/operating.md names only scripts and documents that there are', () => {
    const named = [...read('docs/operating.md').matchAll(/\b(?:scripts|profiles)\/[\w./-]+\.(?:ts|json)\b/g)];
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.map(([path]) => path).filter((path) => !existsSync(`${ROOT}/${path}`)),
      [],
    );
  });
});

describe('the check of what administrators do sees', () => {
  const known = new Map([['backup', 'backup noted [--what LỜI_GHI]']]);

  it('a command, a word or an option of one that is gone', () => {
    const text =
      '    npm run -s mot-cua -- backup noted --what x\n`mot-cua backup made`, `mot-cua -- restore`';
    assert.deepEqual(missingCommands(text, known), ['backup made', 'restore']);
    assert.deepEqual(missingCommands('`mot-cua backup --all`', known), ['backup --all']);
  });

  it('settings and addresses', () => {
    assert.deepEqual(settingsIn('`SECRET_KEY=<new>`, `R2018`\n    export SEAL_DIR=/srv'), [
      'SEAL_DIR',
      'SECRET_KEY',
    ]);
    assert.deepEqual(addressesIn('`/quan-tri/he-thong`, `/tra-cuu`'), ['/quan-tri/he-thong']);
  });
});
