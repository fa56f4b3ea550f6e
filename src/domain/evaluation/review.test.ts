import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING } from './ranking.ts';
import { decideReview, type RecordedReview, type ReviewCommand, type ReviewContext } from './review.ts';

const asOf = { position: 7, at: '2026-09-20T02:00:00.000Z' };
const grounds = { score: 40, ended: NOTHING, open: NOTHING, reasons: [], asOf };
const context: ReviewContext = {
  actor: {
    kind: 'officer',
    id: 'chu-tich',
    agency: 'xa',
    duties: [{ role: 'signer', unit: 'u', fields: null }],
  },
  ...{ agency: {}, answersFor: ['xa'], grounds, now: asOf.at },
  listing: {
    ...{ list: 'violation', subject: 'officer', id: 'chuyen-vien', agency: 'xa' },
    period: { from: '2026-06-15', until: '2026-09-15' },
  },
};
const by = { officer: 'chu-tich', agency: 'xa', onBehalfOf: null, at: asOf.at };
const struck: RecordedReview = { type: 'ListingStruck', grounds, reason: 'Mất điện', version: 1, ...by };
const accepted: RecordedReview = { type: 'ListingAccepted', grounds, note: '', version: 2, ...by };
const ACCEPT: ReviewCommand = { type: 'accept-listing', note: 'Nhắc nhở' };
const STRIKE: ReviewCommand = { type: 'strike-listing', reason: 'Mất điện' };

test('a line is accepted or struck with a reason, and later the other way round', () => {
  const decide = (before: readonly RecordedReview[], command: ReviewCommand) =>
    decideReview(before, command, context);
  assert.deepEqual(decide([], ACCEPT), {
    ok: true,
    value: { type: 'ListingAccepted', grounds, note: 'Nhắc nhở' },
  });
  assert.deepEqual(decide([accepted], STRIKE), {
    ok: true,
    value: { type: 'ListingStruck', grounds, reason: 'Mất điện' },
  });
  assert.equal(decide([struck], ACCEPT).ok, true);
  assert.deepEqual(decide([], { ...STRIKE, reason: '' }), { ok: false, reason: { code: 'reason-missing' } });
  for (const [before, command] of [
    [[struck], STRIKE],
    [[struck, accepted], ACCEPT],
  ] as const)
    assert.deepEqual(decide(before, command), {
      ok: false,
      reason: { code: 'decided-already', at: asOf.at },
    });
});

test('before the period is over, off the list, or of somebody else: nothing is decided', () => {
  const refused = (change: Partial<ReviewContext>) => {
    const decided = decideReview([], ACCEPT, { ...context, ...change });
    return decided.ok ? undefined : decided.reason.code;
  };
  assert.equal(refused({ now: '2026-09-14T02:00:00.000Z' }), 'period-not-over');
  assert.equal(refused({ grounds: null }), 'not-listed');
  assert.equal(refused({ answersFor: ['xa-khac'] }), 'not-yours');
  assert.equal(refused({ listing: { ...context.listing, id: 'chu-tich' } }), 'not-yours');
});
