import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportActor } from '../access/may-report.ts';
import type { OfficerRole } from '../access/roles.ts';
import { type EvaluationRules, USUAL_EVALUATION } from './evaluation-rules.ts';
import { decideRules, quartersToSet, rulesFor, type SetRules } from './rules-in-force.ts';

const NOW = '2026-11-23T02:30:00.000Z';

function by(role: OfficerRole, supervises: 'reporting' | null = 'reporting'): ReportActor {
  return {
    actor: {
      kind: 'officer',
      id: 'a',
      agency: 'so-noi-vu',
      duties: [{ role, unit: 'giam-sat', fields: null }],
    },
    agency: supervises ? { supervises: [supervises] } : {},
    answersFor: ['so-noi-vu'],
  };
}

const ASKED = { holdsFrom: '2026-12-15', rules: USUAL_EVALUATION, reason: 'Quyết định 12' };
const around = { ...by('supervisor'), lastEvaluated: null, now: NOW };
const refusalOf = (asked: Partial<typeof ASKED>, context: Partial<typeof around> | object = {}) => {
  const decided = decideRules({ ...ASKED, ...asked }, { ...around, ...context });
  return decided.ok ? null : decided.reason.code;
};

const set = (version: number, holdsFrom: string, at: string): SetRules => ({
  ...{ version, holdsFrom, at, rules: USUAL_EVALUATION, reason: 'x', officer: 'a', agency: 'so-noi-vu' },
  ...{ onBehalfOf: null, commandId: '' },
});

test('rules are set for the running quarter and those to come, never for what is over', () => {
  assert.deepEqual(
    quartersToSet(NOW).map(({ from }) => from),
    ['2026-09-15', '2026-12-15', '2027-03-15', '2027-06-15', '2027-09-15'],
  );
  assert.equal(refusalOf({}), null);
  assert.equal(refusalOf({ holdsFrom: '2026-09-15' }), null);
  for (const holdsFrom of ['2026-06-15', '2026-12-16', '2027-12-15', ''])
    assert.equal(refusalOf({ holdsFrom }), 'no-such-quarter', holdsFrom);
});

test('what was decided by some rules is not judged by others: from a day that was evaluated on, none are set', () => {
  assert.equal(refusalOf({ holdsFrom: '2026-09-15' }, { lastEvaluated: '2026-09-15' }), 'period-evaluated');
  assert.equal(refusalOf({ holdsFrom: '2026-09-15' }, { lastEvaluated: '2026-09-14' }), null);
  assert.equal(refusalOf({ holdsFrom: '2026-12-15' }, { lastEvaluated: '2026-09-15' }), null);
});

test('who oversees reports for the province sets them, with a reason, and only rules that somebody can be judged by', () => {
  assert.equal(refusalOf({}, by('supervisor', null)), 'not-yours');
  for (const role of ['signer', 'agency-admin', 'specialist'] as const)
    assert.equal(refusalOf({}, by(role)), 'not-yours', role);
  assert.equal(refusalOf({ reason: '' }), 'reason-missing');
  const rules: EvaluationRules = structuredClone(USUAL_EVALUATION);
  Object.assign(rules.criteria.agency[0] ?? {}, { most: 50 });
  assert.equal(refusalOf({ rules }), 'rules-wrong');
});

test('a period has the last rules that were set for it, as was known at the moment that is asked', () => {
  const all = [
    set(1, '2026-09-15', '2026-09-20T02:00:00.000Z'),
    set(2, '2027-03-15', '2026-10-01T02:00:00.000Z'),
    set(3, '2026-12-15', '2026-11-01T02:00:00.000Z'),
  ];
  const versionOf = (from: string, at = NOW) => rulesFor(all, { from }, at)?.version;
  assert.equal(versionOf('2026-06-15'), undefined, 'those of the profile');
  assert.equal(versionOf('2026-09-15'), 1);
  assert.equal(versionOf('2026-12-14'), 1);
  assert.equal(versionOf('2026-12-15'), 3);
  assert.equal(versionOf('2027-03-15'), 3, 'set last, and for it too');
  assert.equal(versionOf('2027-03-15', '2026-10-15T02:00:00.000Z'), 2);
  assert.equal(versionOf('2026-09-15', '2026-09-16T02:00:00.000Z'), undefined);
});
