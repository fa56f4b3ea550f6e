import assert from 'node:assert/strict';
import { test } from 'node:test';
import { USUAL_EVALUATION as RULES } from './evaluation-rules.ts';
import { nominationOf, violationOf } from './listing.ts';
import { type Evidence, NOTHING, rank } from './ranking.ts';

const handled = (kept: number, own: number, others = 0) => ({ kept, own, others });
const officer = (change: Partial<Evidence>) => {
  const [line] = rank([{ ended: NOTHING, open: NOTHING, report: null, ...change }], RULES.criteria.officer);
  if (!line) throw new Error('one was given');
  return line;
};
const codes = (reasons: readonly { code: string }[] | undefined) => reasons?.map(({ code }) => code);

test('nominated is who reaches all of it: score, number and share; one less, and nobody is', () => {
  const best = officer({ ended: handled(9, 0, 1), open: handled(2, 0, 3) });
  assert.deepEqual(nominationOf(best, 'officer', RULES), [
    { code: 'score', score: 100, from: 95 },
    { code: 'resolved', resolved: 10, from: 10 },
    { code: 'own-late', late: 0, resolved: 10, atMost: 0 },
  ]);
  for (const less of [
    { ended: handled(9, 0) },
    { ended: handled(99, 1) },
    { ended: handled(20, 0), open: handled(5, 5) },
    // 96.3 points, and three overdue: a violation to look at.
    { ended: handled(35, 0), open: handled(21, 3) },
    {},
  ])
    assert.equal(nominationOf(officer(less), 'officer', RULES), undefined, JSON.stringify(less));
});

test('on the list of violations is who is late often on the own account, or sends no report; never for what others did', () => {
  const of = (change: Partial<Evidence>, subject: 'agency' | 'officer' = 'officer') =>
    codes(violationOf(officer(change), subject, RULES));
  assert.deepEqual(of({ ended: handled(8, 2) }), ['many-late']);
  assert.equal(of({ ended: handled(9, 1) }), undefined, 'one is not two');
  assert.equal(of({ ended: handled(98, 2) }), undefined, 'two of a hundred are no tenth');
  assert.equal(of({ ended: handled(1, 0, 99), open: handled(0, 0, 50) }), undefined);
  assert.deepEqual(of({ ended: handled(8, 2), open: handled(0, 3) }), ['many-late', 'many-overdue']);
  const came = (sent: boolean, punctuality: 'came-late' | 'late' | 'in-time') =>
    of({ ended: handled(9, 0), report: { sent, punctuality } }, 'agency');
  assert.deepEqual(came(true, 'came-late'), ['report-late']);
  assert.deepEqual(came(false, 'late'), ['report-late']);
  assert.equal(came(true, 'in-time'), undefined);
});
