import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  dateWords,
  durationWords,
  instantWords,
  lateWords,
  moneyWords,
  timeLeftWords,
} from './date-words.ts';

describe('dates', () => {
  it('are those of the wall in Viet Nam, with the day of the week', () => {
    assert.equal(instantWords('2026-11-27T02:30:00.000Z'), 'thứ Sáu 27/11/2026, 09:30');
    assert.equal(instantWords('2026-11-28T17:00:00.000Z'), 'Chủ nhật 29/11/2026, 00:00');
    assert.equal(instantWords('2026-12-31T16:59:59.999Z'), 'thứ Năm 31/12/2026, 23:59');
  });

  it('are written day first', () => {
    assert.equal(dateWords('2016-07-04'), '04/07/2016');
  });
});

describe('durations', () => {
  it('have the two largest units', () => {
    assert.equal(durationWords(2 * 480 + 3 * 60 + 20, 480), '2 ngày 3 giờ');
    assert.equal(durationWords(2 * 480 + 20, 480), '2 ngày');
    assert.equal(durationWords(480, 480), '1 ngày');
    assert.equal(durationWords(95, 480), '1 giờ 35 phút');
    assert.equal(durationWords(5, 480), '5 phút');
    assert.equal(durationWords(0, 480), 'chưa đến 1 phút');
    assert.equal(durationWords(450, 420), '1 ngày');
  });

  it('say whether time is left', () => {
    assert.equal(timeLeftWords(2 * 480 + 3 * 60), 'còn 2 ngày 3 giờ làm việc');
    assert.equal(timeLeftWords(0), 'vừa hết hạn');
    assert.equal(lateWords(480), 'trễ 1 ngày');
    assert.equal(lateWords(0), 'vừa trễ');
  });
});

describe('money', () => {
  it('is grouped by points', () => {
    assert.equal(moneyWords(15_000), '15.000 đồng');
    assert.equal(moneyWords(0), '0 đồng');
    assert.equal(moneyWords(999), '999 đồng');
    assert.equal(moneyWords(1_234_567), '1.234.567 đồng');
  });
});
