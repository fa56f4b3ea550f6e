import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lastBackup } from '../store/upkeep/backup-notes.ts';
import { backupCommand } from './backup.ts';

const folder = await mkdtemp(join(tmpdir(), 'mot-cua-backup-'));
after(() => rm(folder, { recursive: true, force: true }));
const dataDir = join(folder, 'data');

async function run(args: readonly string[], at = '2026-11-23T15:00:00.000Z') {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await backupCommand.run(args, {
    ...{ env: { DATA_DIR: dataDir }, now: () => at, stdin: (async function* () {})() },
    ...{ out: (line) => out.push(line), err: (line) => err.push(line) },
  });
  return { code, out, err };
}

test('a back-up that was noted is the last one, without a database, and nothing of it is for others', async () => {
  assert.equal(await lastBackup(dataDir), undefined);
  assert.deepEqual(await run(['noted']), {
    ...{ code: 0, err: [] },
    out: ['{"at":"2026-11-23T15:00:00.000Z","what":""}'],
  });
  await run(['noted', '--what', ' máy  sao lưu 2\n'], '2026-11-24T15:00:00.000Z');
  const last = { at: '2026-11-24T15:00:00.000Z', what: 'máy sao lưu 2' };
  assert.deepEqual(await lastBackup(dataDir), last);
  const [file = ''] = await readdir(dataDir);
  assert.equal((await stat(join(dataDir, file))).mode & 0o077, 0);

  await appendFile(join(dataDir, file), '{"at":"2026-11-25T');
  assert.deepEqual(await lastBackup(dataDir), last, 'a line that was cut off tells nothing');
});

test('what is no note is refused', async () => {
  for (const args of [
    [],
    ['made'],
    ['noted', 'x'],
    ['noted', '--at', 'now'],
    ['noted', '--what', 'x'.repeat(201)],
  ]) {
    const { code, out, err } = await run(args);
    assert.equal(code, 2, args.join(' '));
    assert.deepEqual(out, []);
    assert.match(err[0] ?? '', /^Dùng: backup noted/);
  }
});
