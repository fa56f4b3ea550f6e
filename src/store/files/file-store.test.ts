import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openFileStore } from './file-store.ts';

const root = await mkdtemp(join(tmpdir(), 'mot-cua-files-'));
after(() => rm(root, { recursive: true, force: true }));
const files = openFileStore(root, 1000);

const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

test('a file is kept under its content, once, and read back as it was', async () => {
  const [one, other] = await Promise.all([files.keep(PDF), files.keep(PDF)]);
  assert.ok(one.ok && other.ok);
  assert.deepEqual(one.value, other.value);
  assert.equal(one.value.mediaType, 'application/pdf');
  assert.deepEqual(new Uint8Array((await files.read(one.value.sha256)) ?? []), PDF);
  const kept = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  assert.equal(kept.length, 1, 'no unfinished copy is left');
  const [entry] = kept;
  assert.equal((await stat(join(entry?.parentPath ?? '', entry?.name ?? ''))).mode & 0o077, 0);
});

test('what it is decides, not what it is called: text, scripts and nothing are refused', async () => {
  for (const [content, code] of [
    [new Uint8Array(), 'file-empty'],
    [new TextEncoder().encode('<html><script>alert(1)</script>'), 'file-kind-not-accepted'],
    [new TextEncoder().encode('MZ\u0090\u0000 not a program'), 'file-kind-not-accepted'],
    [new Uint8Array(1001).fill(65), 'file-too-large'],
  ] as const) {
    const refused = await files.keep(content);
    assert.ok(!refused.ok);
    assert.equal(refused.reason.code, code);
  }
});

test('an unknown address has nothing; one that climbs out of the folder neither', async () => {
  assert.equal(await files.read('0'.repeat(64)), undefined);
  assert.equal(await files.read('../../../etc/passwd'), undefined);
});

test('a content that was changed on the disk is not handed out', async () => {
  const kept = await files.keep(PDF);
  assert.ok(kept.ok);
  const { sha256 } = kept.value;
  await writeFile(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'other');
  await assert.rejects(files.read(sha256), /no longer what was kept/);
});
