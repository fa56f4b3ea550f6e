import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EvaluationRules, evaluationProblems, USUAL_EVALUATION } from './evaluation-rules.ts';

const problemsOf = (change: (rules: EvaluationRules) => unknown) => {
  const rules = structuredClone(USUAL_EVALUATION);
  change(rules);
  return evaluationProblems(rules, '/evaluation').map(({ code, path }) => [code, path]);
};

test('rules of evaluation that nobody could be judged by are found, each at its place', () => {
  assert.deepEqual(
    problemsOf(() => undefined),
    [],
  );
  assert.deepEqual(
    problemsOf(({ criteria }) => Object.assign(criteria.agency[0] ?? {}, { most: 50 })),
    [['criteria-sum', '/evaluation/criteria/agency']],
  );
  assert.deepEqual(
    problemsOf(({ criteria }) => Object.assign(criteria.officer[1] ?? {}, { code: 'on-time' })),
    [['criterion-repeated', '/evaluation/criteria/officer/1/code']],
  );
  assert.deepEqual(
    problemsOf(({ criteria }) => Object.assign(criteria.officer[1] ?? {}, { code: 'report', fullFrom: 0 })),
    [
      ['criterion-not-of-officers', '/evaluation/criteria/officer/1/code'],
      ['evaluation-share', '/evaluation/criteria/officer/1/fullFrom'],
    ],
  );
  assert.deepEqual(
    problemsOf(({ nominate, violate }) => {
      Object.assign(nominate.agency, { score: 101, resolved: 0, lateShare: 2 });
      Object.assign(violate.officer, { late: 0, lateShare: -1, overdue: 0.5 });
    }),
    [
      ['evaluation-number', '/evaluation/nominate/agency/score'],
      ['evaluation-number', '/evaluation/nominate/agency/resolved'],
      ['evaluation-share', '/evaluation/nominate/agency/lateShare'],
      ['evaluation-number', '/evaluation/violate/officer/late'],
      ['evaluation-share', '/evaluation/violate/officer/lateShare'],
      ['evaluation-number', '/evaluation/violate/officer/overdue'],
    ],
  );
});
