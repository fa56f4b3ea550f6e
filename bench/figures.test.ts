import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, median, percentile, type Round, ratioOf } from './figures.ts';

const round = (perSecond: number, durations: number[] = []): Round => ({
  ...{ perSecond, durations, nodeCpu: perSecond / 10, databaseCpu: null },
});

test('a percentile is a value that was measured, by nearest rank, in whatever order they came', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
  assert.deepEqual(
    [0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share)),
    [50, 95, 99, 100],
  );
  assert.equal(percentile([7], 0.99), 7);
  assert.equal(percentile([1, 2, 3], 0.95), 3);
  assert.equal(percentile([], 0.5), null);
});

test('the median of an even number lies between the two in the middle', () => {
  assert.deepEqual([median([3, 1, 2]), median([4, 1, 2, 3]), median([])], [2, 2.5, null]);
});

test('one disturbed round moves no figure', () => {
  const figures = figuresOf([round(100, [1, 2, 3]), round(5, [90, 95, 99]), round(102, [1, 2, 4])]);
  assert.deepEqual([figures.perSecond, figures.p50, figures.p95, figures.nodeCpu], [100, 2, 4, 10]);
  assert.equal(figures.databaseCpu, null, 'not measured is not nought');
});

test('a ratio is taken within each round', () => {
  assert.equal(ratioOf([round(50), round(10), round(80)], [round(100), round(20), round(100)]), 0.5);
  assert.equal(ratioOf([round(50)], []), null);
});
