import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { BadFile } from './bad-file.ts';
import { fileRecords } from './file-records.ts';

const folder = await mkdtemp(join(tmpdir(), 'mot-cua-records-'));
after(() => rm(folder, { recursive: true, force: true }));

const BOUNDS = { documentCharacters: 1000, lineCharacters: 100 };

async function recordsIn(content: string | Buffer, bounds = BOUNDS): Promise<unknown[]> {
  const path = join(folder, 'records');
  await writeFile(path, content);
  return Array.fromAsync(fileRecords(path, bounds));
}

test('letters and lines may be cut anywhere by the chunks they are read in', async () => {
  const records = Array.from({ length: 20_000 }, (_, index) => ({
    id: `${index}`,
    name: 'đường bộ'.repeat(index % 7),
  }));
  const text = records.map((record) => JSON.stringify(record)).join('\n');
  assert.deepEqual(await recordsIn(text), records);
  assert.deepEqual(await recordsIn(gzipSync(text)), records);
});

test('a packed file of several parts is one file', async () => {
  const parts = [gzipSync('{"id":"1"}\n'), gzipSync('{"id":"2"}\n')];
  assert.deepEqual(await recordsIn(Buffer.concat(parts)), [{ id: '1' }, { id: '2' }]);
});

test('a line that is too long for a record, and a document too long to be held, are told', async () => {
  const long = JSON.stringify({ id: 'x'.repeat(200) });
  await assert.rejects(recordsIn(`{"id":"1"}\n${long}\n`), tells(/Dòng 2 quá dài/));
  const spread = JSON.stringify({ procedures: Array.from({ length: 100 }, () => ({ id: 'x' })) }, null, 2);
  await assert.rejects(recordsIn(spread), tells(/Tài liệu JSON dài quá/));
  await assert.rejects(recordsIn(spread.replaceAll('\n', '')), tells(/Tài liệu JSON dài quá/));
});

test('zeros packed a thousandfold are let go of at the bound', async () => {
  await assert.rejects(recordsIn(gzipSync(Buffer.alloc(8_000_000, 0x20))), tells(/Tài liệu JSON dài quá/));
});

function tells(pattern: RegExp) {
  return (error: unknown) => error instanceof BadFile && pattern.test(error.message);
}
