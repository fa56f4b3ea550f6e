import assert from 'node:assert/strict';
import test from 'node:test';
import type { Policy } from '../calendar/limit.ts';
import { formatLocalMinute, parseLocalMinute } from '../calendar/local-time.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { parseLimit } from './parse-limit.ts';
import { promiseAndLaw } from './promise-and-law.ts';

function both(start: string, limitText: string, policy: Policy): string[] {
  const from = parseLocalMinute(start);
  const limit = parseLimit(limitText);
  assert.ok(from !== undefined && limit !== undefined);
  const dates = promiseAndLaw(provinceCalendar, from, limit, policy);
  assert.ok(dates.ok);
  return [formatLocalMinute(dates.value.promise), formatLocalMinute(dates.value.law)];
}

test('for working days the law ends at LEGAL_DAY, a part of a day counted whole (ruling 7)', () => {
  assert.deepEqual(both('2026-11-23T09:30', '3wd', 'HOUR_8'), ['2026-11-27T09:30', '2026-11-27T17:00']);
  assert.deepEqual(both('2026-11-23T09:30', '3wd', 'CUTOFF_15H'), ['2026-11-26T17:00', '2026-11-27T17:00']);
  assert.deepEqual(both('2026-11-23T09:30', '1wd', 'SAME_DAY'), ['2026-11-23T17:00', '2026-11-25T17:00']);
  assert.deepEqual(both('2026-11-26T08:00', '1.5wd', 'HOUR_8'), ['2026-11-27T14:00', '2026-11-30T17:00']);
});

test('for other units promise and law are one', () => {
  assert.deepEqual(both('2026-11-20T09:00', '30cd', 'CALENDAR'), ['2026-12-21T17:00', '2026-12-21T17:00']);
  assert.deepEqual(both('2026-11-26T10:00', '8wh', 'HOURS'), ['2026-11-27T10:00', '2026-11-27T10:00']);
});

test('a law date beyond the table refuses the promise too', () => {
  const start = parseLocalMinute('2027-12-31T07:00');
  assert.ok(start !== undefined);
  assert.deepEqual(promiseAndLaw(provinceCalendar, start, { amount: 1, unit: 'wd' }, 'HOUR_8'), {
    ok: false,
    reason: 'beyond-calendar',
  });
});
