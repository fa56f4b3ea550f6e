import assert from 'node:assert/strict';
import test from 'node:test';
import type { Calendar, DayChange, Session } from './calendar.ts';
import { formatLocalMinute, parseDay } from './local-time.ts';
import { provinceCalendar } from './province-calendar.ts';
import { closeOf, dayStatus, fullDayMinutes, isFullDay, nextFullDay, sessionsOn } from './working-days.ts';

const MORNING: Session = { from: 420, to: 660 };
const AFTERNOON: Session = { from: 780, to: 1020 };

function day(text: string): number {
  const found = parseDay(text);
  assert.ok(found !== undefined);
  return found;
}

function withChanges(...changes: Pick<DayChange, 'date' | 'kind'>[]): Calendar {
  return { ...provinceCalendar, changes: changes.map((each) => ({ ...each, name: 'n', basis: 'b' })) };
}

function sessions(calendar: Calendar, date: string): readonly Session[] {
  const found = sessionsOn(calendar, day(date));
  assert.ok(found.ok);
  return found.value;
}

function kind(calendar: Calendar, date: string): string {
  const found = dayStatus(calendar, day(date));
  assert.ok(found.ok);
  return found.value.kind;
}

test('an ordinary week works on Monday to Friday', () => {
  assert.deepEqual(sessions(provinceCalendar, '2026-11-23'), [MORNING, AFTERNOON]);
  assert.deepEqual(sessions(provinceCalendar, '2026-11-28'), []);
  assert.equal(kind(provinceCalendar, '2026-11-28'), 'rest');
  assert.equal(kind(provinceCalendar, '2026-11-24'), 'off');
});

test('a make-up Saturday works like the weekday it replaces and is a full day', () => {
  assert.deepEqual(sessions(provinceCalendar, '2026-01-10'), [MORNING, AFTERNOON]);
  assert.deepEqual(isFullDay(provinceCalendar, day('2026-01-10')), { ok: true, value: true });
});

test('a half day off leaves the other half, and the day is not full', () => {
  const calendar = withChanges(
    { date: '2026-11-25', kind: 'morning-off' },
    { date: '2026-11-26', kind: 'afternoon-off' },
  );
  assert.deepEqual(sessions(calendar, '2026-11-25'), [AFTERNOON]);
  assert.deepEqual(sessions(calendar, '2026-11-26'), [MORNING]);
  assert.equal(kind(calendar, '2026-11-25'), 'half');
  assert.deepEqual(isFullDay(calendar, day('2026-11-25')), { ok: true, value: false });
});

test('a half day off at an agency with one session a day', () => {
  const through: Calendar = {
    ...withChanges(
      { date: '2026-11-25', kind: 'morning-off' },
      { date: '2026-11-28', kind: 'afternoon-off' },
      { date: '2026-12-05', kind: 'morning-off' },
    ),
    week: [[], [], [], [{ from: 480, to: 960 }], [], [], [MORNING]],
  };
  // 08:00-16:00 through lunch keeps its afternoon; a Saturday morning has no afternoon to lose.
  assert.deepEqual(sessions(through, '2026-11-25'), [{ from: 720, to: 960 }]);
  assert.equal(kind(through, '2026-11-28'), 'full');
  assert.equal(kind(through, '2026-12-05'), 'off');
});

test('close of business is the end of the last session worked', () => {
  const calendar = withChanges({ date: '2026-11-26', kind: 'afternoon-off' });
  const close = (date: string) => {
    const found = closeOf(calendar, day(date));
    assert.ok(found.ok);
    return found.value === undefined ? undefined : formatLocalMinute(found.value);
  };
  assert.equal(close('2026-11-25'), '2026-11-25T17:00');
  assert.equal(close('2026-11-26'), '2026-11-26T11:00');
  assert.equal(close('2026-11-28'), undefined);
});

test('the next full day is the day itself when it is one', () => {
  const calendar = withChanges({ date: '2026-11-26', kind: 'afternoon-off' });
  assert.deepEqual(nextFullDay(calendar, day('2026-11-25')), { ok: true, value: day('2026-11-25') });
  assert.deepEqual(nextFullDay(calendar, day('2026-11-26')), { ok: true, value: day('2026-11-27') });
  assert.deepEqual(nextFullDay(calendar, day('2026-11-26'), 2), { ok: true, value: day('2026-11-30') });
});

test('a day of HOUR_8 is the shortest full day of the week', () => {
  const [sunday, ...rest] = provinceCalendar.week;
  const week: Calendar['week'] = [sunday, rest[0], rest[1], rest[2], rest[3], rest[4], [MORNING]];
  assert.equal(fullDayMinutes(provinceCalendar), 480);
  assert.equal(fullDayMinutes({ ...provinceCalendar, week }), 240);
});

test('beyond the table there is no answer', () => {
  const beyond = { ok: false, reason: 'beyond-calendar' };
  assert.deepEqual(sessionsOn(provinceCalendar, day('2015-12-31')), beyond);
  assert.deepEqual(isFullDay(provinceCalendar, day('2028-01-01')), beyond);
  assert.deepEqual(closeOf(provinceCalendar, day('2028-01-01')), beyond);
  assert.deepEqual(nextFullDay(provinceCalendar, day('2015-12-31')), beyond);
  assert.deepEqual(nextFullDay(provinceCalendar, day('2027-12-31'), 2), beyond);
});

test('a calendar with an impossible date is a bug, not a guess', () => {
  assert.throws(() => dayStatus({ ...provinceCalendar, from: '2026-02-30' }, 20000), /2026-02-30/);
});
