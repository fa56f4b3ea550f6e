import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  command,
  instant,
  lapsing,
  receiveAtCounter,
  settingOf,
  threeDays,
  words,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { given, type History, run } from '../../../test/support/dossier-specification.ts';
import { type HeldState, isHeld } from './state.ts';

/** Received Monday 23/11 09:30 for three days: promised Friday 27/11 09:30, by law until 17:00. */
const received = run(threeDays, ['xa/counter-clerk', '2026-11-23 09:30', receiveAtCounter()]);
const examined = upTo(threeDays, 'tham-tra', '2026-11-23 09:30');
const signed = upTo(threeDays, 'phat-hanh', '2026-11-23 09:30');
const submitted = run(threeDays, ['applicant', '2026-11-23 08:00', command('submit')]);
const LEADER = { by: 'xa/signer', at: '2026-11-25 09:00' };

function held({ state }: History): HeldState {
  assert.ok(isHeld(state));
  return state;
}

test('withdrawn before the receipt: closed without a clock', () => {
  const { state } = given(submitted)
    .when(command('withdraw'), { by: 'applicant', at: '2026-11-23 09:00' })
    .then({ type: 'DossierWithdrawn', data: { reason: null, papersBack: null, held: null } });
  assert.equal(state.status, 'withdrawn');
  assert.ok(!('clock' in state));
});

test('withdrawn while it is worked on: the clock ends, the holder’s time is kept, nobody holds it', () => {
  const papersBack = words('mot-bo-ho-so');
  const { state } = given(examined)
    .when(command('withdraw', { papersBack }), { by: 'xa/desk-head', at: '2026-11-23 10:40' })
    .then({ type: 'DossierWithdrawn', data: { papersBack, held: { step: 'tham-tra', minutes: 60 } } });
  assert.partialDeepStrictEqual(state, {
    ...{ status: 'withdrawn', closedAt: instant('2026-11-23 10:40'), legs: [] },
    clock: { endedAt: instant('2026-11-23 10:40') },
  });
});

test('withdrawn while the applicant has to bring something: the wait ends with it and nobody is charged', () => {
  const waiting = run(examined, ['xa/specialist', '2026-11-23 10:30', command('request-supplement')]);
  const { state } = given(waiting)
    .when(command('withdraw'), { by: 'delegate', at: '2026-11-25 08:00' })
    .then({ type: 'DossierWithdrawn', data: { held: null } });
  assert.ok('clock' in state);
  assert.equal(state.clock.pauses[0]?.to, instant('2026-11-25 08:00'));
});

test('once the decision is signed it is neither withdrawn nor stopped', () => {
  given(signed)
    .when(command('withdraw'), { by: 'applicant', at: '2026-11-25 09:00' })
    .refused({ code: 'decision-signed' });
  given(signed).when(command('stop'), LEADER).refused({ code: 'decision-signed' });
});

test('stopped by the agency, with a reason; its papers given back later', () => {
  given(examined)
    .when(command('stop', { reason: null }), LEADER)
    .refused({ code: 'reason-required', command: 'stop' });
  const stopped = given(examined)
    .when(command('stop'), { by: 'xa/unit-head', at: '2026-11-25 09:00' })
    .then({ type: 'DossierStopped', data: { held: { officer: 'xa/specialist' } } });
  assert.equal(stopped.state.status, 'stopped');
  given(stopped)
    .when(command('give-back-papers'), { by: 'xa/return-clerk', at: '2026-11-25 10:00' })
    .then({ type: 'PapersGivenBack' });
});

