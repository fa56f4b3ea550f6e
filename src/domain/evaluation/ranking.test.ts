import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { USUAL_EVALUATION } from './evaluation-rules.ts';
import { type Evidence, NOTHING, rank } from './ranking.ts';

const WEIGHTS = USUAL_EVALUATION.criteria.agency;
const handled = (kept: number, own: number, others: number) => ({ kept, own, others });
const one = (name: string, change: Partial<Evidence> = {}) => ({
  ...{ name, ended: handled(100, 0, 0), open: handled(10, 0, 0) },
  ...{ report: { sent: true, punctuality: 'in-time' as const }, ...change },
});

test('weights make a hundred; what others were late with is no fault, and stands apart', () => {
  for (const weights of Object.values(USUAL_EVALUATION.criteria))
    assert.equal(
      weights.reduce((sum, { most }) => sum + most, 0),
      100,
    );
  const ranked = rank(
    [
      one('trễ', { ended: handled(76, 24, 0), open: handled(5, 5, 0) }),
      one('trễ do nơi khác', { ended: handled(76, 0, 24), open: handled(5, 0, 5) }),
      one('đúng hẹn'),
      one('đúng hẹn từ 95%', { ended: handled(95, 5, 0) }),
      one('gửi trễ', { report: { sent: true, punctuality: 'came-late' } }),
      one('không gửi', { report: { sent: false, punctuality: 'late' } }),
    ],
    WEIGHTS,
  );
  assert.deepEqual(
    ranked.map(({ name, score, place }) => [name, score, place]),
    [
      ['trễ do nơi khác', 100, 1],
      ['đúng hẹn', 100, 1],
      ['đúng hẹn từ 95%', 100, 1],
      ['gửi trễ', 90, 4],
      ['không gửi', 80, 5],
      // 76 of 100 in time: 76 / 95 of 60; 5 of 10 not overdue: half of 20; sent in time.
      ['trễ', 78, 6],
    ],
  );
  const [excused] = ranked;
  assert.deepEqual(excused?.points[0], { code: 'on-time', most: 60, points: 60, part: 100, whole: 100 });
  assert.equal(excused?.ended.others, 24);
});

test('what has no source has no points, and takes none away; nobody leads by doing nothing', () => {
  const [running, unasked, idle] = rank(
    [
      one('không có hồ sơ', { ended: NOTHING, open: NOTHING }),
      one('chưa xong hồ sơ nào', { ended: NOTHING, open: handled(3, 1, 0) }),
      one('không phải báo cáo', { ended: handled(1, 1, 0), report: null }),
    ],
    WEIGHTS,
  );
  // 15 of 20, and 20 of 20.
  assert.deepEqual([running?.score, running?.place], [87.5, 1]);
  // Half of 95%: 31.6 of 60, and 20 of 20.
  assert.deepEqual([unasked?.score, unasked?.place], [64.5, 2]);
  assert.deepEqual(
    idle?.points.map(({ points }) => points),
    [null, null, 20],
  );
  assert.deepEqual([idle?.score, idle?.place], [null, null]);
});

const counts = fc.record({ kept: fc.nat(300), own: fc.nat(60), others: fc.nat(60) });
const evidence: fc.Arbitrary<Evidence> = fc.record({
  ended: counts,
  open: counts,
  report: fc.constantFrom(null, one('').report, { sent: false, punctuality: 'late' as const }),
});
const weights = fc.constantFrom(...Object.values(USUAL_EVALUATION.criteria));
const scoreOf = (given: Evidence, by: typeof WEIGHTS) => rank([given], by)[0]?.score ?? null;

test('one more in time never lowers a score, and what others are late with changes none', () => {
  fc.assert(
    fc.property(evidence, weights, fc.constantFrom('ended' as const, 'open' as const), (given, by, which) => {
      const before = scoreOf(given, by);
      const { [which]: was } = given;
      const more = scoreOf({ ...given, [which]: { ...was, kept: was.kept + 1 } }, by);
      assert.ok(before === null || (more ?? -1) >= before, `${before} to ${more}`);
      if (was.kept > 0) {
        const late = { ...was, kept: was.kept - 1, others: was.others + 1 };
        assert.equal(scoreOf({ ...given, [which]: late }, by), before, 'late by others');
        const own = { ...was, kept: was.kept - 1, own: was.own + 1 };
        assert.ok((scoreOf({ ...given, [which]: own }, by) ?? 0) <= (before ?? 0), 'late by oneself');
      }
      assert.ok(before === null || (before >= 0 && before <= 100));
    }),
  );
});

test('whoever else is compared changes the place, and never the score', () => {
  fc.assert(
    fc.property(fc.array(evidence, { minLength: 1, maxLength: 8 }), weights, (all, by) => {
      const ranked = rank(all, by);
      for (const line of ranked)
        assert.equal(line.score, scoreOf({ ended: line.ended, open: line.open, report: line.report }, by));
      const places = ranked.flatMap(({ place }) => place ?? []);
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      );
    }),
  );
});
