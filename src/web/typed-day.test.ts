import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay } from '../domain/calendar/local-time.ts';
import { dayProblems, readDate, typedDay, typedMoment } from './typed-day.ts';

test('a day is read as people write it, and as addresses have it', () => {
  for (const typed of ['27/11/2026', '27-11-2026', '27.11.2026', '27112026', '2026-11-27'])
    assert.equal(formatDay(typedDay(typed) ?? 0), '2026-11-27', typed);
  for (const typed of ['1/2/2026', '01-02-2026', '01.02.2026', '01022026'])
    assert.equal(formatDay(typedDay(typed) ?? 0), '2026-02-01', `${typed}: the day stands first`);
});

test('what is no day is none', () => {
  for (const typed of [
    '',
    'mai',
    '31/02/2026',
    '29/02/2026',
    '2026-13-01',
    '11/27/2026',
    '27/11/26',
    '27/11',
  ])
    assert.equal(typedDay(typed), undefined, typed);
  for (const typed of ['27/11/0026', '0000-01-01', '9999-12-31'])
    assert.equal(typedDay(typed), undefined, `${typed}: a slip of the pen`);
});

test('a field has the day, or what was typed for one', () => {
  const fields = { tu: ' 1/12/2026 ', den: '31/02/2026', ky: `${'x'.repeat(39)}😀` };
  assert.equal(readDate(fields, 'tu'), '2026-12-01');
  assert.equal(readDate(fields, 'den'), '31/02/2026');
  assert.equal(readDate(fields, 'khong-co'), '');
  assert.equal(readDate(fields, 'ky').length, 40);
  assert.ok(readDate(fields, 'ky').isWellFormed());
});

test('it is told what to type, at its field', () => {
  assert.deepEqual(dayProblems('tu', '2026-12-01'), []);
  assert.deepEqual(dayProblems('tu', ''), [{ field: 'tu', text: 'Nhập ngày, ví dụ 27/11/2026' }]);
  assert.deepEqual(dayProblems('tu', '31/02/2026', 'ngày đầu kỳ'), [
    { field: 'tu', text: 'Nhập ngày đầu kỳ có trong lịch, ví dụ 27/11/2026' },
  ]);
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
