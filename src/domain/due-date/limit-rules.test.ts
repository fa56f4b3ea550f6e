import assert from 'node:assert/strict';
import test from 'node:test';
import type { LimitUnit, Policy } from '../calendar/limit.ts';
import { defaultPolicy, refusalOf } from './limit-rules.ts';

const ALLOWED: Record<Policy, LimitUnit> = {
  LEGAL_DAY: 'wd',
  HOUR_8: 'wd',
  CUTOFF_15H: 'wd',
  SAME_DAY: 'wd',
  CALENDAR: 'cd',
  HOURS: 'wh',
};

test('each unit has its policies and a default', () => {
  assert.deepEqual((['wd', 'cd', 'mo', 'wh'] as const).map(defaultPolicy), [
    'HOUR_8',
    'CALENDAR',
    'CALENDAR',
    'HOURS',
  ]);
  for (const policy of Object.keys(ALLOWED) as Policy[]) {
    for (const unit of ['wd', 'cd', 'mo', 'wh'] as const) {
      const allowed = ALLOWED[policy] === (unit === 'mo' ? 'cd' : unit);
      const refusal = refusalOf({ amount: 1, unit }, policy);
      assert.equal(refusal, allowed ? undefined : 'policy-not-for-unit', `${unit} ${policy}`);
    }
  }
});

test('every tenth of a day is allowed under HOUR_8, whatever binary fractions make of it', () => {
  for (let tenths = 1; tenths <= 2000; tenths++) {
    assert.equal(refusalOf({ amount: Number((tenths / 10).toFixed(1)), unit: 'wd' }, 'HOUR_8'), undefined);
  }
  assert.equal(refusalOf({ amount: 0.25, unit: 'wd' }, 'HOUR_8'), 'amount-too-fine');
  assert.equal(refusalOf({ amount: Number.NaN, unit: 'wd' }, 'HOUR_8'), 'amount-not-positive');
});