test('a new date a day before: the promise moves, the law and what it is judged against do not', () => {
  const extended = given(examined)
    .when(command('extend'), { ...LEADER, at: '2026-11-26 17:00' })
    .then({
      type: 'DueExtended',
      data: {
        inTime: true,
        number: 1,
        before: instant('2026-11-27 09:30'),
        promise: instant('2026-12-15 17:00'),
      },
    });
  const { clock } = held(extended);
  assert.deepEqual(
    [clock.due.promise, clock.due.law, clock.baseDue, clock.basePromise],
    ['2026-12-15 17:00', '2026-11-27 17:00', '2026-11-27 17:00', '2026-11-27 09:30'].map(instant),
  );
  assert.deepEqual(
    clock.history.map(({ cause, promise }) => [cause, promise]),
    [
      ['received', instant('2026-11-27 09:30')],
      ['extension', instant('2026-12-15 17:00')],
    ],
  );
});

test('on the day itself or later the apology is owed all the same, and is no right to be on time', () => {
  const late = given(examined)
    .when(command('extend'), { ...LEADER, at: '2026-11-27 07:00' })
    .then({ type: 'DueExtended', data: { inTime: false } });
  assert.equal(held(late).clock.history.at(-1)?.cause, 'late-apology');
  const again = given(late)
    .when(command('extend', { until: instant('2026-12-22 17:00') }), { ...LEADER, at: '2026-12-15 17:30' })
    .then({ type: 'DueExtended', data: { inTime: false, number: 2 } });
  assert.equal(held(again).clock.baseDue, instant('2026-11-27 17:00'));
});

test('in time only once under R2018 and R2025; of R2016 no such limit is known', () => {
  const again = command('extend', { until: instant('2026-12-22 17:00') });
  for (const regime of ['R2018', 'R2025'] as const)
    given(
      run(upTo(settingOf(THREE_DAYS, regime), 'tham-tra'), [
        'xa/signer',
        '2026-11-25 09:00',
        command('extend'),
      ]),
    )
      .when(again, LEADER)
      .refused({ code: 'already-extended', atMost: 1 });
  given(
    run(upTo(settingOf(THREE_DAYS, 'R2016'), 'tham-tra'), [
      'xa/signer',
      '2026-11-25 09:00',
      command('extend'),
    ]),
  )
    .when(again, LEADER)
    .then({ type: 'DueExtended', data: { inTime: true, number: 2 } });
});

test('a new date lies after the old one, and when the desk is open', () => {
  given(examined)
    .when(command('extend', { until: instant('2026-11-27 09:30') }), LEADER)
    .refused({ code: 'date-not-later', after: instant('2026-11-27 09:30') });
  for (const until of ['2026-12-13 10:00', '2026-12-15 07:00', '2026-12-15 12:00'])
    given(examined)
      .when(command('extend', { until: instant(until) }), LEADER)
      .refused({ code: 'date-not-in-working-time' });
});

test('land money: the clock stands still from the notice to the proof; two appointments', () => {
  const waiting = given(examined)
    .when(command('require-payment'), { by: 'xa/specialist', at: '2026-11-25 08:00' })
    .then({ type: 'PaymentRequired', data: { clock: 'resume', held: { officer: 'xa/specialist' } } });
  assert.equal(waiting.state.status, 'awaiting-payment');
  const paid = given(waiting)
    .when(command('confirm-payment'), { by: 'xa/cashier', at: '2026-12-01 08:00' })
    .then({
      type: 'PaymentConfirmed',
      data: {
        clock: 'resume',
        // Left of the promise: Wed 420, Thu 480, Fri 150. From Tue 08:00: 420, Wed 480, Thu 150.
        due: { promise: instant('2026-12-03 09:30'), law: instant('2026-12-03 17:00') },
        to: { officer: 'xa/specialist', step: 'tham-tra' },
      },
    });
  const { clock, status } = held(paid);
  assert.equal(status, 'in-progress');
  assert.deepEqual(
    clock.history.map(({ cause, promise }) => [cause, promise]),
    [
      ['received', instant('2026-11-27 09:30')],
      ['payment', instant('2026-12-03 09:30')],
    ],
  );
  assert.equal(clock.baseDue, instant('2026-12-03 17:00'));
});

