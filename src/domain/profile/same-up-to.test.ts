import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegimeId } from '../regime/regime.ts';
import type { RegimeTimeline } from '../regime/regime-timeline.ts';
import { sameUpTo } from './same-up-to.ts';
import { ADOPTED, TODAY } from './sample.test-data.ts';

function timeline(first: RegimeId, from2025: string): RegimeTimeline {
  const day = (date: string | null) => ({ clock: date, forms: date, codes: date });
  return {
    ...ADOPTED.timeline,
    periods: [
      { regime: first, from: day(null) },
      { regime: 'R2025', from: day(from2025) },
    ],
  };
}

test('a timeline that says the same today and was otherwise on a day gone by is another', () => {
  const known = timeline('R2018', '2025-07-01');
  assert.ok(sameUpTo(TODAY, known, timeline('R2018', '2025-07-01')));
  assert.ok(!sameUpTo(TODAY, known, timeline('R2018', '2025-06-01')), 'June of 2025');
  assert.ok(!sameUpTo(TODAY, known, timeline('R2016', '2025-07-01')), 'before every turn');
});

test('what only begins after today is no difference yet', () => {
  assert.ok(sameUpTo(TODAY, timeline('R2018', '2026-11-24'), timeline('R2018', '2027-01-01')));
  assert.ok(!sameUpTo('2026-11-24', timeline('R2018', '2026-11-24'), timeline('R2018', '2027-01-01')));
});
