import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { forecast, type Standing } from './forecast.ts';
import { PROCESS } from './life.test-data.ts';
import { stepsToCome } from './steps-to-come.ts';

const STEPS = [
  { code: 'tham-dinh', budgetMinutes: 480 },
  { code: 'ky', budgetMinutes: 60 },
];

test('time left less the 90th percentile of the steps to come; what was spent here counts', () => {
  const pace = new Map([
    ['tham-dinh', 600],
    ['ky', 120],
  ]);
  const at = (left: number, spent: number) => forecast({ left, spent, steps: STEPS }, pace);
  assert.deepEqual(at(700, 0), { spare: -20, needed: 720, willBeLate: true, byBudget: [] });
  assert.deepEqual(at(700, 100), { spare: 80, needed: 620, willBeLate: false, byBudget: [] });
  assert.equal(at(100, 5000).needed, 120, 'longer than nine of ten: only the rest is left');
  assert.deepEqual(forecast({ left: 500, spent: 0, steps: STEPS }, new Map([['ky', 30]])), {
    ...{ spare: -10, needed: 510, willBeLate: true, byBudget: ['tham-dinh'] },
  });
});

const minutes = fc.integer({ min: 0, max: 10_000 });
const standing = fc.record({
  left: fc.integer({ min: -10_000, max: 10_000 }),
  spent: minutes,
  steps: fc.array(fc.record({ code: fc.constantFrom('a', 'b', 'c', 'd'), budgetMinutes: minutes }), {
    maxLength: 6,
  }),
}) as fc.Arbitrary<Standing>;
const pace = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), minutes))
  .map((entries) => new Map(entries));

test('property: past the promise it is late; more time never makes it later, a slower pace never earlier', () => {
  fc.assert(
    fc.property(standing, pace, minutes, (one, paces, more) => {
      const now = forecast(one, paces);
      if (one.left < 0) assert.ok(now.willBeLate);
      assert.ok(now.needed >= 0);
      assert.equal(now.spare, one.left - now.needed);
      assert.ok(forecast({ ...one, left: one.left + more }, paces).spare >= now.spare);
      assert.ok(forecast({ ...one, spent: one.spent + more }, paces).needed <= now.needed);
      const slower = new Map([...paces].map(([code, p90]) => [code, p90 + more]));
      assert.ok(forecast(one, slower).needed >= now.needed);
      const fewer = forecast({ ...one, steps: one.steps.slice(0, -1) }, paces);
      assert.ok(fewer.needed <= now.needed, 'a step less never needs more');
    }),
  );
});

test('the steps to come begin with the one it is at, and of a step the process lacks nothing is foretold', () => {
  const procedure = { process: { ...PROCESS, basis: 'QĐ', budgetUnit: 'permille' as const } };
  const codes = stepsToCome(procedure, 'ky', 1000)?.map(({ code, budgetMinutes }) => [code, budgetMinutes]);
  assert.deepEqual(codes, [
    ['ky', 60],
    ['tra', 60],
  ]);
  assert.equal(stepsToCome(procedure, 'khac', 1000), undefined);
});
