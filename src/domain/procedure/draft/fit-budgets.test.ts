import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  FIFTEEN_CALENDAR_DAYS,
  THREE_DAYS,
  WITH_PARTS,
} from '../../../../test/support/dossier-procedures.ts';
import { budgetProblems } from '../budget-problems.ts';
import { processProblems } from '../process-problems.ts';
import { fitProcess, shareOut, waitOf } from './fit-budgets.ts';
import { standardProcess } from './standard-process.ts';

test('what rounding leaves goes to the largest remainders', () => {
  assert.deepEqual(shareOut(10, [1, 1, 1]), [4, 3, 3]);
  assert.deepEqual(shareOut(100, [1, 2, 4]), [14, 29, 57]);
  assert.deepEqual(shareOut(7, [0, 5, 0]), [0, 7, 0]);
  assert.deepEqual(shareOut(7, []), []);
  assert.deepEqual(shareOut(7, [0, 0]), [0, 0]);
});

test('shares are whole, sum to the whole, and are never further than one from their exact part', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 }),
      (whole, weights) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        fc.pre(sum > 0);
        const shares = shareOut(whole, weights);
        assert.equal(
          shares.reduce((total, share) => total + share, 0),
          whole,
        );
        shares.forEach((share, index) => {
          assert.ok(Number.isSafeInteger(share) && share >= 0);
          assert.ok(Math.abs(share - (whole * (weights[index] ?? 0)) / sum) < 1);
        });
      },
    ),
  );
});

const wd = (amount: number, policy: 'HOUR_8' | 'SAME_DAY' = 'HOUR_8') =>
  ({ case: null, limit: { amount, unit: 'wd' }, policy }) as const;

test('a process taken over keeps ruling 8 for the limits it is fitted to', () => {
  for (const limits of [
    [wd(2)],
    [wd(0.1)],
    [wd(5), { ...wd(15), case: 'Phải xác minh' }],
    [{ case: null, limit: { amount: 1, unit: 'mo' }, policy: 'CALENDAR' }],
    [{ case: null, limit: { amount: 4, unit: 'wh' }, policy: 'HOURS' }],
    [wd(1, 'SAME_DAY')],
  ] as const)
    for (const { process } of [THREE_DAYS, FIFTEEN_CALENDAR_DAYS]) {
      const fitted = fitProcess(process, limits);
      assert.ok(fitted);
      assert.deepEqual(budgetProblems({ ...THREE_DAYS, limits, process: fitted }), []);
      assert.deepEqual(
        fitted.steps.map(({ budget: _, ...step }) => step),
        process.steps.map(({ budget: _, ...step }) => step),
      );
    }
});

test('the shortest case is the whole that is shared out', () => {
  const fitted = fitProcess(THREE_DAYS.process, [wd(2), { ...wd(10), case: 'Dài' }]);
  assert.equal(
    fitted?.steps.reduce((sum, { budget }) => sum + budget, 0),
    960,
  );
});

test('with the parts of other agencies a process fills the whole, and no more', () => {
  const [confirmation, tax] = WITH_PARTS.process.parts ?? [];
  assert.ok(confirmation && tax);
  const inSequence = { ...WITH_PARTS.process, parts: [confirmation, { ...tax, after: [confirmation.code] }] };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.boolean(), (tenths, sequence) => {
      const process = sequence ? inSequence : WITH_PARTS.process;
      const limits = [wd(tenths / 10)];
      const fitted = fitProcess(process, limits);
      assert.ok(fitted);
      assert.deepEqual(budgetProblems({ ...WITH_PARTS, limits, process: fitted }), []);
      const own = fitted.steps.reduce((sum, { budget }) => sum + budget, 0);
      assert.equal(own + waitOf(fitted), Math.round((tenths / 10) * 480));
      for (const { budget } of fitted.parts ?? []) assert.ok(Number.isSafeInteger(budget) && budget > 0);
      assert.deepEqual(
        fitted.parts?.map(({ budget: _, ...part }) => part),
        process.parts?.map(({ budget: _, ...part }) => part),
      );
    }),
  );
});

test('nothing is fitted to limits that do not say how much time there is', () => {
  const unknown = { case: null, limit: null, policy: null };
  for (const limits of [
    [],
    [unknown],
    [wd(3), { ...unknown, case: 'Khác' }],
    [wd(3), { case: 'Lịch', limit: { amount: 5, unit: 'cd' }, policy: 'CALENDAR' } as const],
  ])
    assert.equal(fitProcess(THREE_DAYS.process, limits), undefined);
});

test('where no step has time yet, all but the return get the same', () => {
  const process = {
    ...THREE_DAYS.process,
    steps: THREE_DAYS.process.steps.map((step) => ({ ...step, budget: 0 })),
  };
  const budgets = fitProcess(process, [wd(1)])?.steps.map(({ budget, work }) => [work, budget] as const);
  assert.ok(budgets);
  const working = budgets.filter(([work]) => work !== 'return').map(([, budget]) => budget);
  assert.ok(Math.max(...working) - Math.min(...working) <= 1);
  assert.equal(budgets.find(([work]) => work === 'return')?.[1], 0);
});

test('the usual way is a process without fault, with and without assigning', () => {
  const units = { desk: 'mot-cua', section: 'tu-phap', leaders: 'lanh-dao', records: 'van-thu' };
  for (const assigned of [true, false]) {
    const process = standardProcess(units, { assigned });
    assert.deepEqual(processProblems(process), []);
    assert.equal(
      process.steps.some(({ work }) => work === 'assign'),
      assigned,
    );
  }
});
