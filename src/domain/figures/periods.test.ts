import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDay, parseDay } from '../calendar/local-time.ts';
import { bucketsBefore, bucketsOf, bucketsSinceClosing } from './buckets.ts';
import { quarterAt, quarterBefore, quarterOf, windowOf, yearOf } from './period.ts';

const FIRST = parseDay('2015-12-15') ?? 0;
const day = fc.integer({ min: FIRST, max: FIRST + 20 * 365 }).map(formatDay);

test('what was before a day is the sum of buckets: each day before it in exactly one, no later day in any', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const before = bucketsBefore(other);
      const found = bucketsOf(one).filter((bucket) => before.includes(bucket));
      assert.equal(found.length, one < other ? 1 : 0, `${one} ${other}: ${found}`);
    }),
    { numRuns: 500 },
  );
  assert.deepEqual(bucketsOf('2026-01-14'), ['y2025-12-15', 'q2025-12-15', 'm2025-12-15', 'd2026-01-14']);
  assert.deepEqual(bucketsOf('2026-12-15'), ['y2026-12-15', 'q2026-12-15', 'm2026-12-15', 'd2026-12-15']);
  assert.ok(bucketsBefore('2026-12-14').length < 60);
});

test('what was before a day is what was before its quarter, and the buckets since: no day is in both', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const { quarter, buckets } = bucketsSinceClosing(other);
      const since = bucketsOf(one).filter((bucket) => buckets.includes(bucket));
      assert.equal(buckets[0], `b${quarter}`);
      assert.equal(since.length, quarter <= one && one < other ? 1 : 0, `${one} ${other}: ${since}`);
    }),
    { numRuns: 500 },
  );
  assert.deepEqual(bucketsSinceClosing('2026-12-15'), { quarter: '2026-12-15', buckets: ['b2026-12-15'] });
});

test('quarters and years are those of the circular, half open in local time', () => {
  assert.deepEqual(quarterOf(2027, 1), { from: '2026-12-15', until: '2027-03-15' });
  assert.deepEqual(yearOf(2027), { from: '2026-12-15', until: '2027-12-15' });
  assert.deepEqual(windowOf(quarterOf(2027, 1)), {
    ...{ from: '2026-12-14T17:00:00.000Z', to: '2027-03-14T17:00:00.000Z' },
  });
  assert.deepEqual(quarterAt('2026-12-14T16:59:59.000Z'), { year: 2026, quarter: 4 });
  assert.deepEqual(quarterAt('2026-12-14T17:00:00.000Z'), { year: 2027, quarter: 1 });
  assert.deepEqual(quarterAt('2026-03-14T17:00:00.000Z'), { year: 2026, quarter: 2 });
  assert.deepEqual(quarterBefore({ year: 2027, quarter: 1 }), { year: 2026, quarter: 4 });
});
