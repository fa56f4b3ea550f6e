import assert from 'node:assert/strict';
import test from 'node:test';
import { formatLocalMinute, parseLocalMinute } from './local-time.ts';
import { provinceCalendar } from './province-calendar.ts';
import { advance, isWorking, nextOpening, workingMinutesBetween } from './working-minutes.ts';

const BEYOND = { ok: false, reason: 'beyond-calendar' };

function at(text: string): number {
  const minute = parseLocalMinute(text);
  assert.ok(minute !== undefined);
  return minute;
}

function shown(result: { ok: boolean; value?: number }): string {
  assert.ok(result.ok && result.value !== undefined);
  return formatLocalMinute(result.value);
}

test('a minute is worked from the opening on and no more from the closing on', () => {
  for (const [text, value] of [
    ['2026-11-23T06:59', false],
    ['2026-11-23T07:00', true],
    ['2026-11-23T10:59', true],
    ['2026-11-23T11:00', false],
    ['2026-11-23T13:00', true],
    ['2026-11-23T17:00', false],
    ['2026-11-24T09:00', false], // Ngày Văn hóa Việt Nam
    ['2026-01-10T09:00', true], // a make-up Saturday
  ] as const) {
    assert.deepEqual(isWorking(provinceCalendar, at(text)), { ok: true, value }, text);
  }
});

test('the next opening', () => {
  for (const [from, opening] of [
    ['2026-11-23T06:00', '2026-11-23T07:00'],
    ['2026-11-23T09:30', '2026-11-23T09:30'],
    ['2026-11-23T11:00', '2026-11-23T13:00'],
    ['2026-11-23T17:00', '2026-11-25T07:00'], // over the holiday of Tuesday
    ['2026-11-27T20:00', '2026-11-30T07:00'], // over a weekend
    ['2026-02-13T17:00', '2026-02-23T07:00'], // over Tết, nine days
  ] as const) {
    assert.equal(shown(nextOpening(provinceCalendar, at(from))), opening, from);
  }
});

test('advance stops at the closing when the minutes are used up there', () => {
  for (const [from, minutes, to] of [
    ['2026-11-30T07:00', 480, '2026-11-30T17:00'],
    ['2026-11-30T07:00', 481, '2026-12-01T07:01'],
    ['2026-11-30T07:00', 240, '2026-11-30T11:00'],
    ['2026-11-30T11:30', 1, '2026-11-30T13:01'],
    ['2026-11-28T10:00', 480, '2026-11-30T17:00'],
    ['2026-11-28T10:00', 0, '2026-11-28T10:00'],
  ] as const) {
    assert.equal(shown(advance(provinceCalendar, at(from), minutes)), to, `${from} + ${minutes}`);
  }
});

test('working minutes between two instants', () => {
  for (const [from, to, value] of [
    ['2026-11-23T09:30', '2026-11-23T10:00', 30],
    ['2026-11-23T10:30', '2026-11-23T13:30', 60], // over lunch
    ['2026-11-23T16:00', '2026-11-25T08:00', 120], // over the holiday
    ['2026-11-28T00:00', '2026-11-30T00:00', 0],
    ['2026-11-25T09:00', '2026-11-23T09:00', 0], // backwards
    ['2026-01-01T00:00', '2027-01-01T00:00', 249 * 480], // 261 weekdays of 2026, 12 statutory days off
  ] as const) {
    assert.deepEqual(workingMinutesBetween(provinceCalendar, at(from), at(to)), { ok: true, value }, from);
  }
});

test('beyond the table there is no answer', () => {
  assert.deepEqual(isWorking(provinceCalendar, at('2028-01-03T09:00')), BEYOND);
  assert.deepEqual(nextOpening(provinceCalendar, at('2027-12-31T17:00')), BEYOND);
  assert.deepEqual(advance(provinceCalendar, at('2015-12-31T09:00'), 1), BEYOND);
  assert.deepEqual(advance(provinceCalendar, at('2027-12-31T16:00'), 61), BEYOND);
  assert.equal(shown(advance(provinceCalendar, at('2027-12-31T16:00'), 60)), '2027-12-31T17:00');
  assert.deepEqual(
    workingMinutesBetween(provinceCalendar, at('2027-12-31T16:00'), at('2028-01-01T00:00')),
    BEYOND,
  );
});
