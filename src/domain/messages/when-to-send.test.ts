import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterQuiet, USUAL_QUIET } from './when-to-send.ts';

/** At the office: seven hours later than these. */
const at = (local: string) => new Date(`2026-11-${local}:00+07:00`).toISOString();

test('what comes at night is sent in the morning', () => {
  assert.equal(afterQuiet(at('23T20:59'), USUAL_QUIET), at('23T20:59'));
  assert.equal(afterQuiet(at('23T21:00'), USUAL_QUIET), at('24T07:00'));
  assert.equal(afterQuiet(at('24T00:00'), USUAL_QUIET), at('24T07:00'));
  assert.equal(afterQuiet(at('24T06:59'), USUAL_QUIET), at('24T07:00'));
  assert.equal(afterQuiet(at('24T07:00'), USUAL_QUIET), at('24T07:00'));
});

test('quiet hours may lie within a day, and may be none', () => {
  assert.equal(afterQuiet(at('23T12:30'), { from: 12, to: 13 }), at('23T13:00'));
  assert.equal(afterQuiet(at('23T13:00'), { from: 12, to: 13 }), at('23T13:00'));
  assert.equal(afterQuiet(at('23T03:00'), { from: 0, to: 0 }), at('23T03:00'));
});
