import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { withStartLock } from './start-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'postgres.lock');

test('one works at a time, and a failure opens the lock again', async () => {
  let inside = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    assert.equal(inside, 1);
    await sleep(20);
    inside -= 1;
    throw new Error('done');
  };
  const ended = await Promise.allSettled(Array.from({ length: 4 }, () => withStartLock(file, work)));
  assert.deepEqual(
    new Set(ended.map((one) => String(one.status === 'rejected' && one.reason))),
    new Set(['Error: done']),
  );
  assert.equal(existsSync(file), false);
});

const LEFT_BEHIND = {
  'by a process that is dead': JSON.stringify({ pid: 2 ** 22 + 1, mark: 'started 1' }),
  'under a number that lives again': JSON.stringify({ pid: process.ppid, mark: 'started 1' }),
  'under our own number': JSON.stringify({ pid: process.pid, mark: 'started 1' }),
  'by someone who wrote nonsense': '{',
  'by someone who died before writing': '',
};

for (const [how, content] of Object.entries(LEFT_BEHIND)) {
  // Elsewhere a number is all the system tells.
  const skip = how.includes('lives again') && process.platform !== 'linux';
  test(`a lock left ${how} is taken over, by one at a time`, { skip }, async () => {
    writeFileSync(file, content);
    let inside = 0;
    const seen = await Promise.all(
      Array.from({ length: 5 }, () =>
        withStartLock(file, async () => {
          inside += 1;
          const together = inside;
          await sleep(5);
          assert.equal(JSON.parse(readFileSync(file, 'utf8')).pid, process.pid);
          inside -= 1;
          return together;
        }),
      ),
    );
    assert.deepEqual(seen, [1, 1, 1, 1, 1]);
  });
}
