import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedCalendar, withDaysOff, withoutDay } from '../../../test/support/dossier-calendar.ts';
import {
  calendarDays,
  command,
  instant,
  receiveAtCounter,
  settingOf,
  threeDays,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { given, type History, run } from '../../../test/support/dossier-specification.ts';
import { type HeldState, isHeld } from './state.ts';

/** What asking for a supplement during resolution does to the clock (ruling 9). */

const ASK = command('request-supplement');
const BRING = command('provide-supplement');

/** Received Friday 20/11 09:00 for fifteen days: 05/12 is a Saturday, so due Monday 07/12 17:00. */
const examined = run(
  calendarDays,
  ['so/counter-clerk', '2026-11-20 09:00', receiveAtCounter()],
  ['so/counter-clerk', '2026-11-20 10:00', command('hand-over')],
  ['so/unit-head', '2026-11-20 10:30', command('assign')],
);

/** Received Monday 23/11 09:30 for three days: promised Friday 09:30, by law until 17:00. */
const threeDaysExamined = upTo(threeDays, 'tham-tra', '2026-11-23 09:30');

function held({ state }: History): HeldState {
  assert.ok(isHeld(state));
  return state;
}

function asked(history: History, by: string, at: string): History {
  return run(history, [by, at, ASK]);
}

test('asked within three working days of receipt: from zero once it is there', () => {
  // Mon, Wed, Thu: until the close of Thursday 26/11; its last minute is still within.
  const waiting = given(examined)
    .when(ASK, { by: 'so/specialist', at: '2026-11-26 17:00:59' })
    .then({ type: 'SupplementRequested', data: { stage: 'resolution', clock: 'restart' } });
  const [pause] = held(waiting).clock.pauses;
  assert.deepEqual(pause, {
    from: instant('2026-11-26 17:00:59'),
    to: null,
    cause: 'supplement',
    afterwards: 'restart',
  });

  const restarted = given(waiting)
    .when(BRING, { by: 'so/counter-clerk', at: '2026-12-01 10:00' })
    .then({
      type: 'SupplementProvided',
      data: {
        clock: 'restart',
        // 01/12 + 15 is Wednesday 16/12. Tue 300, three days 1,440, a week 2,400, three days 1,440.
        due: { law: instant('2026-12-16 17:00'), promise: instant('2026-12-16 17:00'), wholeMinutes: 5580 },
        // The whole share anew: 400 of 1,000.
        to: { officer: 'so/specialist', step: 'tham-tra', budgetMinutes: 2232 },
      },
    });
  const { clock, status } = held(restarted);
  assert.equal(status, 'in-progress');
  assert.equal(clock.receivedAt, instant('2026-11-20 09:00'));
  assert.equal(clock.startedAt, instant('2026-12-01 10:00'));
  assert.equal(clock.baseDue, instant('2026-12-16 17:00'));
  assert.equal(clock.pauses[0]?.to, instant('2026-12-01 10:00'));
  assert.deepEqual(
    clock.history.map(({ cause, event, law }) => ({ cause, event, law })),
    [
      { cause: 'received', event: 2, law: instant('2026-12-07 17:00') },
      { cause: 'restart', event: 6, law: instant('2026-12-16 17:00') },
    ],
  );
});

test('asked later: what was left of the time runs on, and what was left of the budget', () => {
  const waiting = given(examined)
    .when(ASK, { by: 'so/specialist', at: '2026-11-27 08:00' })
    // Since Fri 20/11 10:30: 30 + 240, Mon 480, Wed 480, Thu 480, Fri 60. Of 400/1,000 of 5,160.
    .then({
      type: 'SupplementRequested',
      data: { clock: 'resume', held: { officer: 'so/specialist', minutes: 1770, budgetMinutes: 2064 } },
    });
  const resumed = given(waiting)
    .when(BRING, { by: 'applicant', at: '2026-12-01 10:00' })
    .then({
      type: 'SupplementProvided',
      data: {
        clock: 'resume',
        // From 27/11 to 07/12 are ten days; the shares stay shares of the time there was from the start.
        due: { law: instant('2026-12-11 17:00'), wholeMinutes: 5160 },
        // 294 left: Tue 60 until lunch, 234 after it.
        to: { officer: 'so/specialist', budgetMinutes: 294, stepDue: instant('2026-12-01 16:54') },
      },
    });
  const { clock } = held(resumed);
  assert.equal(clock.startedAt, instant('2026-11-20 09:00'));
  assert.equal(clock.baseDue, instant('2026-12-11 17:00'));
  assert.equal(clock.history.at(-1)?.cause, 'resume');
});

test('who had used up the budget gets the dossier back with none', () => {
  // Three working days and more since Mon 09:40, against 720 minutes.
  const waiting = asked(threeDaysExamined, 'xa/specialist', '2026-11-27 10:00');
  given(waiting)
    .when(BRING, { by: 'applicant', at: '2026-12-01 08:00' })
    .then({
      type: 'SupplementProvided',
      data: { to: { budgetMinutes: 0, stepDue: instant('2026-12-01 08:00') } },
    });
});

test('a minute after the close of the third day it is later', () => {
  given(examined)
    .when(ASK, { by: 'so/specialist', at: '2026-11-26 17:01' })
    .then({ type: 'SupplementRequested', data: { clock: 'resume' } });
});

test('asked after the due instant: it is and stays late', () => {
  given(examined)
    .when(ASK, { by: 'so/specialist', at: '2026-12-07 17:00:59' })
    .then({ type: 'SupplementRequested', data: { clock: 'resume' } });
  const waiting = given(examined)
    .when(ASK, { by: 'so/specialist', at: '2026-12-07 17:01' })
    .then({ type: 'SupplementRequested', data: { clock: 'unchanged' } });
  const before = held(waiting).clock;
  const brought = given(waiting)
    .when(BRING, { by: 'applicant', at: '2026-12-10 10:00' })
    .then({
      type: 'SupplementProvided',
      data: { clock: 'unchanged', due: { law: instant('2026-12-07 17:00') } },
    });
  assert.deepEqual(held(brought).clock, {
    ...before,
    pauses: [{ ...before.pauses[0], to: instant('2026-12-10 10:00') }],
  });
  assert.ok(held(brought).clock.baseDue < held(brought).lastAt);
});

test('from zero on a calendar that became shorter: no appointment moves earlier (ruling 14)', () => {
  // 20/11 + 15 is Saturday 05/12, which is worked now; the receipt says Monday.
  const makeUp = {
    date: '2026-12-05',
    kind: 'make-up',
    name: 'Làm bù',
    basis: 'Công điện',
    like: 5,
  } as const;
  given(withDaysOff(asked(examined, 'so/specialist', '2026-11-20 11:00'), makeUp))
    .when(BRING, { by: 'applicant', at: '2026-11-20 15:00' })
    .then({
      type: 'SupplementProvided',
      data: {
        clock: 'restart',
        due: { promise: instant('2026-12-07 17:00'), law: instant('2026-12-07 17:00') },
      },
    });
  // Received while Wednesday was off, so promised Monday; by now it is worked again, and Friday would do.
  const storm = changedCalendar(threeDays.calendar, '2026-11-25');
  const received = upTo({ ...threeDays, calendar: storm }, 'tham-tra', '2026-11-23 09:30');
  assert.equal(held(received).clock.due.promise, instant('2026-11-30 09:30'));
  given(withoutDay(asked(received, 'xa/specialist', '2026-11-23 10:30'), '2026-11-25'))
    .when(BRING, { by: 'applicant', at: '2026-11-23 14:00' })
    .then({
      type: 'SupplementProvided',
      data: {
        clock: 'restart',
        due: { promise: instant('2026-11-30 09:30'), law: instant('2026-11-30 17:00') },
      },
    });
});

test('R2016: nothing restarts, the time of the first round counts', () => {
  const examined2016 = upTo(settingOf(THREE_DAYS, 'R2016'), 'tham-tra', '2026-11-23 09:30');
  const waiting = given(examined2016)
    .when(ASK, { by: 'xa/specialist', at: '2026-11-26 10:00' })
    .then({ type: 'SupplementRequested', data: { clock: 'resume' } });
  given(waiting)
    .when(BRING, { by: 'applicant', at: '2026-12-01 08:00' })
    .then({
      type: 'SupplementProvided',
      data: {
        // Left of the promise: Thu 300, Fri 150. From Tue 08:00: 420, Wed 30. The law to the close of that day.
        due: { promise: instant('2026-12-02 07:30'), law: instant('2026-12-02 17:00') },
      },
    });
});

test('R2018 and R2025 restart alike', () => {
  for (const regime of ['R2018', 'R2025'] as const)
    given(upTo(settingOf(THREE_DAYS, regime), 'tham-tra', '2026-11-23 09:30'))
      .when(ASK, { by: 'xa/specialist', at: '2026-11-26 10:00' })
      .then({ type: 'SupplementRequested', data: { clock: 'restart' } });
});

test('the promise has passed and the law has not: no fresh start, and the promise stays broken', () => {
  // Within three working days of receipt, but after Friday 09:30.
  const waiting = given(threeDaysExamined)
    .when(ASK, { by: 'xa/specialist', at: '2026-11-27 10:00' })
    .then({ type: 'SupplementRequested', data: { clock: 'resume' } });
  given(waiting)
    .when(BRING, { by: 'applicant', at: '2026-12-01 08:00' })
    .then({
      type: 'SupplementProvided',
      // Of the law Fri 60 + 240 are left: from Tue 08:00 that is Tuesday, to its close.
      data: { due: { promise: instant('2026-11-27 09:30'), law: instant('2026-12-01 17:00') } },
    });
});

test('the three days count from the receipt, also after a restart', () => {
  const restarted = run(asked(threeDaysExamined, 'xa/specialist', '2026-11-25 08:00'), [
    'applicant',
    '2026-11-26 08:00',
    BRING,
  ]);
  const approving = upTo(restarted, 'duyet', '2026-11-26 09:00');
  given(approving)
    .when(ASK, { by: 'xa/signer', at: '2026-11-27 17:00' })
    .then({ type: 'SupplementRequested', data: { number: 2, clock: 'restart' } });
  given(approving)
    .when(ASK, { by: 'xa/signer', at: '2026-11-30 07:00' })
    .then({ type: 'SupplementRequested', data: { number: 2, clock: 'resume' } });
});

test('nobody uses up time while the applicant has the papers', () => {
  const waiting = asked(threeDaysExamined, 'xa/specialist', '2026-11-23 10:30');
  const brought = run(waiting, ['applicant', '2026-12-01 08:00', BRING]);
  const proposed = run(brought, ['xa/specialist', '2026-12-01 09:00', command('propose-result')]);
  assert.deepEqual(
    held(proposed).held.map(({ step, minutes }) => [step, minutes]),
    // The desk from 09:30 to 09:40; examined 09:40 to 10:30 and, once brought, 08:00 to 09:00.
    [
      ['tiep-nhan', 10],
      ['tham-tra', 50],
      ['tham-tra', 60],
    ],
  );
});

test('while it is awaited the dossier stands still, but for notes', () => {
  const waiting = asked(threeDaysExamined, 'xa/specialist', '2026-11-23 10:30');
  for (const type of [
    'propose-result',
    'send-back',
    'request-supplement',
    'assign',
    'receive',
    'decline',
  ] as const)
    given(waiting)
      .when(command(type), { by: 'xa/specialist', at: '2026-11-23 10:40' })
      .refused({ code: 'wrong-standing', command: type, standing: 'awaiting-supplement:resolution' });
  const { state } = given(waiting)
    .when(command('note'), { by: 'xa/specialist', at: '2026-11-23 10:40' })
    .then({ type: 'NoteAdded' });
  assert.equal(state.status, 'awaiting-supplement');
});
