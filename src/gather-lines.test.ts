import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherLines } from './gather-lines.ts';

function gathered() {
  const written: string[] = [];
  return { written, lines: gatherLines((text) => written.push(text)) };
}

test('lines that come together are written together, by themselves, and in their order', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { written, lines } = gathered();
  for (const line of ['a', 'b', 'c']) lines.add(line);
  assert.deepEqual(written, []);
  t.mock.timers.tick(100);
  assert.deepEqual(written, ['a\nb\nc\n']);
  lines.add('d');
  t.mock.timers.tick(100);
  assert.deepEqual(written, ['a\nb\nc\n', 'd\n']);
});

test('what waits is written when somebody says so, and only once', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { written, lines } = gathered();
  lines.add('a');
  lines.flush();
  lines.flush();
  t.mock.timers.tick(1_000);
  assert.deepEqual(written, ['a\n']);
});

test('much is written before the time is over', () => {
  const { written, lines } = gathered();
  const line = 'x'.repeat(1_000);
  for (let n = 0; n < 33; n += 1) lines.add(line);
  assert.deepEqual(
    written.map((text) => text.length),
    [33 * 1_001],
  );
});
