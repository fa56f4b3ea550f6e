import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hasPgbench } from './limits/pgbench.ts';
import type { Rebuild } from './measure-rebuild.ts';
import type { Line } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-bench-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const file = join(import.meta.dirname, 'bench.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
  });
}

test('every measurement gives a figure, and the province it was taken in is sound', () => {
  const out = join(folder, 'bench.json');
  const { status, stdout, stderr } = run(
    ...['--dossiers=200', '--seconds=0.1', '--rounds=1', '--verify', `--out=${out}`],
  );
  assert.equal(status, 0, stderr);
  assert.match(stdout, /verified: 200 dossiers, \d+ events, 0 faults, 0 to rebuild/);
  const { results } = JSON.parse(readFileSync(out, 'utf8')) as {
    results: { lines: Line[]; rebuild: Rebuild }[];
  };
  const rebuild = results[0]?.rebuild;
  assert.equal(rebuild?.dossiers, 200);
  for (const figure of ['facts', 'seconds', 'nodeMemory', 'databaseMemory'] as const)
    assert.ok((rebuild?.[figure] ?? 0) > 0, figure);
  const lines = results[0]?.lines ?? [];
  const limits = hasPgbench() ? ['pgbench, receive', 'pgbench, advance'] : [];
  assert.deepEqual(
    lines.map(({ name }) => name),
    [
      ...['receive', 'advance', 'look-up', 'look-up, once more', 'sms', 'inbox', 'case'],
      ...['receive by HTTP', 'advance by HTTP', 'on-time', 'on-time, one commune'],
      ...['dashboard', 'ii-06a', 'on-time page', ...limits, 'page with a SELECT', 'page alone'],
    ],
  );
  for (const { name, figures } of lines) assert.ok(figures.perSecond > 0, name);
  assert.ok(lines.find(({ name }) => name === 'look-up')?.ratio);
});

test('a province that is kept is measured again as it is, and grows into a larger one', () => {
  const keep = join(folder, 'provinces');
  chmodSync(folder, 0o711);
  const measure = (sizes: string) => {
    const figures = ['--only=rebuild', '--seconds=0.1', '--rounds=1', `--keep=${keep}`];
    return run(`--dossiers=${sizes}`, ...figures, '--verify', `--out=${join(folder, 'kept.json')}`);
  };
  const once = measure('150');
  assert.equal(once.status, 0, once.stderr);
  assert.match(once.stdout, /verified: 150 dossiers, \d+ events, 0 faults, 0 to rebuild/);
  const again = measure('150,300');
  assert.equal(again.status, 0, again.stderr);
  assert.match(again.stderr, /copying the province of 150/);
  assert.match(again.stdout, /rebuild of all figures: 150 dossiers/);
  assert.match(again.stdout, /verified: 300 dossiers, \d+ events, 0 faults, 0 to rebuild/);
});

test('a wrong flag is refused in one line with the usage', () => {
  const { status, stderr } = run('--only=everything');
  assert.equal(status, 2);
  assert.match(stderr, /--only knows no “everything”\nnpm run bench/);
});
