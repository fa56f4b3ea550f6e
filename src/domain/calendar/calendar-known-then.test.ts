import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Calendar, DayChange } from './calendar.ts';
import { calendarKnownThen } from './calendar-known-then.ts';
import { provinceCalendar } from './province-calendar.ts';

const off = (date: string): DayChange => ({ date, kind: 'holiday', name: 'Nghỉ', basis: 'Thông báo' });
const then: Calendar = { ...provinceCalendar, version: 1, to: '2026-12-31', changes: [off('2026-11-24')] };

test('what was added since to days that were known then is not known then; what came after its end is', () => {
  const storm = off('2026-11-26');
  const tet = off('2027-02-08');
  const now = { ...then, version: 2, to: '2027-12-31', changes: [off('2026-11-24'), storm, tet] };
  const known = calendarKnownThen(then, now);
  assert.deepEqual([known.version, known.to], [1, '2027-12-31']);
  assert.deepEqual(known.changes, [off('2026-11-24'), tet]);
});

test('where the table has not grown, it is the table of then', () => {
  const now = { ...then, version: 2, changes: [...then.changes, off('2026-11-26')] };
  assert.equal(calendarKnownThen(then, now), then);
});
