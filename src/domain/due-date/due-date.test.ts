import assert from 'node:assert/strict';
import test from 'node:test';
import type { Calendar, DayChange, Session } from '../calendar/calendar.ts';
import type { Policy } from '../calendar/limit.ts';
import { formatLocalMinute, parseLocalMinute } from '../calendar/local-time.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { dueDate, dueInstant } from './due-date.ts';
import { parseLimit } from './parse-limit.ts';

type Row = readonly [start: string, limit: string, policy: Policy, due: string];

function counted(calendar: Calendar, start: string, limitText: string, policy: Policy): string {
  const from = parseLocalMinute(start);
  const limit = parseLimit(limitText);
  assert.ok(from !== undefined && limit !== undefined, `${start} ${limitText}`);
  const due = dueInstant(calendar, from, limit, policy);
  const explained = dueDate(calendar, from, limit, policy);
  if (!due.ok || !explained.ok) {
    assert.deepEqual(due, explained);
    return due.ok ? '' : due.reason;
  }
  assert.equal(explained.value.due, due.value);
  return formatLocalMinute(due.value);
}

function check(calendar: Calendar, rows: readonly Row[]): void {
  for (const [start, limit, policy, due] of rows) {
    assert.equal(counted(calendar, start, limit, policy), due, `${start} + ${limit} ${policy}`);
  }
}

function withChange(change: Pick<DayChange, 'date' | 'kind'>): Calendar {
  return {
    ...provinceCalendar,
    changes: [...provinceCalendar.changes, { ...change, name: 'Nghỉ nửa ngày', basis: 'Thông báo' }],
  };
}

function withWeek(day: readonly Session[], saturday: readonly Session[] = []): Calendar {
  return { ...provinceCalendar, week: [[], day, day, day, day, day, saturday] };
}

const MORNING: Session = { from: 420, to: 660 };
const AFTERNOON: Session = { from: 780, to: 1020 };

test('the worked examples of docs/rules.md, Counting; Tuesday 24/11/2026 is a holiday', () => {
  check(provinceCalendar, [
    ['2026-11-23T09:30', '3wd', 'LEGAL_DAY', '2026-11-27T17:00'],
    ['2026-11-23T09:30', '3wd', 'HOUR_8', '2026-11-27T09:30'],
    ['2026-11-23T09:30', '3wd', 'CUTOFF_15H', '2026-11-26T17:00'],
    ['2026-11-23T15:30', '3wd', 'LEGAL_DAY', '2026-11-27T17:00'],
    ['2026-11-23T15:30', '3wd', 'HOUR_8', '2026-11-27T15:30'],
    ['2026-11-23T15:30', '3wd', 'CUTOFF_15H', '2026-11-27T17:00'],
    ['2026-11-27T16:00', '1wd', 'LEGAL_DAY', '2026-11-30T17:00'],
    ['2026-11-27T16:00', '1wd', 'HOUR_8', '2026-11-30T16:00'],
    ['2026-11-27T16:00', '1wd', 'CUTOFF_15H', '2026-11-30T17:00'],
    ['2026-11-28T10:00', '2wd', 'LEGAL_DAY', '2026-12-01T17:00'],
    ['2026-11-28T10:00', '2wd', 'HOUR_8', '2026-12-01T17:00'],
    ['2026-11-28T10:00', '2wd', 'CUTOFF_15H', '2026-12-01T17:00'],
    ['2026-11-26T10:00', '8wh', 'HOURS', '2026-11-27T10:00'],
    ['2026-11-20T09:00', '30cd', 'CALENDAR', '2026-12-21T17:00'],
  ]);
});

test('the worked examples of contracts.md: the earliest instant at which the time is used up', () => {
  check(provinceCalendar, [
    ['2026-11-30T11:30', '1wd', 'HOUR_8', '2026-12-01T11:00'], // Mon 13-17 is 240, Tue 07-11 is 240
    ['2026-11-30T07:00', '1wd', 'HOUR_8', '2026-11-30T17:00'], // 240 + 240, not Tuesday 07:00
  ]);
});

test('the 15:00 cut-off: 15:00 exactly is still before it (ruling 5)', () => {
  check(provinceCalendar, [
    ['2026-11-26T15:00', '1wd', 'SAME_DAY', '2026-11-26T17:00'],
    ['2026-11-26T15:01', '1wd', 'SAME_DAY', '2026-11-27T17:00'],
    ['2026-11-27T15:01', '1wd', 'SAME_DAY', '2026-11-30T17:00'], // Friday late: Monday
    ['2026-11-26T15:00', '2wd', 'CUTOFF_15H', '2026-11-27T17:00'], // day 1 Thu, day 2 Fri
    ['2026-11-26T15:01', '2wd', 'CUTOFF_15H', '2026-11-30T17:00'], // day 1 Fri, day 2 Mon
    ['2026-11-28T10:00', '1wd', 'SAME_DAY', '2026-11-30T17:00'], // a Saturday
  ]);
});