test('required when it is late already, a payment clears nothing', () => {
  const waiting = given(examined)
    .when(command('require-payment'), { by: 'xa/specialist', at: '2026-11-27 17:01' })
    .then({ type: 'PaymentRequired', data: { clock: 'unchanged' } });
  const paid = given(waiting)
    .when(command('confirm-payment'), { by: 'xa/specialist', at: '2026-12-01 08:00' })
    .then({ type: 'PaymentConfirmed', data: { due: { law: instant('2026-11-27 17:00') } } });
  assert.equal(held(paid).clock.history.length, 1);
});

test('a notice and a proof have numbers, and the sum is money', () => {
  const who = { by: 'xa/specialist', at: '2026-11-25 08:00' };
  given(examined)
    .when(command('require-payment', { notice: ' ' }), who)
    .refused({ code: 'number-required', command: 'require-payment' });
  for (const amount of [0, -5, 1.5])
    given(examined).when(command('require-payment', { amount }), who).refused('amount-invalid');
  given(examined)
    .when(command('require-payment', { amount: null }), who)
    .then({ type: 'PaymentRequired' });
});

test('after an extension a pause moves both promises, and no fresh start takes back a later date', () => {
  const extended = run(examined, ['xa/signer', '2026-11-25 07:30', command('extend')]);
  const asked = run(extended, ['xa/specialist', '2026-11-25 08:00', command('request-supplement')]);
  const restarted = given(asked)
    .when(command('provide-supplement'), { by: 'applicant', at: '2026-12-01 08:00' })
    .then({
      type: 'SupplementProvided',
      data: {
        clock: 'restart',
        due: { promise: instant('2026-12-15 17:00'), law: instant('2026-12-04 17:00') },
        basePromise: instant('2026-12-04 08:00'),
      },
    });
  assert.equal(held(restarted).clock.basePromise, instant('2026-12-04 08:00'));
  const paid = given(run(extended, ['xa/specialist', '2026-11-25 08:00', command('require-payment')]))
    .when(command('confirm-payment'), { by: 'xa/cashier', at: '2026-12-01 08:00' })
    .then({ type: 'PaymentConfirmed', data: { basePromise: instant('2026-12-03 09:30') } });
  assert.ok(held(paid).clock.due.promise > instant('2026-12-15 17:00'));
});

test('a supplement lapses where the province says so, by the system and not before its time', () => {
  const ask = command('request-supplement');
  const asked = given(upTo(lapsing, 'tham-tra', '2026-11-23 09:30'))
    .when(ask, { by: 'xa/specialist', at: '2026-11-25 08:00' })
    // Thu 26/11, Fri 27/11.
    .then({ type: 'SupplementRequested', data: { expiresAt: instant('2026-11-27 17:00') } });
  given(asked)
    .when(command('expire'), { by: 'system', at: '2026-11-27 17:00' })
    .refused({ code: 'not-lapsed', until: instant('2026-11-27 17:00') });
  const { state } = given(asked)
    .when(command('expire'), { by: 'system', at: '2026-11-27 17:01' })
    .then({ type: 'SupplementExpired', data: { stage: 'resolution' } });
  assert.equal(state.status, 'stopped');

  const atIntake = run(
    lapsing,
    ['applicant', '2026-11-25 07:00', command('submit')],
    ['xa/counter-clerk', '2026-11-25 08:00', ask],
  );
  const lapsed = given(atIntake)
    .when(command('expire'), { by: 'system', at: '2026-11-30 08:00' })
    .then({ type: 'SupplementExpired', data: { stage: 'intake' } });
  assert.equal(lapsed.state.status, 'declined');
});

test('a desk that has just received it can tell a new date, and a stop needs no examination', () => {
  given(received)
    .when(command('extend'), { by: 'xa/desk-head', at: '2026-11-23 10:00' })
    .then({ type: 'DueExtended' });
  given(received)
    .when(command('stop'), { by: 'xa/signer', at: '2026-11-23 10:00' })
    .then({ type: 'DossierStopped' });
});
