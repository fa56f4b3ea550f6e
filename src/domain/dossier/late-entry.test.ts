import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  command,
  instant,
  lately,
  receiveAtCounter,
  threeDays,
  words,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';

/** The power was out on Monday morning; on Wednesday it is written down. */
const WEDNESDAY = { by: 'xa/counter-clerk', at: '2026-11-25 08:00' };
/** Received on Monday 23/11 at 08:00. */
const received = upTo(threeDays, 'received');

test('recorded later: the clock runs from when it happened', () => {
  const { events, state } = given(threeDays)
    .when(lately(receiveAtCounter(), '2026-11-23 09:30'), WEDNESDAY)
    .then(
      { type: 'DossierSubmitted', data: { answerBy: instant('2026-11-25 09:30') } },
      {
        type: 'DossierReceived',
        data: {
          due: { promise: instant('2026-11-27 09:30') },
          to: { since: instant('2026-11-23 09:30') },
          handOverBy: instant('2026-11-23 17:00'),
        },
      },
    );
  for (const event of events) {
    assert.equal(event.occurredAt, instant('2026-11-23 09:30'));
    assert.equal(event.recordedAt, instant('2026-11-25 08:00'));
    assert.deepEqual(event.lateEntry, words('mat-dien'));
  }
  assert.ok(state.status === 'received');
  assert.equal(state.lastAt, instant('2026-11-23 09:30'));
});

test('a holder is charged for what was held, not for when it was typed', () => {
  given(received)
    .when(lately(command('hand-over'), '2026-11-23 09:00'), WEDNESDAY)
    .then({
      type: 'HandedOver',
      data: { held: { minutes: 60 }, to: { since: instant('2026-11-23 09:00') } },
    });
});

test('a late entry says why', () => {
  given(received)
    .when(lately(command('hand-over'), '2026-11-23 09:00', null), WEDNESDAY)
    .refused({ code: 'reason-required', command: 'hand-over' });
});

test('nothing happened in the future', () => {
  given(received)
    .when(lately(command('hand-over'), '2026-11-25 08:01'), WEDNESDAY)
    .refused('late-entry-in-future');
  given(received)
    .when(lately(command('hand-over'), '2026-11-25 08:00'), WEDNESDAY)
    .then({ type: 'HandedOver' });
});

test('nothing happened before what is already recorded', () => {
  given(received)
    .when(lately(command('hand-over'), '2026-11-23 07:59'), WEDNESDAY)
    .refused({ code: 'late-entry-out-of-order', notBefore: instant('2026-11-23 08:00') });
  given(received)
    .when(lately(command('hand-over'), '2026-11-23 08:00'), WEDNESDAY)
    .then({ type: 'HandedOver' });
});

test('a note, a word of guidance, a loss or a first look stands anywhere: an act of before may still be written down', () => {
  for (const [by, beside] of [
    ['xa/signer', command('note')],
    ['xa/counter-clerk', command('guide')],
    ['xa/desk-head', command('record-loss')],
  ] as const) {
    const { state } = given(run(received, [by, '2026-11-24 10:00', beside]))
      .when(lately(command('hand-over'), '2026-11-23 09:00'), WEDNESDAY)
      .then({ type: 'HandedOver', data: { held: { minutes: 60 } } });
    assert.ok(state.status === 'in-progress');
    assert.equal(state.lastAt, instant('2026-11-23 09:00'));
  }
  const opened = run(upTo(threeDays, 'tham-tra'), ['xa/specialist', '2026-11-25 07:30', command('open')]);
  given(opened)
    .when(lately(command('verify'), '2026-11-24 16:00'), { by: 'xa/specialist', at: '2026-11-25 08:00' })
    .then({ type: 'VerificationRecorded' });
});

test('that an opinion was reminded of does not keep its answer of before from being recorded', () => {
  const asked = run(upTo(threeDays, 'tham-tra'), [
    'xa/specialist',
    '2026-11-23 10:00',
    command('ask-opinion'),
  ]);
  const reminded = run(asked, ['system', '2026-11-25 11:30', command('remind-opinion')]);
  given(reminded)
    .when(lately(command('answer-opinion'), '2026-11-25 10:30'), {
      by: 'so/appraiser',
      at: '2026-11-25 14:00',
    })
    .then({ type: 'OpinionAnswered', data: { late: false } });
});

test('that somebody was reminded of a result does not keep the day it was fetched from being recorded', () => {
  const ready = upTo(threeDays, 'resolved');
  const reminded = run(ready, ['system', '2026-12-07 08:00', command('remind-collection')]);
  assert.ok(reminded.state.status === 'resolved' && ready.state.status === 'resolved');
  assert.equal(reminded.state.beside.reminders, 1);
  assert.equal(reminded.state.lastAt, ready.state.lastAt);
  given(reminded)
    .when(lately(command('return'), '2026-11-30 09:30'), { by: 'xa/return-clerk', at: '2026-12-08 08:00' })
    .then({ type: 'ResultReturned' });
});

test('that the applicant was told counts: an early result goes out only after it', () => {
  const told = run(upTo(threeDays, 'resolved'), ['xa/return-clerk', '2026-11-26 15:00', command('notify')]);
  given(told)
    .when(lately(command('return'), '2026-11-26 14:30'), { by: 'xa/return-clerk', at: '2026-11-26 16:00' })
    .refused('late-entry-out-of-order');
});

test('who may not act is told so, and nothing of the dossier', () => {
  for (const by of ['so/counter-clerk', 'applicant'])
    given(received)
      .when(lately(command('hand-over'), '2026-11-23 07:59'), { by, at: '2026-11-25 08:00' })
      .refused('not-permitted');
});

test('the clock of a server that is a little behind does not turn the log round', () => {
  const { events } = given(received)
    .when(command('hand-over'), { by: 'xa/counter-clerk', at: '2026-11-23 07:59:58' })
    .then({ type: 'HandedOver', data: { held: { minutes: 0 } } });
  assert.equal(events.at(-1)?.occurredAt, instant('2026-11-23 08:00'));
});
