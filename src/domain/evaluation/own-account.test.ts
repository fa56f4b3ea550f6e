import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { command, instant, receiveAtCounter, settingOf } from '../../../test/support/dossier-fixture.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { live, stories } from '../../../test/support/dossier-random.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import type { Holding } from '../dossier/leg-standing.ts';
import { isFiled, isHeld, leadLeg } from '../dossier/state.ts';
import { hasClock, type Outage } from '../dossier/time-spent.ts';
import { lateAccountOf } from './own-account.ts';

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

/** The worked example of ruling 17: used 3, 26 and 3. */
const example = (...between: Parameters<typeof run>[1][]) =>
  run(
    worked,
    ['xa/counter-clerk', '2026-11-30 07:00', receiveAtCounter()],
    ['xa/counter-clerk', '2026-11-30 10:00', command('hand-over', { officer: 'xa/specialist' })],
    ...between,
  );

function accountOf({ state, setting }: History, now: string, outages: readonly Outage[] = []) {
  assert.ok(isFiled(state) && hasClock(state));
  return lateAccountOf(state, setting.procedure.content.process, setting.calendar, instant(now), outages);
}

type Account = ReturnType<typeof accountOf>;

const said = ({ overruns }: Account) =>
  overruns.flatMap(({ officer, minutes, budget }) =>
    officer === null ? [] : [[officer, minutes / 60, budget / 60]],
  );
const ofUnits = ({ overruns }: Account) =>
  overruns.flatMap(({ officer, unit, minutes, budget }) =>
    officer === null ? [[unit, minutes / 60, budget / 60]] : [],
  );

test('an officer answers who alone had it longer than the step; an outage is taken off first', () => {
  const held = example();
  assert.deepEqual(said(accountOf(held, '2026-12-03 14:00')), [['xa/specialist', 26, 18]]);
  assert.deepEqual(said(accountOf(held, '2026-12-02 17:00')), [], 'too long, and not late yet');
  const outage = { from: instant('2026-12-01 07:00'), to: instant('2026-12-02 11:00') };
  const excused = accountOf(held, '2026-12-03 14:00', [outage]);
  assert.deepEqual(said(excused), []);
  assert.ok(excused.minutes > 0, 'late it is all the same');
});

test('what a unit had without giving it to anybody is the unit’s, and no officer’s', () => {
  // The desk had it three hours in common, and two are its budget.
  const account = accountOf(example(), '2026-12-03 14:00');
  assert.deepEqual(ofUnits(account), [['mot-cua', 3, 2]]);
  assert.ok(!said(account).some(([officer]) => officer === 'xa/counter-clerk'));
});

test('a step that two overran together is the unit’s, and no one person’s', () => {
  const shared = example([
    'xa/agency-admin',
    '2026-12-01 16:00',
    command('reassign', { officer: 'xa/colleague' }),
  ]);
  const account = accountOf(shared, '2026-12-03 14:00');
  assert.deepEqual(said(account), []);
  assert.deepEqual(
    account.shares.map(({ who }) => (who.kind === 'unit' ? who.unit : who.kind)),
    ['mot-cua', 'tu-phap'],
  );
});

const allHoldings = ({ state }: History, at: string): readonly Holding[] => {
  if (!isFiled(state) || !hasClock(state)) return [];
  const past = [...state.held, ...state.beside.held];
  if (!isHeld(state)) return past;
  const { since: from, ...lead } = leadLeg(state);
  return [...past, { ...lead, from, to: at, minutes: Number.POSITIVE_INFINITY }];
};

test('an officer within the budget of each step answers for no late dossier, however late others make it', () => {
  let [late, blamed] = [0, 0];
  fc.assert(
    fc.property(stories, fc.integer({ min: 0, max: 90 }), (story, days) => {
      const history = live(story);
      const { state, setting } = history;
      if (!isFiled(state) || !hasClock(state)) return;
      const last = history.events.at(-1)?.occurredAt ?? story.start;
      const now = new Date(Date.parse(last) + days * 24 * 60 * 60_000).toISOString();
      const { process } = setting.procedure.content;
      const account = lateAccountOf(state, process, setting.calendar, now, []);
      if (account.minutes > 0) late += 1;
      const held = allHoldings(history, now);
      for (const { officer, unit, step, minutes, budget } of account.overruns) {
        blamed += 1;
        assert.ok(account.minutes > 0, 'nobody answers for what is not late');
        assert.ok(minutes > budget);
        const own = held.filter((one) => one.officer === officer && one.step === step && one.unit === unit);
        const all = own.reduce((sum, one) => sum + one.minutes, 0);
        assert.ok(all >= minutes, `${minutes} of ${all}`);
        assert.ok(
          account.shares.some(({ who }) => who.kind === 'unit' && who.unit === unit),
          'the unit is charged too',
        );
      }
      // While nobody could work, nobody is to blame.
      const always = { from: '2025-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' };
      assert.deepEqual(lateAccountOf(state, process, setting.calendar, now, [always]).overruns, []);
    }),
  );
  assert.ok(late > 10 && blamed > 0, `${blamed} of ${late}`);
});
