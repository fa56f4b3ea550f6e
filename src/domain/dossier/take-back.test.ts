import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  command,
  instant,
  receiveAtCounter,
  threeDays,
  words,
  workingHours,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, type History, lastActor, run } from '../../../test/support/dossier-specification.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import type { StepWork } from '../procedure/procedure.ts';
import { minutesWorked } from './clock.ts';
import type { Command } from './commands.ts';
import type { Refusal } from './refusals.ts';
import { type HeldState, isHeld, leadLeg } from './state.ts';

/** What was handed over may be taken back by the giver, as long as its receiver has not looked at it. */

const OPEN = command('open');
const TAKE_BACK = command('take-back');
const GIVER = { by: 'xa/counter-clerk', at: '2026-11-23 14:00' };
const NOT_PERMITTED: Refusal = {
  ...{ code: 'not-permitted', command: 'take-back', roles: ['counter-clerk', 'specialist', 'unit-head'] },
};

const received = run(threeDays, ['xa/counter-clerk', '2026-11-23 10:30', receiveAtCounter()]);
/** The desk had it for 50 of its 120 minutes; nobody in the section has looked at it. */
const handedOver = run(received, [
  'xa/counter-clerk',
  '2026-11-23 13:20',
  command('hand-over', { officer: 'xa/specialist' }),
]);
/** Nobody in particular of the section has it. */
const inUnit = run(received, ['xa/counter-clerk', '2026-11-23 13:20', command('hand-over')]);
/** From so/specialist, who had it since 08:20 with 480 minutes, to the next examination. */
const betweenExaminers = run(upTo(workingHours, 'tham-tra'), [
  'so/specialist',
  '2026-11-23 09:00',
  command('hand-over', { officer: 'so/appraiser' }),
]);

function held({ state }: History): HeldState {
  assert.ok(isHeld(state));
  return state;
}

test('taken back to the step it came from: what the giver had left, and the receiver had it meanwhile', () => {
  const history = given(handedOver)
    .when(TAKE_BACK, GIVER)
    .then({
      type: 'TakenBack',
      data: {
        reason: null,
        held: {
          ...{ agency: 'xa', unit: 'tu-phap', officer: 'xa/specialist', step: 'tham-tra' },
          ...{ from: instant('2026-11-23 13:20'), to: instant('2026-11-23 14:00') },
          ...{ minutes: 40, budgetMinutes: 720 },
        },
        to: {
          ...{ agency: 'xa', unit: 'mot-cua', officer: null, step: 'tiep-nhan', work: 'intake' },
          ...{ role: 'counter-clerk', since: instant('2026-11-23 14:00'), openedAt: null },
          // 120 less 50.
          ...{ budgetMinutes: 70, stepDue: instant('2026-11-23 15:10') },
        },
      },
    });
  assert.equal(history.state.status, 'in-progress');
  assert.equal(held(history).lastGiven, null);
  assert.deepEqual(held(history).clock, held(handedOver).clock);
  assert.deepEqual(lastActor(history), {
    ...{ kind: 'officer', id: 'xa/counter-clerk', agency: 'xa', unit: 'mot-cua', role: 'counter-clerk' },
  });
});

test('taken back to the officer who had it, with a reason if there is one', () => {
  const reason = words('chuyen-nham');
  given(betweenExaminers)
    .when(command('take-back', { reason }), { by: 'so/specialist', at: '2026-11-23 10:00' })
    .then({
      type: 'TakenBack',
      data: {
        reason,
        held: { officer: 'so/appraiser', step: 'tham-dinh', minutes: 60 },
        to: {
          ...{ step: 'tham-tra', unit: 'tham-tra', officer: 'so/specialist', role: 'specialist' },
          // 480 less 40: Mon 60 + 240, Wed 140.
          ...{ budgetMinutes: 440, stepDue: instant('2026-11-25 09:20') },
        },
      },
    });
});

