import assert from 'node:assert/strict';
import test from 'node:test';
import type { Calendar } from '../calendar/calendar.ts';
import type { Policy } from '../calendar/limit.ts';
import { formatLocalMinute, parseLocalMinute } from '../calendar/local-time.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { dueDate } from './due-date.ts';
import { parseLimit } from './parse-limit.ts';

/** One line a span: from, to, kind, counted minutes, name. */
function told(start: string, limitText: string, policy: Policy, calendar: Calendar = provinceCalendar) {
  const from = parseLocalMinute(start);
  const limit = parseLimit(limitText);
  assert.ok(from !== undefined && limit !== undefined);
  const due = dueDate(calendar, from, limit, policy);
  assert.ok(due.ok);
  return due.value.explanation.map((span) => {
    assert.equal(span.name === null, span.basis === null);
    const clock = (minute: number) => formatLocalMinute(minute).slice(5).replace('T', ' ');
    const name = span.name === null ? '' : ` ${span.name}`;
    return `${clock(span.from)} ${clock(span.to)} ${span.kind} ${span.minutes}${name}`;
  });
}

test('HOUR_8: sessions count, lunch and nights are closed, a holiday is one span with its name', () => {
  assert.deepEqual(told('2026-11-23T16:00', '1wd', 'HOUR_8'), [
    '11-23 16:00 11-23 17:00 counted 60',
    '11-23 17:00 11-24 00:00 closed 0',
    '11-24 00:00 11-25 00:00 holiday 0 Ngày Văn hóa Việt Nam',
    '11-25 00:00 11-25 07:00 closed 0',
    '11-25 07:00 11-25 11:00 counted 240',
    '11-25 11:00 11-25 13:00 closed 0',
    '11-25 13:00 11-25 16:00 counted 180',
  ]);
});

test('HOURS: a night between two working days is one span, rest days one each', () => {
  assert.deepEqual(told('2026-11-26T16:00', '1wh', 'HOURS'), ['11-26 16:00 11-26 17:00 counted 60']);
  assert.deepEqual(told('2026-11-26T16:30', '1wh', 'HOURS'), [
    '11-26 16:30 11-26 17:00 counted 30',
    '11-26 17:00 11-27 07:00 closed 0',
    '11-27 07:00 11-27 07:30 counted 30',
  ]);
  assert.deepEqual(told('2026-11-27T20:00', '1wh', 'HOURS'), [
    '11-27 20:00 11-28 00:00 closed 0',
    '11-28 00:00 11-29 00:00 weekend 0',
    '11-29 00:00 11-30 00:00 weekend 0',
    '11-30 00:00 11-30 07:00 closed 0',
    '11-30 07:00 11-30 08:00 counted 60',
  ]);
});

test('LEGAL_DAY: work on the receipt day does not count', () => {
  assert.deepEqual(told('2026-11-26T10:00', '1wd', 'LEGAL_DAY'), [
    '11-26 10:00 11-26 11:00 not-counted 0',
    '11-26 11:00 11-26 13:00 closed 0',
    '11-26 13:00 11-26 17:00 not-counted 0',
    '11-26 17:00 11-27 07:00 closed 0',
    '11-27 07:00 11-27 11:00 counted 240',
    '11-27 11:00 11-27 13:00 closed 0',
    '11-27 13:00 11-27 17:00 counted 240',
  ]);
});

test('CUTOFF_15H: before 15:00 the receipt day counts, after it the rest of the day does not', () => {
  assert.deepEqual(told('2026-11-26T14:00', '1wd', 'CUTOFF_15H'), ['11-26 14:00 11-26 17:00 counted 180']);
  assert.deepEqual(told('2026-11-26T15:01', '1wd', 'CUTOFF_15H').slice(0, 3), [
    '11-26 15:01 11-26 17:00 not-counted 0',
    '11-26 17:00 11-27 07:00 closed 0',
    '11-27 07:00 11-27 11:00 counted 240',
  ]);
});

