import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handOverWords, leaveByWords } from './hand-over-words.ts';

test('received in the day, it goes on within the day', () => {
  const times = { receivedAt: '2026-11-27T02:30:00.000Z', handOverBy: '2026-11-27T10:00:00.000Z' };
  assert.equal(handOverWords(times), 'trong ngày thứ Sáu 27/11/2026');
});

test('received after the hours, or on a day off, it goes on first thing on the next working day', () => {
  for (const receivedAt of ['2026-11-27T08:30:00.000Z', '2026-11-29T02:00:00.000Z']) {
    const words = handOverWords({ receivedAt, handOverBy: '2026-11-30T00:00:00.000Z' });
    assert.equal(words, 'ngay đầu giờ làm việc thứ Hai 30/11/2026');
  }
});

test('on a list it says until when, or since when it should be away', () => {
  const close = '2026-11-27T10:00:00.000Z';
  assert.equal(leaveByWords(close, '2026-11-27T09:59:00.000Z'), 'trước 17:00');
  assert.equal(leaveByWords(close, close), 'quá giờ từ 17:00');
  assert.equal(leaveByWords(close, '2026-11-28T01:00:00.000Z'), 'quá giờ từ 17:00 27/11/2026');
});