test('a budget that was used up stays used up', () => {
  const late = run(received, ['xa/counter-clerk', '2026-11-25 10:00', command('hand-over')]);
  given(late)
    .when(TAKE_BACK, { by: 'xa/counter-clerk', at: '2026-11-25 10:10' })
    .then({
      type: 'TakenBack',
      data: { to: { budgetMinutes: 0, stepDue: instant('2026-11-25 10:10') } },
    });
});

test('handed over again, to the right one this time: no minute is lost, and none is counted twice', () => {
  const again = run(
    handedOver,
    ['xa/counter-clerk', '2026-11-23 14:00', TAKE_BACK],
    ['xa/counter-clerk', '2026-11-23 14:30', command('hand-over', { officer: 'xa/colleague' })],
  );
  assert.equal(leadLeg(held(again)).officer, 'xa/colleague');
  // Given again, it can be taken back again, and again with what is left.
  given(again)
    .when(TAKE_BACK, { by: 'xa/counter-clerk', at: '2026-11-23 14:40' })
    .then({ type: 'TakenBack', data: { held: { officer: 'xa/colleague' }, to: { budgetMinutes: 40 } } });

  const proposed = run(again, ['xa/colleague', '2026-11-23 15:00', command('propose-result')]);
  assert.deepEqual(
    held(proposed).held.map(({ step, officer, minutes, budgetMinutes }) => [
      step,
      officer,
      minutes,
      budgetMinutes,
    ]),
    [
      ['tiep-nhan', null, 50, 120],
      ['tham-tra', 'xa/specialist', 40, 720],
      ['tiep-nhan', null, 30, 70],
      ['tham-tra', 'xa/colleague', 30, 720],
    ],
  );
  const sum = held(proposed).held.reduce((total, { minutes }) => total + minutes, 0);
  const elapsed = minutesWorked(provinceCalendar, instant('2026-11-23 10:30'), instant('2026-11-23 15:00'));
  assert.equal(sum, elapsed);
});

test('opened: the holder has looked, and it cannot be taken back', () => {
  const opened = given(handedOver)
    .when(OPEN, { by: 'xa/specialist', at: '2026-11-23 13:30' })
    .then({ type: 'HolderOpened', data: { leg: 1 } });
  assert.deepEqual(held(opened), {
    ...held(handedOver),
    legs: [{ ...leadLeg(held(handedOver)), openedAt: instant('2026-11-23 13:30') }],
    lastGiven: null,
  });
  given(opened).when(TAKE_BACK, GIVER).refused(NOT_PERMITTED);
  given(opened)
    .when(OPEN, { by: 'xa/specialist', at: '2026-11-23 13:40' })
    .refused({ code: 'already-opened' });
});

test('where a unit has it, the first of them to look opens it for all', () => {
  const opened = run(inUnit, ['xa/colleague', '2026-11-23 13:30', OPEN]);
  given(opened).when(OPEN, { by: 'xa/specialist', at: '2026-11-23 13:40' }).refused('already-opened');
  given(opened).when(TAKE_BACK, GIVER).refused('not-permitted');
  given(opened)
    .when(command('propose-result'), { by: 'xa/specialist', at: '2026-11-23 13:40' })
    .then({ type: 'ResultProposed' });
});

test('only its holder opens it', () => {
  const at = '2026-11-23 13:30';
  given(handedOver)
    .when(OPEN, { by: 'xa/colleague', at })
    .refused({ code: 'held-by-other', officer: 'xa/specialist' });
  for (const by of ['xa/counter-clerk', 'xa/unit-head', 'xa/signer', 'so/specialist', 'applicant', 'system'])
    given(handedOver).when(OPEN, { by, at }).refused('not-permitted');
  given(received)
    .when(OPEN, { by: 'xa/counter-clerk', at })
    .refused({ code: 'wrong-standing', command: 'open', standing: 'received' });
});

