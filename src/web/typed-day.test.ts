import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay } from '../domain/calendar/local-time.ts';
import { typedDay, typedMoment } from './typed-day.ts';

test('a day is read as people write it, and as browsers send it', () => {
  for (const typed of ['27/11/2026', '27-11-2026', '27.11.2026', '2026-11-27'])
    assert.equal(formatDay(typedDay(typed) ?? 0), '2026-11-27', typed);
  assert.equal(formatDay(typedDay('1/2/2026') ?? 0), '2026-02-01');
});

test('what is no day is none', () => {
  for (const typed of ['', 'mai', '31/02/2026', '29/02/2026', '2026-13-01', '27/11/26', '27/11'])
    assert.equal(typedDay(typed), undefined, typed);
});

test('a moment needs both, each real', () => {
  for (const time of ['09:30', '9:30', '9h30', '9 giờ 30', '9g30 phút'])
    assert.equal(typedMoment('27/11/2026', time), '2026-11-27T02:30:00.000Z', time);
  assert.equal(typedMoment('27/11/2026', '9h'), '2026-11-27T02:00:00.000Z');
  for (const [date, time] of [
    ['27/11/2026', '24:00'],
    ['27/11/2026', '9:60'],
    ['27/11/2026', ''],
    ['31/02/2026', '09:30'],
  ] as const)
    assert.equal(typedMoment(date, time), undefined, `${date} ${time}`);
});
