import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Limit, Policy } from '../../domain/calendar/limit.ts';
import { limitInWords, limitMeaning } from './limit-meaning.ts';

const words = (amount: number, unit: Limit['unit'], policy: Policy) =>
  limitInWords({ limit: { amount, unit }, policy });

test('a limit is said as people say it', () => {
  assert.equal(words(3, 'wd', 'HOUR_8'), '3 ngày làm việc');
  assert.equal(words(0.5, 'wd', 'HOUR_8'), '0,5 ngày làm việc');
  assert.equal(words(1, 'wd', 'SAME_DAY'), 'trong ngày làm việc');
  assert.equal(words(15, 'cd', 'CALENDAR'), '15 ngày');
  assert.equal(words(2, 'mo', 'CALENDAR'), '2 tháng');
  assert.equal(words(24, 'wh', 'HOURS'), '24 giờ làm việc');
});

test('each way of counting says from when it counts, and whether days off count', () => {
  const policies: Policy[] = ['LEGAL_DAY', 'HOUR_8', 'CUTOFF_15H', 'SAME_DAY', 'CALENDAR', 'HOURS'];
  for (const policy of policies) assert.match(limitMeaning({ policy }), /nhận đủ hồ sơ/i, policy);
  assert.match(limitMeaning({ policy: 'CALENDAR' }), /kể cả ngày nghỉ/);
  for (const policy of ['LEGAL_DAY', 'HOUR_8', 'CUTOFF_15H', 'HOURS'] as const) {
    assert.match(limitMeaning({ policy }), /Không tính ngày nghỉ/, policy);
  }
  for (const policy of ['CUTOFF_15H', 'SAME_DAY'] as const) assert.match(limitMeaning({ policy }), /15 giờ/);
});
