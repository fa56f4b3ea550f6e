import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitWords } from './limit-words.ts';

test('a limit says what kind of day it counts', () => {
  assert.equal(limitWords({ amount: 3, unit: 'wd' }), '03 ngày làm việc');
  assert.equal(limitWords({ amount: 0.5, unit: 'wd' }), '0,5 ngày làm việc');
  assert.equal(limitWords({ amount: 15, unit: 'cd' }), '15 ngày');
  assert.equal(limitWords({ amount: 2, unit: 'mo' }), '02 tháng');
  assert.equal(limitWords({ amount: 4, unit: 'wh' }), '04 giờ làm việc');
});
