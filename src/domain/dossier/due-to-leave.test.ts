import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aContext, instant, threeDays } from '../../../test/support/dossier-fixture.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { instantOf, localMinuteOf } from '../calendar/local-time.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { handOverBy } from './clock.ts';
import { dueToLeaveBefore } from './due-to-leave.ts';

const context = aContext(threeDays, 'xa/counter-clerk', '2026-11-23 09:30');

test('what must have left the desk by now, by when it was received', () => {
  for (const [now, before] of [
    ['2026-11-23 07:00', '2026-11-23 00:00'], // everything of the days before
    ['2026-11-23 16:59', '2026-11-23 00:00'],
    ['2026-11-23 17:00', '2026-11-23 15:01'], // the minute of 15:00 is within (ruling 5)
    ['2026-11-24 10:00', '2026-11-23 15:01'], // Tuesday 24/11 is off
    ['2026-11-25 06:59', '2026-11-23 15:01'],
    ['2026-11-25 07:00', '2026-11-25 00:00'],
    ['2026-11-29 12:00', '2026-11-27 15:01'],
  ] as const)
    assert.equal(dueToLeaveBefore(context, instant(now)), instant(before), now);
});

test('it is the rule of each receipt turned round, whatever day it is', () => {
  const off = { date: '2026-11-27', kind: 'afternoon-off', name: 'Nghỉ chiều', basis: 'Thông báo' } as const;
  const calendar: Calendar = { ...provinceCalendar, id: 'xa', changes: [...provinceCalendar.changes, off] };
  const there = { ...context, calendar };
  const first = localMinuteOf(instant('2026-11-20 00:00'));
  const moments = Array.from({ length: 12 * 24 * 2 }, (_, index) => instantOf(first + index * 30));
  const leaveBy = new Map(
    moments.map((at) => {
      const leave = handOverBy(there, at);
      assert.ok(leave.ok);
      return [at, leave.value];
    }),
  );
  for (const now of moments) {
    const before = dueToLeaveBefore(there, now);
    assert.ok(before);
    for (const [received, leave] of leaveBy)
      if (received <= now) assert.equal(received < before, leave <= now, `${received} at ${now}`);
  }
});

test('before the calendar begins nothing need have left', () => {
  assert.equal(dueToLeaveBefore(context, instant('1999-01-01 10:00')), undefined);
});
