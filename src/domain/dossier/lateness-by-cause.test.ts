import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  command,
  instant,
  receiveAtCounter,
  settingOf,
  threeDays,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { live, stories } from '../../../test/support/dossier-random.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { minutesWorked } from './clock.ts';
import { type LateAccount, latenessByCause } from './lateness-by-cause.ts';
import { isFiled } from './state.ts';
import { hasClock, type Outage, type Spender, timeSpent } from './time-spent.ts';
import { judgedAt } from './timeliness.ts';

/** 24 working hours: desk 2, specialist 18, leader 4. */
const BUDGETS = [120, 1080, 240, 0, 0, 0];
const worked = settingOf({
  ...THREE_DAYS,
  limits: [{ case: null, limit: { amount: 24, unit: 'wh' }, policy: 'HOURS' }],
  process: {
    ...THREE_DAYS.process,
    steps: THREE_DAYS.process.steps.map((step, index) => ({ ...step, budget: BUDGETS[index] ?? 0 })),
  },
});

/** Used 3, 26 and 3: received Monday 30/11 07:00, promised Wednesday 17:00, at the desk Thursday 17:00. */
const example = run(
  worked,
  ['xa/counter-clerk', '2026-11-30 07:00', receiveAtCounter()],
  ['xa/counter-clerk', '2026-11-30 10:00', command('hand-over')],
  ['xa/specialist', '2026-12-03 14:00', command('propose-result')],
  ['xa/signer', '2026-12-03 17:00', command('approve')],
  ['xa/signer', '2026-12-03 17:00', command('sign')],
  ['xa/records-officer', '2026-12-03 17:00', command('issue')],
  ['xa/return-clerk', '2026-12-03 17:00', command('take-in')],
);

function accountOf({ state, setting }: History, now: string, outages: readonly Outage[] = []): LateAccount {
  assert.ok(isFiled(state) && hasClock(state));
  return latenessByCause(state, setting.procedure.content.process, setting.calendar, instant(now), outages);
}

function said({ minutes, shares }: LateAccount): readonly [number, Record<string, number>] {
  return [minutes, Object.fromEntries(shares.map((share) => [nameOf(share.who), share.minutes]))];
}

function nameOf(who: Spender): string {
  return who.kind === 'unit' ? who.unit : who.kind;
}

test('the worked example of ruling 17: eight hours late, desk 1, specialist 7', () => {
  assert.deepEqual(said(accountOf(example, '2026-12-31 09:00')), [480, { 'mot-cua': 60, 'tu-phap': 420 }]);
});

test('a recorded outage is the system’s, and takes from what the others used', () => {
  const outage = { from: instant('2026-12-01 07:00'), to: instant('2026-12-01 11:00') };
  // The specialist used 22 hours then, 4 too many; the hours left go to whoever had it after due: the specialist again.
  assert.deepEqual(said(accountOf(example, '2026-12-31 09:00', [outage])), [
    480,
    { system: 240, 'mot-cua': 60, 'tu-phap': 180 },
  ]);
});

test('an outage of another agency is nobody’s excuse here; of one’s own it is, as if all had one', () => {
  const at = { from: instant('2026-12-01 07:00'), to: instant('2026-12-01 11:00') };
  const without = said(accountOf(example, '2026-12-31 09:00'));
  assert.deepEqual(said(accountOf(example, '2026-12-31 09:00', [{ ...at, agencies: ['so'] }])), without);
  assert.deepEqual(
    said(accountOf(example, '2026-12-31 09:00', [{ ...at, agencies: ['so', 'xa'] }])),
    said(accountOf(example, '2026-12-31 09:00', [at])),
  );
});

test('an outage twice on record, or over another one, counts once', () => {
  const one = { from: instant('2026-12-01 07:00'), to: instant('2026-12-01 10:00') };
  const over = { from: instant('2026-12-01 09:00'), to: instant('2026-12-01 11:00'), agencies: ['xa'] };
  assert.deepEqual(said(accountOf(example, '2026-12-31 09:00', [one, over, one])), [
    480,
    { system: 240, 'mot-cua': 60, 'tu-phap': 180 },
  ]);
});