test('received outside hours: days run from the true date, hours from the next opening (ruling 5)', () => {
  check(provinceCalendar, [
    ['2026-11-26T22:00', '1wd', 'LEGAL_DAY', '2026-11-27T17:00'], // Thursday night is still Thursday
    ['2026-11-26T06:00', '1wd', 'CUTOFF_15H', '2026-11-26T17:00'], // Thursday is day 1
    ['2026-11-26T22:00', '1wd', 'HOUR_8', '2026-11-27T17:00'], // Fri 07:00 + 480
    ['2026-11-26T12:00', '4wh', 'HOURS', '2026-11-26T17:00'], // lunch: 13:00 + 240
    ['2026-11-26T12:00', '5wh', 'HOURS', '2026-11-27T08:00'], // 240 by 17:00, 60 on Friday
    ['2026-11-24T08:00', '1wd', 'LEGAL_DAY', '2026-11-25T17:00'], // on the holiday
    ['2026-11-24T08:00', '1wd', 'CUTOFF_15H', '2026-11-25T17:00'],
    ['2026-11-21T23:59', '1cd', 'CALENDAR', '2026-11-23T17:00'], // Sat + 1 is Sunday, rolled to Monday
  ]);
});

test('parts of a day', () => {
  check(provinceCalendar, [
    ['2026-11-26T13:00', '0.5wd', 'HOUR_8', '2026-11-26T17:00'], // 240 minutes
    ['2026-11-26T07:00', '1.1wd', 'HOUR_8', '2026-11-27T07:48'], // 528 = 480 + 48, not 529
    ['2026-11-26T10:00', '0.3wd', 'HOUR_8', '2026-11-26T14:24'], // 144 = 60 before lunch + 84
  ]);
});

test('months end on the corresponding day, else on the last of the month (ruling 6)', () => {
  check(provinceCalendar, [
    ['2024-01-31T09:00', '1mo', 'CALENDAR', '2024-02-29T17:00'], // leap year, a Thursday
    ['2025-01-31T09:00', '1mo', 'CALENDAR', '2025-02-28T17:00'], // a Friday
    ['2026-01-31T09:00', '1mo', 'CALENDAR', '2026-03-02T17:00'], // 28/02 is a Saturday
    ['2024-02-29T09:00', '12mo', 'CALENDAR', '2025-02-28T17:00'],
    ['2026-03-31T09:00', '1mo', 'CALENDAR', '2026-05-04T17:00'], // Thu 30/4, Fri 1/5 off, weekend
    ['2026-12-31T09:00', '2mo', 'CALENDAR', '2027-03-01T17:00'], // 28/02/2027 is a Sunday
    ['2026-01-15T09:00', '1mo', 'CALENDAR', '2026-02-23T17:00'], // Sun 15/02, then Tết to Fri 20/02
    ['2026-11-16T09:00', '3mo', 'CALENDAR', '2027-02-16T17:00'], // over the year's end; a Tuesday
  ]);
});

test('over Tết 2026, off from Mon 16/02 to Fri 20/02', () => {
  check(provinceCalendar, [
    ['2026-02-13T16:00', '2wd', 'HOUR_8', '2026-02-24T16:00'], // Fri 60, Mon 480, Tue 240 + 180
    ['2026-02-13T16:00', '1wd', 'LEGAL_DAY', '2026-02-23T17:00'],
    ['2026-02-13T15:01', '1wd', 'SAME_DAY', '2026-02-23T17:00'],
    ['2026-02-13T16:00', '3cd', 'CALENDAR', '2026-02-23T17:00'], // Mon 16/02, rolled
  ]);
});

test('over a swap pair: Fri 02/01/2026 off, Sat 10/01 worked; Mon 31/12/2018 off, Sat 05/01/2019 worked', () => {
  check(provinceCalendar, [
    ['2025-12-31T16:00', '1wd', 'HOUR_8', '2026-01-05T16:00'], // Wed 60, Mon 420
    ['2025-12-31T16:00', '1wd', 'LEGAL_DAY', '2026-01-05T17:00'],
    ['2026-01-09T16:00', '1wd', 'HOUR_8', '2026-01-10T16:00'], // Fri 60, Sat 420
    ['2026-01-09T16:00', '1wd', 'LEGAL_DAY', '2026-01-10T17:00'],
    ['2026-01-10T10:00', '1wd', 'SAME_DAY', '2026-01-10T17:00'],
    ['2026-01-09T16:00', '1cd', 'CALENDAR', '2026-01-10T17:00'], // the Saturday is a working day
    ['2018-12-28T16:00', '1wd', 'LEGAL_DAY', '2019-01-02T17:00'], // Mon swapped, Tue Tết Dương lịch
    ['2019-01-04T16:00', '1wd', 'HOUR_8', '2019-01-05T16:00'],
  ]);
});

