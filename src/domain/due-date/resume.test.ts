import assert from 'node:assert/strict';
import test from 'node:test';
import type { Policy } from '../calendar/limit.ts';
import { formatLocalMinute, parseLocalMinute } from '../calendar/local-time.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { resume, resumePromiseAndLaw } from './resume.ts';

function at(text: string): number {
  const minute = parseLocalMinute(text);
  assert.ok(minute !== undefined);
  return minute;
}

type Row = readonly [due: string, pausedAt: string, resumedAt: string, moved: string];

function check(policy: Policy, rows: readonly Row[]): void {
  for (const [due, pausedAt, resumedAt, moved] of rows) {
    const standstill = { pausedAt: at(pausedAt), resumedAt: at(resumedAt) };
    const result = resume(provinceCalendar, standstill, at(due), policy);
    assert.ok(result.ok);
    assert.equal(formatLocalMinute(result.value), moved, `${policy} ${due}`);
  }
}

test('HOUR_8 and HOURS: the working minutes that were left run on', () => {
  const rows: Row[] = [
    // Left: Thu 10-11 and 13-17 is 300, Fri 07:00-09:30 is 150. From Tue 08:00: 180 + 240, Wed 30.
    ['2026-11-27T09:30', '2026-11-26T10:00', '2026-12-01T08:00', '2026-12-02T07:30'],
    ['2026-11-27T09:30', '2026-11-27T09:30', '2026-12-01T08:00', '2026-12-01T08:01'], // paused when due
    ['2026-11-27T09:30', '2026-11-27T09:31', '2026-12-01T08:00', '2026-11-27T09:30'], // already late
  ];
  check('HOUR_8', rows);
  check('HOURS', rows);
});

test('LEGAL_DAY and CUTOFF_15H: the same, then to the close of that full day', () => {
  const rows: Row[] = [
    // Left: Thu 300, Fri 480. From Tue 08:00: Tue 420, Wed 360, so Wednesday's close.
    ['2026-11-27T17:00', '2026-11-26T10:00', '2026-12-01T08:00', '2026-12-02T17:00'],
    ['2026-11-27T17:00', '2026-11-27T17:00', '2026-11-28T08:00', '2026-11-30T17:00'],
    ['2026-11-27T17:00', '2026-11-27T17:01', '2026-12-01T08:00', '2026-11-27T17:00'],
  ];
  check('LEGAL_DAY', rows);
  check('CUTOFF_15H', rows);
});

test('CALENDAR: the days that were left run on, then roll to a working day', () => {
  check('CALENDAR', [
    ['2026-12-21T17:00', '2026-12-11T10:00', '2026-12-15T10:00', '2026-12-25T17:00'], // 10 days left
    ['2026-12-21T17:00', '2026-12-11T10:00', '2026-12-16T10:00', '2026-12-28T17:00'], // Sat 26/12, rolled
    ['2026-12-21T17:00', '2026-12-21T10:00', '2026-12-23T16:59', '2026-12-23T17:00'], // no day left
    ['2026-12-21T17:00', '2026-12-21T10:00', '2026-12-23T17:00', '2026-12-24T17:00'], // closed already
  ]);
});

test('SAME_DAY: counted afresh', () => {
  check('SAME_DAY', [
    ['2026-11-26T17:00', '2026-11-26T10:00', '2026-11-27T15:00', '2026-11-27T17:00'],
    ['2026-11-26T17:00', '2026-11-26T10:00', '2026-11-27T15:01', '2026-11-30T17:00'],
    ['2026-11-26T17:00', '2026-11-26T17:01', '2026-11-27T15:01', '2026-11-26T17:00'],
  ]);
});

test('promise and law move together; a fresh SAME_DAY promise does not pass the law', () => {
  const moved = (promise: string, law: string, pausedAt: string, resumedAt: string, policy: Policy) => {
    const result = resumePromiseAndLaw(
      provinceCalendar,
      { pausedAt: at(pausedAt), resumedAt: at(resumedAt) },
      { promise: at(promise), law: at(law) },
      { unit: 'wd', policy },
    );
    assert.ok(result.ok);
    return [formatLocalMinute(result.value.promise), formatLocalMinute(result.value.law)];
  };
  assert.deepEqual(
    moved('2026-11-27T09:30', '2026-11-27T17:00', '2026-11-26T10:00', '2026-12-01T08:00', 'HOUR_8'),
    ['2026-12-02T07:30', '2026-12-02T17:00'],
  );
  // Late against the promise, in time against the law: only the law moves.
  assert.deepEqual(
    moved('2026-11-27T09:30', '2026-11-27T17:00', '2026-11-27T10:00', '2026-12-01T08:00', 'HOUR_8'),
    ['2026-11-27T09:30', '2026-12-01T17:00'],
  );
  // One minute left of both; afresh is Friday, so the law is not Thursday.
  assert.deepEqual(
    moved('2026-11-25T17:00', '2026-11-25T17:00', '2026-11-25T16:59', '2026-11-26T15:30', 'SAME_DAY'),
    ['2026-11-27T17:00', '2026-11-27T17:00'],
  );
});
