import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFlags, WORKS } from './flags.ts';

test('without flags: everything, at ten and at a hundred thousand', () => {
  const flags = readFlags([]);
  assert.ok(flags.ok);
  assert.deepEqual([flags.value.dossiers, flags.value.only], [[10_000, 100_000], WORKS]);
});

test('sizes are loaded on top of one another, so they go up and come once', () => {
  const flags = readFlags(['--dossiers=500,200,500', '--million', '--only=inbox']);
  assert.ok(flags.ok);
  assert.deepEqual(flags.value.dossiers, [200, 500, 1_000_000]);
  assert.deepEqual(flags.value.only, ['inbox']);
});

test('what makes no sense is refused with its flag', () => {
  const refused = (...args: string[]) => {
    const flags = readFlags(args);
    return flags.ok ? '' : flags.reason;
  };
  assert.match(refused('--only=inbocks'), /inbocks/);
  assert.match(refused('--dossiers=many'), /--dossiers/);
  assert.match(refused('--dossiers=5'), /--dossiers/);
  assert.match(refused('--seconds=0'), /--seconds/);
  assert.match(refused('--rounds=1.5'), /--rounds/);
  assert.match(refused('--fast'), /fast/);
});

test('inbox and case are measured without row-level security where that is asked for', () => {
  const [plain, free] = [readFlags([]), readFlags(['--no-row-security'])];
  assert.ok(plain.ok && free.ok);
  assert.deepEqual([plain.value.withoutRowSecurity, free.value.withoutRowSecurity], [false, true]);
});

test('a province stays only where a folder is named for it', () => {
  const [plain, kept] = [readFlags([]), readFlags(['--keep=/tmp/provinces'])];
  assert.ok(plain.ok && kept.ok);
  assert.deepEqual([plain.value.keep, kept.value.keep], [null, '/tmp/provinces']);
});
