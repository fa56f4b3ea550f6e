import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Status } from '../dossier/status.ts';
import type { EarlierRating, RatingWay } from './applicant-rating.ts';
import { decideRating } from './decide-rating.ts';

const RETURNED = '2026-11-23T02:30:00.000Z';
const rules = { rateWithinDays: 90, changeRatingWithinDays: 3 };

interface Asked {
  status?: Status;
  way?: RatingWay;
  now?: string;
}

/** The number it gets, or why it gets none. */
function asked(
  earlier: readonly EarlierRating[],
  { status = 'returned', way = 'token', now = RETURNED }: Asked,
) {
  const decided = decideRating({ status, since: RETURNED }, earlier, { way, now, rules });
  return decided.ok ? decided.value.number : decided.reason;
}

const own: EarlierRating = { way: 'digits', givenAt: '2026-11-24T02:30:00.000Z' };
const atDesk: EarlierRating = { way: 'desk-device', givenAt: '2026-11-23T02:40:00.000Z' };

test('a dossier is rated once it is over, however it ended, and not before', () => {
  for (const status of ['returned', 'stopped', 'withdrawn', 'declined'] as const)
    assert.equal(asked([], { status }), 1, status);
  for (const status of ['submitted', 'received', 'in-progress', 'awaiting-supplement', 'resolved'] as const)
    assert.equal(asked([], { status }), 'not-finished', status);
});

test('for as many days as the province says, to the minute', () => {
  assert.equal(asked([], { now: '2027-02-21T02:30:00.000Z' }), 1);
  assert.equal(asked([], { now: '2027-02-21T02:30:00.001Z' }), 'too-late');
});

test('one rating stands: it is changed for a short time, counted from the first', () => {
  assert.equal(asked([own], { now: '2026-11-27T02:30:00.000Z' }), 2);
  const changed = { way: 'token', givenAt: '2026-11-27T02:30:00.000Z' } as const;
  assert.equal(asked([own, changed], { now: '2026-11-27T02:30:00.001Z' }), 'already-rated');
});

test('it is not changed without end', () => {
  assert.equal(asked(Array(9).fill(own), { now: own.givenAt }), 10);
  assert.equal(asked(Array(10).fill(own), { now: own.givenAt }), 'already-rated');
});

test('at the desk only on the day of the return, what nobody rated, and never something else that ended', () => {
  const way = 'desk-device';
  assert.equal(asked([], { way, now: '2026-11-23T16:59:59.000Z' }), 1, 'until midnight here');
  assert.equal(asked([], { way, now: '2026-11-23T17:00:00.000Z' }), 'not-at-desk');
  assert.equal(asked([], { way, status: 'withdrawn' }), 'not-at-desk');
  assert.equal(asked([own], { way }), 'not-at-desk');
  assert.equal(asked([atDesk], { way }), 'not-at-desk');
  assert.equal(asked([], { way, status: 'resolved' }), 'not-finished');
});

test('what somebody gives by their own proof takes the place of what was entered at the desk, however late', () => {
  assert.equal(asked([atDesk], { now: '2027-01-15T02:30:00.000Z' }), 2);
  assert.equal(asked([atDesk], { now: '2027-03-15T02:30:00.000Z' }), 'too-late');
});