test('a half day off: by hours its other half counts, by days it does not and says why', () => {
  const half = { date: '2026-11-26', kind: 'afternoon-off', name: 'Nghỉ chiều', basis: 'Thông báo' } as const;
  const calendar = { ...provinceCalendar, changes: [half] };
  assert.deepEqual(told('2026-11-26T10:00', '2wh', 'HOURS', calendar), [
    '11-26 10:00 11-26 11:00 counted 60',
    '11-26 11:00 11-26 13:00 closed 0',
    '11-26 13:00 11-26 17:00 holiday 0 Nghỉ chiều',
    '11-26 17:00 11-27 07:00 closed 0',
    '11-27 07:00 11-27 08:00 counted 60',
  ]);
  assert.deepEqual(told('2026-11-26T10:00', '1wd', 'SAME_DAY', calendar).slice(0, 3), [
    '11-26 10:00 11-26 11:00 not-counted 0 Nghỉ chiều',
    '11-26 11:00 11-26 13:00 closed 0',
    '11-26 13:00 11-26 17:00 holiday 0 Nghỉ chiều',
  ]);
});

test('a make-up Saturday says why it counts; a holiday on a Sunday is a named rest day', () => {
  assert.deepEqual(told('2026-01-09T17:00', '1wh', 'HOURS'), [
    '01-09 17:00 01-10 07:00 closed 0',
    '01-10 07:00 01-10 08:00 counted 60 Làm bù cho ngày nghỉ 02/01/2026',
  ]);
  assert.deepEqual(told('2026-04-26T09:00', '1wh', 'HOURS'), [
    '04-26 09:00 04-27 00:00 weekend 0 Giỗ Tổ Hùng Vương',
    '04-27 00:00 04-28 00:00 holiday 0 Nghỉ bù Giỗ Tổ Hùng Vương',
    '04-28 00:00 04-28 07:00 closed 0',
    '04-28 07:00 04-28 08:00 counted 60',
  ]);
});

test('CALENDAR: the receipt day does not count, whole days after it do, up to the close of the last', () => {
  assert.deepEqual(told('2026-11-23T16:00', '2cd', 'CALENDAR'), [
    '11-23 16:00 11-23 17:00 not-counted 0',
    '11-23 17:00 11-24 00:00 not-counted 0',
    '11-24 00:00 11-25 00:00 counted 1440 Ngày Văn hóa Việt Nam',
    '11-25 00:00 11-25 07:00 counted 420',
    '11-25 07:00 11-25 11:00 counted 240',
    '11-25 11:00 11-25 13:00 counted 120',
    '11-25 13:00 11-25 17:00 counted 240',
  ]);
});

test('CALENDAR: past the last day the time is rolled on to the close of a working day', () => {
  assert.deepEqual(told('2026-11-22T20:00', '1cd', 'CALENDAR'), [
    '11-22 20:00 11-23 00:00 not-counted 0',
    '11-23 00:00 11-23 07:00 counted 420',
    '11-23 07:00 11-23 11:00 counted 240',
    '11-23 11:00 11-23 13:00 counted 120',
    '11-23 13:00 11-23 17:00 counted 240',
  ]);
  assert.deepEqual(told('2026-11-22T20:00', '2cd', 'CALENDAR').slice(-5), [
    '11-24 00:00 11-25 00:00 counted 1440 Ngày Văn hóa Việt Nam',
    '11-25 00:00 11-25 07:00 rolled 0',
    '11-25 07:00 11-25 11:00 rolled 0',
    '11-25 11:00 11-25 13:00 rolled 0',
    '11-25 13:00 11-25 17:00 rolled 0',
  ]);
  assert.deepEqual(
    told('2026-11-20T20:00', '2cd', 'CALENDAR', {
      ...provinceCalendar,
      changes: [{ date: '2026-11-23', kind: 'holiday', name: 'Lễ', basis: 'Thông báo' }],
    }).slice(2, 4),
    ['11-22 00:00 11-23 00:00 counted 1440', '11-23 00:00 11-24 00:00 rolled 0 Lễ'],
  );
});
