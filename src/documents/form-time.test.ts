import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formDate, formTime } from './form-time.ts';

test('a time is written as the forms write it, by the clock on the wall', () => {
  assert.equal(formTime('2026-11-23T02:30:00.000Z'), '09 giờ 30 phút, ngày 23 tháng 11 năm 2026');
  assert.equal(formTime('2026-12-31T17:05:59.999Z'), '00 giờ 05 phút, ngày 01 tháng 01 năm 2027');
});

test('a 0 stands before days below 10 and before January and February only (NĐ 30/2020)', () => {
  assert.equal(formDate('2026-02-05T02:00:00.000Z'), 'ngày 05 tháng 02 năm 2026');
  assert.equal(formDate('2026-03-09T02:00:00.000Z'), 'ngày 09 tháng 3 năm 2026');
  assert.equal(formDate('2026-10-10T02:00:00.000Z'), 'ngày 10 tháng 10 năm 2026');
});
