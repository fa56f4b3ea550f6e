import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { assert, integer, property } from 'fast-check';
import { civilDate, daysSince1970 } from './civil-date.ts';

const MS_PER_DAY = 86_400_000;

test('any day of ten thousand years is written as the calendar of the language writes it, and read back', () => {
  const first = Date.parse('0001-01-01T00:00:00Z') / MS_PER_DAY;
  const last = Date.parse('9999-12-31T00:00:00Z') / MS_PER_DAY;
  assert(
    property(integer({ min: first, max: last }), (day) => {
      const date = civilDate(day);
      equal(date, new Date(day * MS_PER_DAY).toISOString().slice(0, 10));
      const [year = 0, month = 0, ofMonth = 0] = date.split('-').map(Number);
      equal(daysSince1970(year, month, ofMonth), day);
    }),
  );
});

test('the days about each change of month, leap years and centuries', () => {
  for (const year of [1600, 1900, 1999, 2000, 2023, 2024, 2100, 2400]) {
    for (let month = 0; month < 12; month += 1) {
      for (const ofMonth of [0, 1, 2, 28, 29, 30, 31]) {
        const day = Date.UTC(year, month, ofMonth) / MS_PER_DAY;
        equal(civilDate(day), new Date(day * MS_PER_DAY).toISOString().slice(0, 10));
      }
    }
  }
});
