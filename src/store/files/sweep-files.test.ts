import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openFileStore } from './file-store.ts';
import { sweepFiles } from './sweep-files.ts';

const root = await mkdtemp(join(tmpdir(), 'mot-cua-sweep-'));
after(() => rm(root, { recursive: true, force: true }));
const files = openFileStore(root, 10_000);
const LONG_AGO = new Date('2026-01-01T00:00:00.000Z');
const BEFORE = new Date('2026-06-01T00:00:00.000Z');

function pdf(words: string): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.4\n% ${words}\n%%EOF\n`);
}

function pathOf(sha256: string): string {
  return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function kept(words: string, at?: Date): Promise<string> {
  const outcome = await files.keep(pdf(words));
  assert.ok(outcome.ok);
  if (at) await utimes(pathOf(outcome.value.sha256), at, at);
  return outcome.value.sha256;
}

const usedAre =
  (...used: readonly string[]) =>
  async (asked: readonly string[]) =>
    new Set(used.filter((sha256) => asked.includes(sha256)));

test('files that nobody uses go after a while; used ones, young ones and what is not ours stay', async () => {
  const used = await kept('used', LONG_AGO);
  const young = await kept('young');
  const forgotten = await kept('forgotten', LONG_AGO);
  const notOurs = join(root, forgotten.slice(0, 2), forgotten.slice(2, 4), 'README');
  const half = `${pathOf(forgotten)}.1-2.part`;
  for (const path of [notOurs, half]) {
    await writeFile(path, 'x');
    await utimes(path, LONG_AGO, LONG_AGO);
  }
  const asked: string[] = [];
  const findUsed = async (sha256s: readonly string[]) => {
    asked.push(...sha256s);
    return usedAre(used)(sha256s);
  };
  assert.equal(await sweepFiles(root, { before: BEFORE, findUsed }), 1);
  assert.deepEqual(asked.sort(), [used, forgotten].sort(), 'nobody is asked about a young one');
  assert.ok(await files.read(used));
  assert.ok(await files.read(young));
  assert.equal(await files.read(forgotten), undefined);
  assert.deepEqual(await readdir(join(notOurs, '..')), ['README'], 'what was half written went too');
  assert.equal(await sweepFiles(root, { before: BEFORE, findUsed }), 0);
});

test('what is brought again while it is swept is not lost', async () => {
  await rm(root, { recursive: true });
  const sha256 = await kept('brought again', LONG_AGO);
  const findUsed = async () => {
    // Between the question and the answer a desk brings the same scan.
    await files.keep(pdf('brought again'));
    return new Set<string>();
  };
  assert.equal(await sweepFiles(root, { before: BEFORE, findUsed }), 0);
  assert.ok(await files.read(sha256));
});

test('two sweep at once, and one folder that is not there is no fault', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => kept(`swept ${index}`, LONG_AGO)));
  const sweep = () => sweepFiles(root, { before: BEFORE, findUsed: async () => new Set() });
  const [one, other] = await Promise.all([sweep(), sweep()]);
  assert.ok(one + other >= 20, 'each went once');
  assert.equal(await sweepFiles(join(root, 'gone'), { before: BEFORE, findUsed: usedAre() }), 0);
});
