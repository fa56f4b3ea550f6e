import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codePatternAt, type RegimeTimeline, regimeAt, timelineProblems } from './regime-timeline.ts';
import { REGIMES } from './regimes.ts';

/** All three regimes with the dates of ruling 1. */
const ALL: RegimeTimeline = {
  periods: [
    { regime: 'R2016', from: { clock: null, forms: null, codes: null } },
    { regime: 'R2018', from: { clock: '2018-06-21', forms: '2019-01-06', codes: '2019-01-06' } },
    { regime: 'R2025', from: { clock: '2025-07-01', forms: '2025-09-15', codes: '2025-09-15' } },
  ],
  centralisedCodesFrom: '2026-01-25',
};

const KIEN_GIANG: RegimeTimeline = {
  periods: [{ regime: 'R2018', from: { clock: null, forms: null, codes: null } }],
  centralisedCodesFrom: null,
};

test('each aspect of a regime starts on its own day', () => {
  const rows: [string, string, string, string][] = [
    ['2016-07-04', 'R2016', 'R2016', 'R2016'],
    ['2018-06-20', 'R2016', 'R2016', 'R2016'],
    ['2018-06-21', 'R2018', 'R2016', 'R2016'],
    ['2019-01-05', 'R2018', 'R2016', 'R2016'],
    ['2019-01-06', 'R2018', 'R2018', 'R2018'],
    ['2025-06-30', 'R2018', 'R2018', 'R2018'],
    ['2025-07-01', 'R2025', 'R2018', 'R2018'],
    ['2025-09-14', 'R2025', 'R2018', 'R2018'],
    ['2025-09-15', 'R2025', 'R2025', 'R2025'],
  ];
  for (const [date, clock, forms, codes] of rows) {
    assert.deepEqual(
      [regimeAt(ALL, 'clock', date).id, regimeAt(ALL, 'forms', date).id, regimeAt(ALL, 'codes', date).id],
      [clock, forms, codes],
      date,
    );
  }
});

test('kien-giang has one regime at any date (ruling 2)', () => {
  for (const date of ['2015-01-01', '2016-07-04', '2018-06-21', '2026-11-23'])
    for (const aspect of ['clock', 'forms', 'codes'] as const)
      assert.equal(regimeAt(KIEN_GIANG, aspect, date).id, 'R2018');
});

test('the code pattern follows the codes, and centralised services have their own from its day on', () => {
  assert.equal(codePatternAt(ALL, '2016-07-04'), 'PROVIDER_2016');
  assert.equal(codePatternAt(ALL, '2019-01-06'), 'TT01_2018');
  assert.equal(codePatternAt(ALL, '2026-11-23'), 'TT03_2025');
  assert.equal(codePatternAt(ALL, '2026-01-24', true), 'TT03_2025');
  assert.equal(codePatternAt(ALL, '2026-01-25', true), 'TT04_2025');
  assert.equal(codePatternAt(KIEN_GIANG, '2026-11-23', true), 'TT01_2018');
});

test('the clock rules after a supplement (ruling 9)', () => {
  const never = { lapsesAfterWorkingDays: null };
  assert.deepEqual(REGIMES.R2016.supplement, { rule: 'resume', restartWithinWorkingDays: null, ...never });
  assert.deepEqual(REGIMES.R2018.supplement, { rule: 'restart', restartWithinWorkingDays: 3, ...never });
  assert.deepEqual(REGIMES.R2025.supplement, { rule: 'restart', restartWithinWorkingDays: 3, ...never });
});

test('a new date is told once, a day before; of 2016 no once-only limit is known (R-EXTEND)', () => {
  assert.deepEqual(REGIMES.R2016.extension, { atMost: null, daysBefore: 1 });
  assert.deepEqual(REGIMES.R2018.extension, { atMost: 1, daysBefore: 1 });
  assert.deepEqual(REGIMES.R2025.extension, { atMost: 1, daysBefore: 1 });
});

test('labels that nobody found are marked: all of R2016 and the stop notice of 2025 (ruling 3)', () => {
  const unconfirmed = Object.values(REGIMES).flatMap((regime) =>
    Object.entries(regime.forms)
      .filter(([, form]) => !form.confirmed)
      .map(([kind]) => `${regime.id} ${kind}`),
  );
  assert.deepEqual(unconfirmed.sort(), [
    'R2016 apology',
    'R2016 control-slip',
    'R2016 receipt',
    'R2016 register',
    'R2016 supplement',
    'R2025 stop',
  ]);
  for (const regime of Object.values(REGIMES))
    for (const form of Object.values(regime.forms)) assert.equal(form.title, form.title.normalize('NFC'));
});

test('a timeline in order has no problem', () => {
  assert.deepEqual(timelineProblems(ALL), []);
  assert.deepEqual(timelineProblems(KIEN_GIANG), []);
});

test('a timeline that says nonsense is told where', () => {
  const [first, second, third] = ALL.periods;
  assert.ok(second && third);
  const problems = timelineProblems({
    periods: [
      { ...first, from: { ...first.from, clock: '2015-01-01' } },
      { ...third, from: { ...third.from, codes: null } },
      { ...second, from: { ...second.from, forms: '2019-02-30' } },
      { ...third, from: { clock: '2026-01-01', forms: '2026-01-01', codes: '2026-01-01' } },
    ],
    centralisedCodesFrom: 'soon',
  });
  assert.deepEqual(
    problems.map(({ code, path }) => `${code} ${path}`),
    [
      'period-start /periods/0/from/clock',
      'period-start /periods/1/from/codes',
      'period-order /periods/2/from/clock',
      'period-date /periods/2/from/forms',
      'regime-repeated /periods/3/regime',
      'period-date /centralisedCodesFrom',
    ],
  );
});