test('a half day off is worked by the hour and is no day to count or to end on (ruling 4)', () => {
  check(withChange({ date: '2026-11-25', kind: 'afternoon-off' }), [
    ['2026-11-23T09:30', '3wd', 'HOUR_8', '2026-11-27T15:30'], // Mon 330, Wed 240, Thu 480, Fri 240 + 150
    ['2026-11-23T09:30', '3wd', 'LEGAL_DAY', '2026-11-30T17:00'], // Thu, Fri, Mon
    ['2026-11-23T09:30', '3wd', 'CUTOFF_15H', '2026-11-27T17:00'], // Mon, Thu, Fri
    ['2026-11-25T08:00', '1wd', 'CUTOFF_15H', '2026-11-26T17:00'],
    ['2026-11-25T08:00', '1wd', 'SAME_DAY', '2026-11-26T17:00'],
    ['2026-11-23T09:30', '2cd', 'CALENDAR', '2026-11-26T17:00'], // Wed, rolled to Thu
  ]);
  check(withChange({ date: '2026-11-26', kind: 'morning-off' }), [
    ['2026-11-26T08:00', '2wh', 'HOURS', '2026-11-26T15:00'], // 13:00 + 120
  ]);
});

test('an agency of 7.5 hours a day: 07:30-11:30 and 13:30-17:00', () => {
  const agency = withWeek([
    { from: 450, to: 690 },
    { from: 810, to: 1020 },
  ]);
  check(agency, [
    ['2026-11-26T09:00', '1wd', 'HOUR_8', '2026-11-27T09:00'], // 450 = Thu 150 + 210, Fri 90
    ['2026-11-26T07:30', '1wd', 'HOUR_8', '2026-11-26T17:00'],
    ['2026-11-26T07:30', '0.1wd', 'HOUR_8', '2026-11-26T08:15'], // 45 minutes
    ['2026-11-26T09:00', '8wh', 'HOURS', '2026-11-27T09:30'], // 480 = 360 + 120: an hour stays an hour
  ]);
});

test('an agency that also works on Saturday mornings: its shortest full day has 240 minutes', () => {
  const agency = withWeek([MORNING, AFTERNOON], [MORNING]);
  check(agency, [
    ['2026-11-26T09:00', '2wd', 'HOUR_8', '2026-11-27T09:00'], // 480 = Thu 120 + 240, Fri 120
    ['2026-11-26T09:00', '2wd', 'LEGAL_DAY', '2026-11-28T11:00'], // Fri, Sat
    ['2026-11-28T10:59', '1wd', 'CUTOFF_15H', '2026-11-28T11:00'],
    ['2026-11-28T11:00', '1wd', 'CUTOFF_15H', '2026-11-30T17:00'], // closed: not before 15:00 but over
    ['2026-11-28T14:00', '1wd', 'SAME_DAY', '2026-11-30T17:00'],
    ['2027-04-29T09:00', '1wd', 'LEGAL_DAY', '2027-05-04T17:00'], // Fri, Sat holidays, Mon compensatory
    ['2024-02-07T09:00', '1wd', 'LEGAL_DAY', '2024-02-15T17:00'], // Tết has the Saturday too
  ]);
});

test('what cannot be counted', () => {
  check(provinceCalendar, [
    ['2026-11-23T09:30', '3cd', 'HOUR_8', 'policy-not-for-unit'],
    ['2026-11-23T09:30', '3wd', 'CALENDAR', 'policy-not-for-unit'],
    ['2026-11-23T09:30', '3wh', 'HOUR_8', 'policy-not-for-unit'],
    ['2026-11-23T09:30', '0wd', 'HOUR_8', 'amount-not-positive'],
    ['2026-11-23T09:30', '0cd', 'CALENDAR', 'amount-not-positive'],
    ['2026-11-23T09:30', '1.5wd', 'LEGAL_DAY', 'amount-not-whole'],
    ['2026-11-23T09:30', '1.5wh', 'HOURS', 'amount-not-whole'],
    ['2026-11-23T09:30', '2wd', 'SAME_DAY', 'same-day-is-one-day'],
    ['2015-12-31T09:30', '1wd', 'HOUR_8', 'beyond-calendar'],
    ['2028-01-01T09:30', '1cd', 'CALENDAR', 'beyond-calendar'],
    ['2027-12-31T09:30', '1wd', 'LEGAL_DAY', 'beyond-calendar'],
    ['2027-12-31T09:30', '1wd', 'HOUR_8', 'beyond-calendar'],
    ['2027-12-31T09:30', '1cd', 'CALENDAR', 'beyond-calendar'],
  ]);
  const endless = '9'.repeat(400);
  for (const policy of ['LEGAL_DAY', 'HOUR_8', 'CUTOFF_15H'] as const) {
    check(provinceCalendar, [['2026-11-23T09:30', `${endless}wd`, policy, 'beyond-calendar']]);
  }
  check(provinceCalendar, [
    ['2026-11-23T09:30', `${endless}mo`, 'CALENDAR', 'beyond-calendar'],
    ['2026-11-23T09:30', '999999mo', 'CALENDAR', 'beyond-calendar'],
    ['2026-11-23T09:30', `${endless}cd`, 'CALENDAR', 'beyond-calendar'],
    ['2026-11-23T09:30', `${endless}wh`, 'HOURS', 'beyond-calendar'],
  ]);
  const finer = dueInstant(provinceCalendar, 29929530, { amount: 1.25, unit: 'wd' }, 'HOUR_8');
  assert.deepEqual(finer, { ok: false, reason: 'amount-too-fine' });
});