test('a new holder opens it anew, and so does one to whom a supplement came', () => {
  const opened = run(betweenExaminers, ['so/appraiser', '2026-11-23 09:10', OPEN]);
  const back = run(opened, ['so/appraiser', '2026-11-23 09:20', command('send-back')]);
  assert.equal(leadLeg(held(back)).openedAt, null);
  given(back).when(OPEN, { by: 'so/specialist', at: '2026-11-23 09:30' }).then({ type: 'HolderOpened' });
  const supplied = run(
    opened,
    ['so/appraiser', '2026-11-23 09:20', command('request-supplement')],
    ['applicant', '2026-11-23 10:00', command('provide-supplement')],
  );
  given(supplied).when(OPEN, { by: 'so/appraiser', at: '2026-11-23 10:10' }).then({ type: 'HolderOpened' });
});

test('nobody takes back but the officer who gave it', () => {
  const others = ['xa/specialist', 'xa/unit-head', 'xa/desk-head', 'xa/signer', 'xa/supervisor'];
  for (const by of [...others, 'xa/agency-admin', 'so/counter-clerk', 'applicant', 'delegate', 'system'])
    given(handedOver)
      .when(TAKE_BACK, { ...GIVER, by })
      .refused(NOT_PERMITTED);
  // Further on it is the second giver's.
  given(betweenExaminers)
    .when(TAKE_BACK, { ...GIVER, by: 'so/counter-clerk' })
    .refused('not-permitted');
  given(betweenExaminers)
    .when(TAKE_BACK, { ...GIVER, by: 'so/unit-head' })
    .refused('not-permitted');
});

test('a note does not stand in the way', () => {
  for (const by of ['xa/specialist', 'xa/counter-clerk'])
    given(run(handedOver, [by, '2026-11-23 13:30', command('note')]))
      .when(TAKE_BACK, GIVER)
      .then({ type: 'TakenBack' });
});

test('after another act it is too late, also where nobody had opened it', () => {
  const tooLate = (history: History, by: string, what: Command, refusal: Refusal) =>
    given(run(history, [by, '2026-11-23 13:30', what]))
      .when(TAKE_BACK, GIVER)
      .refused(refusal);
  const at = (work: StepWork): Refusal => ({ code: 'wrong-step', command: 'take-back', work });
  tooLate(handedOver, 'xa/specialist', command('propose-result'), at('approve'));
  tooLate(handedOver, 'xa/specialist', command('send-back', { step: 'tiep-nhan' }), at('intake'));
  tooLate(handedOver, 'xa/counter-clerk', TAKE_BACK, at('intake'));
  tooLate(inUnit, 'xa/unit-head', command('assign', { officer: 'xa/colleague' }), NOT_PERMITTED);
  tooLate(handedOver, 'xa/specialist', command('request-supplement'), {
    ...{ code: 'wrong-standing', command: 'take-back', standing: 'awaiting-supplement:resolution' },
  });
});

test('a supplement that was asked and came does not make it takeable again', () => {
  const supplied = run(
    handedOver,
    ['xa/specialist', '2026-11-23 13:30', command('request-supplement')],
    ['applicant', '2026-11-23 13:40', command('provide-supplement')],
  );
  given(supplied).when(TAKE_BACK, GIVER).refused(NOT_PERMITTED);
});

test('what was not handed over is not taken back: received, assigned, approved, signed', () => {
  given(received)
    .when(TAKE_BACK, GIVER)
    .refused({ code: 'wrong-standing', command: 'take-back', standing: 'received' });
  given(upTo(workingHours, 'tham-tra'))
    .when(TAKE_BACK, { ...GIVER, by: 'so/unit-head' })
    .refused('not-permitted');
  for (const [step, by] of [
    ['ky', 'xa/signer'],
    ['phat-hanh', 'xa/signer'],
    ['tra', 'xa/records-officer'],
  ] as const)
    given(upTo(threeDays, step))
      .when(TAKE_BACK, { ...GIVER, by })
      .refused('wrong-step');
});