test('within every budget and late all the same: whoever had it after the promise', () => {
  const { steps } = worked.procedure.content.process;
  const generous = settingOf({
    ...worked.procedure.content,
    process: {
      ...worked.procedure.content.process,
      steps: steps.map((step) => ({ ...step, budget: 9_999 })),
    },
  });
  const history = run(
    generous,
    ['xa/counter-clerk', '2026-11-30 07:00', receiveAtCounter()],
    ['xa/counter-clerk', '2026-11-30 08:00', command('hand-over')],
  );
  assert.deepEqual(said(accountOf(history, '2026-12-03 09:00')), [120, { 'tu-phap': 120 }]);
});

test('in time there is nothing to charge; an extension moves nothing', () => {
  assert.deepEqual(said(accountOf(example, '2026-12-31 09:00')).length, 2);
  const examined = upTo(threeDays, 'tham-tra', '2026-11-23 08:00');
  assert.deepEqual(said(accountOf(examined, '2026-11-26 17:00')), [0, {}]);
  const extended = run(examined, ['xa/signer', '2026-11-25 09:00', command('extend')]);
  // Promised Friday 08:00; asked Friday 10:00.
  assert.deepEqual(said(accountOf(extended, '2026-11-27 10:00')), [120, { 'tu-phap': 120 }]);
});

test('what the applicant took when it was late already is the applicant’s own', () => {
  const late = run(
    upTo(threeDays, 'tham-tra', '2026-11-23 08:00'),
    ['xa/specialist', '2026-11-30 08:00', command('request-supplement')],
    ['applicant', '2026-12-01 08:00', command('provide-supplement')],
  );
  // Promised Friday 27/11 08:00: until Monday 08:00 480, then a day of the applicant's, then an hour.
  assert.deepEqual(said(accountOf(late, '2026-12-01 09:00')), [1020, { applicant: 480, 'tu-phap': 540 }]);
});

test('what was used before a fresh start is past', () => {
  const restarted = run(
    upTo(threeDays, 'tham-tra', '2026-11-23 08:00'),
    ['xa/specialist', '2026-11-26 11:00', command('request-supplement')],
    ['applicant', '2026-12-01 08:00', command('provide-supplement')],
  );
  // 720 from then on; promised Friday 04/12 08:00, and an hour over it.
  assert.deepEqual(said(accountOf(restarted, '2026-12-04 09:00')), [60, { 'tu-phap': 60 }]);
});

const outages = fc.array(
  fc
    .tuple(
      ...[fc.nat({ max: 500 * 1440 }), fc.integer({ min: 1, max: 900 })],
      fc.constantFrom(null, ['so'], ['xa'], ['so', 'xa']),
    )
    .map(([from = 0, minutes = 1, agencies]) => ({
      from: new Date(Date.UTC(2026, 0, 1) + from * 60_000).toISOString(),
      to: new Date(Date.UTC(2026, 0, 1) + (from + minutes) * 60_000).toISOString(),
      agencies,
    })),
  { maxLength: 3 },
);

test('causes sum to the whole, and stretches to the time from receipt on, to the minute', () => {
  fc.assert(
    fc.property(stories, outages, fc.nat({ max: 40 }), (story, recorded, days) => {
      const { state, setting } = live(story);
      if (!isFiled(state) || !hasClock(state)) return;
      const now = new Date(Date.parse(state.lastAt) + days * 86_400_000).toISOString();
      const { process } = setting.procedure.content;
      const { minutes, shares } = latenessByCause(state, process, provinceCalendar, now, recorded);
      assert.equal(
        shares.reduce((sum, share) => sum + share.minutes, 0),
        minutes,
      );
      assert.ok(shares.every((share) => share.minutes > 0));
      const stretches = timeSpent(state, process, provinceCalendar, now, recorded);
      assert.equal(
        stretches.reduce((sum, stretch) => sum + stretch.minutes, 0),
        minutesWorked(provinceCalendar, state.clock.receivedAt, judgedAt(state.clock, now)),
      );
    }),
    { numRuns: 500 },
  );
});
