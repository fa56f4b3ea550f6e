import assert from 'node:assert/strict';
import test from 'node:test';
import { parseLimit } from './parse-limit.ts';

test('an amount and a unit, written together', () => {
  assert.deepEqual(parseLimit('3wd'), { amount: 3, unit: 'wd' });
  assert.deepEqual(parseLimit('1.5wd'), { amount: 1.5, unit: 'wd' });
  assert.deepEqual(parseLimit('30cd'), { amount: 30, unit: 'cd' });
  assert.deepEqual(parseLimit('2mo'), { amount: 2, unit: 'mo' });
  assert.deepEqual(parseLimit('8wh'), { amount: 8, unit: 'wh' });
});

test('anything else is not guessed', () => {
  for (const text of [
    '',
    '3',
    'wd',
    '3 wd',
    '3WD',
    '-3wd',
    '+3wd',
    '3.wd',
    '.5wd',
    '1.55wd',
    '1,5wd',
    '3d',
  ]) {
    assert.equal(parseLimit(text), undefined, text);
  }
  for (const text of ['3wd\n', ' 3wd', '3e2wd', '٣wd', '3constructor']) {
    assert.equal(parseLimit(text), undefined, text);
  }
});
