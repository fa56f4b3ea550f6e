import assert from 'node:assert/strict';
import test from 'node:test';
import { formatLocalMinute, parseLocalMinute } from '../calendar/local-time.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { warnAt } from './warn-at.ts';

test('nearly due: a day or a fifth, whichever is more, never more than half', () => {
  for (const [start, due, warn] of [
    ['2026-11-30T07:00', '2026-11-30T17:00', '2026-11-30T11:00'], // 480: half is 240
    ['2026-11-30T07:00', '2026-12-02T17:00', '2026-12-01T17:00'], // 1,440: one day, 480
    ['2026-11-30T07:00', '2026-12-11T17:00', '2026-12-09T17:00'], // 4,800: a fifth is 960, two days
    ['2026-11-30T07:00', '2026-11-30T09:01', '2026-11-30T08:01'], // 121: 60 left, not 60.5
    ['2026-11-30T10:00', '2026-11-30T14:00', '2026-11-30T11:00'], // 120: 60 before lunch
  ] as const) {
    const [from, to] = [parseLocalMinute(start), parseLocalMinute(due)];
    assert.ok(from !== undefined && to !== undefined);
    const at = warnAt(provinceCalendar, from, to);
    assert.ok(at.ok);
    assert.equal(formatLocalMinute(at.value), warn, `${start} to ${due}`);
  }
});

test('beyond the table there is no answer', () => {
  assert.deepEqual(warnAt(provinceCalendar, 0, 100), { ok: false, reason: 'beyond-calendar' });
});
