import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DayClosingFacts, dayClosingOf, printDayClosing } from './day-closing.ts';
import { DUE_AT, formFacts, LATER } from './form.test-data.ts';
import { openPress } from './press.ts';

const FACTS: DayClosingFacts = {
  ...{ ...formFacts('R2018'), number: null, day: '23/11/2026', closedAt: DUE_AT },
  ...{ received: 9, returned: 4, receipts: 2, cash: 100_000, transfer: 50_000, counted: 100_000 },
  ...{ reason: null, closedBy: 'Trần Thị Sáu', signed: null, deskHead: 'Lâm Văn Đức' },
};

test('what was counted is said in words, and a difference with its reason', () => {
  const even = dayClosingOf(FACTS);
  assert.equal(even.difference, null);
  assert.equal(even.countedInWords, 'Một trăm nghìn đồng');
  const short = dayClosingOf({ ...FACTS, counted: 95_000, reason: 'Thối nhầm' });
  assert.deepEqual([short.difference, short.reason], ['thiếu 5.000 đồng', ['Thối nhầm']]);
  assert.equal(dayClosingOf({ ...FACTS, counted: 101_000, reason: 'x' }).difference, 'thừa 1.000 đồng');
});

test('who leads the desk stands below it, and when they signed, once they have', () => {
  assert.deepEqual([dayClosingOf(FACTS).signedAt, dayClosingOf(FACTS).deskHead], [null, 'Lâm Văn Đức']);
  const signed = dayClosingOf({ ...FACTS, signed: { by: 'Lê Văn Tám', at: LATER } });
  assert.equal(signed.deskHead, 'Lê Văn Tám');
  assert.match(signed.signedAt ?? '', /30 tháng 11 năm 2026/);
});

test('it is printed, and the same facts give the same bytes', () => {
  const press = openPress();
  const [one, two] = [
    printDayClosing(press, dayClosingOf(FACTS)),
    printDayClosing(press, dayClosingOf(FACTS)),
  ];
  assert.equal(Buffer.from(one.subarray(0, 5)).toString(), '%PDF-');
  assert.deepEqual(one, two);
});
