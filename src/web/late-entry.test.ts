import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LATE_FIELDS, lateMinute, lateProblems } from './late-entry.tsx';

const late = (date: string, time: string) => ({ date, time, reason: 'Mất điện' });

test('dates and times are read as people write them', () => {
  const moments = [
    late('27/11/2026', '09:30'),
    late('27-11-2026', '9h30'),
    late('27.11.2026', '9 giờ 30 phút'),
    late('2026-11-27', '9g30'),
  ].map(lateMinute);
  assert.equal(new Set(moments).size, 1);
  assert.notEqual(moments[0], undefined);
});

test('what is no moment is told, at its field', () => {
  for (const [date, time, field] of [
    ['31/02/2026', '09:30', LATE_FIELDS.date],
    ['hôm qua', '09:30', LATE_FIELDS.date],
    ['27/11/2026', '24:00', LATE_FIELDS.time],
    // Slips of the pen, and what no calendar and no database knows.
    ['27/11/0026', '09:30', LATE_FIELDS.date],
    ['01/01/0000', '00:00', LATE_FIELDS.date],
    ['01/01/0001', '00:00', LATE_FIELDS.date],
  ] as const)
    assert.deepEqual(
      lateProblems(late(date, time)).map((problem) => problem.field),
      [field],
      `${date} ${time}`,
    );
});

test('a day that is none and a time that is none are told together', () => {
  const fields = lateProblems(late('31/02/2026', 'chiều')).map((problem) => problem.field);
  assert.deepEqual(fields, [LATE_FIELDS.date, LATE_FIELDS.time]);
});
