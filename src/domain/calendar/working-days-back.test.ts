import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, parseLocalMinute } from './local-time.ts';
import { provinceCalendar } from './province-calendar.ts';
import { workingDaysBack } from './working-days-back.ts';

function instant(text: string): string {
  const minute = parseLocalMinute(text.replace(' ', 'T'));
  assert.ok(minute !== undefined, text);
  return instantOf(minute);
}

test('so many full working days lie between: neither today nor days off count', () => {
  const back = (now: string, count: number) => workingDaysBack(provinceCalendar, instant(now), count);
  assert.equal(back('2026-11-27 09:00', 1), instant('2026-11-26 00:00'));
  // Tuesday 24/11 is a holiday, the 21st and 22nd a weekend.
  assert.equal(back('2026-11-27 09:00', 3), instant('2026-11-23 00:00'));
  assert.equal(back('2026-11-27 16:59', 4), instant('2026-11-20 00:00'));
  assert.equal(back('2026-11-29 09:00', 1), instant('2026-11-27 00:00'));
});

test('before the table nothing is known: it goes back no further', () => {
  const far = workingDaysBack(provinceCalendar, instant(`${provinceCalendar.from} 09:00`), 5);
  assert.ok(far < instant(`${provinceCalendar.from} 00:00`));
});
