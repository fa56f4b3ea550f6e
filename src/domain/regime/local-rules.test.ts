import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FieldRules, type LocalRules, lawFor, USUAL_RULES } from './local-rules.ts';
import { localRulesProblems, specialRulesProblems } from './local-rules-problems.ts';
import { REGIMES } from './regimes.ts';

const LAND: FieldRules = {
  ...{ field: 'Đất đai', basis: 'Quy chế phối hợp về đất đai' },
  supplement: { restartWithinWorkingDays: 2, lapsesAfterWorkingDays: 15 },
  answer: { paper: { amount: 2, unit: 'wd' } },
};
const rules = (...fields: FieldRules[]): LocalRules => ({ ...USUAL_RULES, fields });

test('where a province says nothing, the law is the regime', () => {
  for (const regime of Object.values(REGIMES))
    assert.deepEqual(lawFor(regime, USUAL_RULES, { field: 'Hộ tịch' }), regime);
});

test('nothing lapses and nobody counts after hours otherwise unless a field or a procedure says so', () => {
  for (const { supplement, afterHours } of Object.values(REGIMES))
    assert.deepEqual([supplement.lapsesAfterWorkingDays, afterHours], [null, null]);
});

test('a field has otherwise what it names, and nothing else', () => {
  const law = lawFor(REGIMES.R2018, rules(LAND), { field: 'Đất đai' });
  assert.deepEqual(law.supplement, {
    ...{ rule: 'restart', restartWithinWorkingDays: 2, lapsesAfterWorkingDays: 15 },
  });
  assert.deepEqual(law.answer, { online: { amount: 8, unit: 'wh' }, paper: { amount: 2, unit: 'wd' } });
  assert.deepEqual([law.forms, law.extension], [REGIMES.R2018.forms, REGIMES.R2018.extension]);
  assert.equal(lawFor(REGIMES.R2018, rules(LAND), { field: 'Hộ tịch' }), REGIMES.R2018);
});

test('a field may have it under some regimes only', () => {
  const only2025 = rules({ ...LAND, regimes: ['R2025'] });
  assert.equal(lawFor(REGIMES.R2018, only2025, { field: 'Đất đai' }), REGIMES.R2018);
  const { supplement } = lawFor(REGIMES.R2025, only2025, { field: 'Đất đai' });
  assert.equal(supplement.lapsesAfterWorkingDays, 15);
});

test('a procedure has the last word, over its field and the regime', () => {
  const own = {
    ...{ basis: 'Quyết định công bố', afterHours: { lastMinutes: 60 } },
    supplement: { lapsesAfterWorkingDays: null, rule: 'resume' as const },
    answer: { online: { amount: 4, unit: 'wh' as const } },
  };
  const law = lawFor(REGIMES.R2018, rules(LAND), { field: 'Đất đai', rules: own });
  assert.deepEqual(law.supplement, {
    ...{ rule: 'resume', restartWithinWorkingDays: 2, lapsesAfterWorkingDays: null },
  });
  assert.deepEqual(law.answer, { online: { amount: 4, unit: 'wh' }, paper: { amount: 2, unit: 'wd' } });
  assert.deepEqual(law.afterHours, { lastMinutes: 60 });
});

test('a rule that says nothing, or what cannot be counted, is told where', () => {
  const basis = 'Quy định thử';
  const codes = (given: Parameters<typeof specialRulesProblems>[0]) =>
    specialRulesProblems(given, '/rules').map(({ code, path }) => `${code} ${path}`);
  assert.deepEqual(codes({ basis }), ['rules-empty /rules']);
  assert.deepEqual(codes({ basis, supplement: {} }), ['rules-empty /rules']);
  assert.deepEqual(codes({ basis, afterHours: null }), []);
  assert.deepEqual(
    codes({ basis, supplement: { restartWithinWorkingDays: 0, lapsesAfterWorkingDays: 1.5 } }),
    [
      'rules-days /rules/supplement/restartWithinWorkingDays',
      'rules-days /rules/supplement/lapsesAfterWorkingDays',
    ],
  );
  assert.deepEqual(codes({ basis, answer: { online: { amount: 0, unit: 'wh' } } }), [
    'rules-limit /rules/answer/online',
  ]);
  assert.deepEqual(codes({ basis, afterHours: { lastMinutes: 500 } }), [
    'rules-minutes /rules/afterHours/lastMinutes',
  ]);
});

test('a field that no procedure belongs to, or that has two answers, is told', () => {
  const found = localRulesProblems(
    {
      ...rules(LAND, { ...LAND, field: 'Đất dai' }, { ...LAND, regimes: ['R2018'] }),
      unmovedAfterWorkingDays: 0,
    },
    ['Đất đai'],
  );
  assert.deepEqual(
    found.map(({ code, path }) => `${code} ${path}`),
    [
      'rules-days /unmovedAfterWorkingDays',
      'field-unknown /fields/1/field',
      'field-repeated /fields/2/field',
    ],
  );
  const parted = rules({ ...LAND, regimes: ['R2018'] }, { ...LAND, regimes: ['R2025'] });
  assert.deepEqual(localRulesProblems(parted, ['Đất đai']), []);
});
