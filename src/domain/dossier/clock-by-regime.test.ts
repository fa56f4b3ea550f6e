import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, instant, receiveAtCounter } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { FIFTEEN_CALENDAR_DAYS, SAME_DAY } from '../../../test/support/dossier-procedures.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';
import {
  clockOf,
  type Each,
  eachRegime,
  examined,
  judged,
  LATER,
  LAW,
  NEXT_DAY,
  of,
  PROMISE,
  RECEIVED,
  settingAt,
} from './clock-by-regime.test-data.ts';
import { isFiled } from './state.ts';
import { hasClock } from './time-spent.ts';

/** What starts, stops and moves the clock, in 2016, 2019 and 2025; the dates are counted by hand. */

test('handed in incomplete: no clock runs, only the time to answer', () => {
  const filed: Each<string> = ['2016-09-01 09:30', '2019-04-26 09:30', '2025-08-29 09:30'];
  // A working day on paper: 330 minutes of that day, 150 of the next one that is worked.
  const answer: Each<string> = ['2016-09-05 09:30', '2019-05-02 09:30', '2025-09-03 09:30'];
  const brought: Each<string> = ['2016-09-05 08:00', '2019-05-02 08:00', '2025-09-03 08:00'];
  const anew: Each<string> = ['2016-09-06 08:00', '2019-05-03 08:00', '2025-09-04 08:00'];
  eachRegime((index) => {
    const submitted = given(settingAt(index))
      .when(command('submit'), { by: 'xa/counter-clerk', at: of(filed, index) })
      .then({ type: 'DossierSubmitted', data: { answerBy: instant(of(answer, index)) } });
    const asked = run(submitted, [
      'xa/counter-clerk',
      of(filed, index).replace('09:30', '10:00'),
      command('request-supplement'),
    ]);
    const { state } = given(asked)
      .when(command('provide-supplement'), { by: 'applicant', at: of(brought, index) })
      .then({
        type: 'SupplementProvided',
        data: { stage: 'intake', answerBy: instant(of(anew, index)) },
      });
    assert.ok(isFiled(state) && !hasClock(state));
  });
});

test('filed online on a day off: the eight working hours to answer begin at the next opening', () => {
  const filed: Each<string> = ['2016-09-02 10:00', '2019-04-27 20:00', '2025-09-01 08:00'];
  const answer: Each<string> = ['2016-09-05 17:00', '2019-05-02 17:00', '2025-09-03 17:00'];
  eachRegime((index) => {
    const submitted = run(settingAt(index));
    const online = command('submit');
    given(submitted)
      .when(
        { ...online, intake: { ...online.intake, channel: 'online' } },
        {
          ...{ by: 'applicant', at: of(filed, index) },
        },
      )
      .then({ type: 'DossierSubmitted', data: { answerBy: instant(of(answer, index)) } });
  });
});

test('the receipt starts it: promise and law, and the papers leave the desk by the 15:00 rule', () => {
  const late: Each<string> = ['2016-09-01 15:01', '2019-04-26 15:01', '2025-08-29 15:01'];
  const opening: Each<string> = ['2016-09-05 07:00', '2019-05-02 07:00', '2025-09-03 07:00'];
  eachRegime((index) => {
    const due = { promise: instant(of(PROMISE, index)), law: instant(of(LAW, index)) };
    const received = given(settingAt(index))
      .when(receiveAtCounter(), { by: 'xa/counter-clerk', at: of(RECEIVED, index) })
      .then({ type: 'DossierSubmitted' }, { type: 'DossierReceived', data: { due } });
    assert.equal(clockOf(received).baseDue, due.law);
    given(settingAt(index))
      .when(receiveAtCounter(), { by: 'xa/counter-clerk', at: of(late, index) })
      .then(
        { type: 'DossierSubmitted' },
        { type: 'DossierReceived', data: { handOverBy: instant(of(opening, index)) } },
      );
  });
});

test('within the day: received at 15:00 it is due at the close, a minute later on the next working day', () => {
  const close: Each<string> = ['2016-09-01 17:00', '2019-04-26 17:00', '2025-08-29 17:00'];
  const next: Each<string> = ['2016-09-05 17:00', '2019-05-02 17:00', '2025-09-03 17:00'];
  eachRegime((index) => {
    // One working day, by the law, ends with the working day after (ruling 7).
    const law = instant(of(next, index));
    for (const [time, promise] of [
      ['15:00', of(close, index)],
      ['15:01', of(next, index)],
    ] as const)
      given(settingAt(index, SAME_DAY))
        .when(receiveAtCounter(), {
          ...{ by: 'xa/counter-clerk', at: of(close, index).replace('17:00', time) },
        })
        .then(
          { type: 'DossierSubmitted' },
          { type: 'DossierReceived', data: { due: { promise: instant(promise), law } } },
        );
  });
});

test('supplement asked on the next day: the first round counts in 2016, later it starts from zero', () => {
  /*
   * 2016: of the promise 930 minutes are left (Thu 300, Mon 480, Tue 150): Thu 420, Fri 480, Mon 30; of the law 1,260.
   * 2019: anew from Tue 07/05 08:00: 420, Wed 480, Thu 480, Fri 60. 2025: Tue 09/09 420, Wed 480, Thu 480, Fri 60.
   */
  const clock: Each<'resume' | 'restart'> = ['resume', 'restart', 'restart'];
  const promise: Each<string> = ['2016-09-12 07:30', '2019-05-10 08:00', '2025-09-12 08:00'];
  const law: Each<string> = ['2016-09-12 17:00', '2019-05-10 17:00', '2025-09-12 17:00'];
  eachRegime((index) => {
    const asked = given(examined(index))
      .when(command('request-supplement'), { by: 'xa/specialist', at: `${of(NEXT_DAY, index)} 10:00` })
      .then({ type: 'SupplementRequested', data: { stage: 'resolution', clock: of(clock, index) } });
    const due = { promise: instant(of(promise, index)), law: instant(of(law, index)) };
    const brought = given(asked)
      .when(command('provide-supplement'), { by: 'xa/counter-clerk', at: of(LATER, index) })
      .then({ type: 'SupplementProvided', data: { clock: of(clock, index), due } });
    const { receivedAt, startedAt, baseDue, history } = clockOf(brought);
    assert.equal(baseDue, due.law);
    assert.equal(startedAt, index === 0 ? receivedAt : instant(of(LATER, index)));
    // The first appointment stays on record beside the second.
    assert.deepEqual(
      history.map((one) => one.promise),
      [of(PROMISE, index), of(promise, index)].map(instant),
    );
  });
});

test('asked when three working days are over: what was left runs on, under each of them', () => {
  // Fifteen days: 15/09/2016 is a Thursday; 11/05/2019 and 13/09/2025 are Saturdays, rolled to Monday.
  const law: Each<string> = ['2016-09-15 17:00', '2019-05-13 17:00', '2025-09-15 17:00'];
  // The fourth working day or later: 8, 7 and 7 days before the end.
  const ask: Each<string> = ['2016-09-07 10:00', '2019-05-06 10:00', '2025-09-08 10:00'];
  const bring: Each<string> = ['2016-09-12 08:00', '2019-05-10 08:00', '2025-09-12 08:00'];
  const after: Each<string> = ['2016-09-20 17:00', '2019-05-17 17:00', '2025-09-19 17:00'];
  eachRegime((index) => {
    const received = upTo(settingAt(index, FIFTEEN_CALENDAR_DAYS), 'tham-tra', of(RECEIVED, index));
    assert.equal(clockOf(received).baseDue, instant(of(law, index)));
    const asked = given(received)
      .when(command('request-supplement'), { by: 'so/specialist', at: of(ask, index) })
      .then({ type: 'SupplementRequested', data: { clock: 'resume' } });
    given(asked)
      .when(command('provide-supplement'), { by: 'applicant', at: of(bring, index) })
      .then({ type: 'SupplementProvided', data: { due: { law: instant(of(after, index)) } } });
  });
});

test('asked, or land money required, when the law’s day is over: late it is and late it stays', () => {
  const ask: Each<string> = ['2016-09-07 08:00', '2019-05-06 08:00', '2025-09-08 08:00'];
  eachRegime((index) => {
    for (const [stop, go] of [
      ['request-supplement', 'provide-supplement'],
      ['require-payment', 'confirm-payment'],
    ] as const) {
      const waiting = run(examined(index), ['xa/specialist', of(ask, index), command(stop)]);
      assert.equal(clockOf(waiting).pauses.at(-1)?.afterwards, 'unchanged');
      assert.equal(judged(waiting, of(LATER, index)), 'late');
      const again = run(waiting, ['xa/counter-clerk', of(LATER, index), command(go)]);
      assert.deepEqual(clockOf(again).due, clockOf(examined(index)).due);
      assert.equal(judged(again, of(LATER, index)), 'late');
    }
  });
});

test('land money: it stands still until the proof of payment, then the second appointment', () => {
  /*
   * Required at 08:00: left of the promise are 420 of that day, 480 and 150; of the law 420, 480 and 480.
   * 2016: Thu 08/09 420, Fri 480, Mon 12/09. 2019: Tue 07/05 420, Wed 480, Thu 09/05. 2025: Tue 09/09, Wed, Thu 11/09.
   */
  const promise: Each<string> = ['2016-09-12 09:30', '2019-05-09 09:30', '2025-09-11 09:30'];
  const law: Each<string> = ['2016-09-12 17:00', '2019-05-09 17:00', '2025-09-11 17:00'];
  eachRegime((index) => {
    const waiting = run(examined(index), [
      'xa/specialist',
      `${of(NEXT_DAY, index)} 08:00`,
      command('require-payment'),
    ]);
    assert.equal(judged(waiting, '2027-06-01 08:00'), 'early');
    const paid = given(waiting)
      .when(command('confirm-payment'), { by: 'xa/cashier', at: of(LATER, index) })
      .then({
        type: 'PaymentConfirmed',
        data: { due: { promise: instant(of(promise, index)), law: instant(of(law, index)) } },
      });
    assert.deepEqual(
      clockOf(paid).history.map(({ cause }) => cause),
      ['received', 'payment'],
    );
  });
});

test('opinion, verification and approval inside stop nothing', () => {
  eachRegime((index) => {
    const day = of(NEXT_DAY, index);
    const [heldAt, answerBy] = [instant(of(RECEIVED, index)), instant(`${day} 16:00`)];
    const asked = { of: { agency: 'so', unit: 'tham-tra' } };
    const approving = run(
      examined(index),
      ['xa/specialist', `${day} 07:30`, command('verify', { heldAt })],
      ['xa/specialist', `${day} 08:00`, command('ask-opinion', { ...asked, answerBy })],
      ['so/specialist', `${day} 16:30`, command('answer-opinion')],
      ['xa/specialist', `${day} 16:40`, command('propose-result')],
    );
    const { due, pauses, history } = clockOf(approving);
    assert.deepEqual([due, pauses, history.length], [clockOf(examined(index)).due, [], 1]);
    // Waiting for the signature until the law's day is over is late.
    assert.equal(judged(approving, of(LAW, index).replace('17:00', '17:01')), 'late');
  });
});

test('a new date with an apology moves the promise and not what it is judged by; once, but for 2016', () => {
  const until: Each<string> = ['2016-09-09 17:00', '2019-05-10 17:00', '2025-09-12 17:00'];
  const further: Each<string> = ['2016-09-16 17:00', '2019-05-17 17:00', '2025-09-19 17:00'];
  eachRegime((index) => {
    const leader = { by: 'xa/signer', at: `${of(NEXT_DAY, index)} 09:00` };
    const extended = given(examined(index))
      .when(command('extend', { until: instant(of(until, index)) }), leader)
      .then({ type: 'DueExtended', data: { inTime: true, number: 1, before: instant(of(PROMISE, index)) } });
    const { due, baseDue } = clockOf(extended);
    assert.deepEqual(
      [due.promise, due.law, baseDue],
      [of(until, index), of(LAW, index), of(LAW, index)].map(instant),
    );
    const again = given(extended).when(command('extend', { until: instant(of(further, index)) }), leader);
    if (index === 0) again.then({ type: 'DueExtended', data: { inTime: true, number: 2 } });
    else again.refused({ code: 'already-extended', atMost: 1 });
    // On the promised day itself it is too late for that.
    given(examined(index))
      .when(command('extend', { until: instant(of(until, index)) }), {
        ...{ by: 'xa/signer', at: of(PROMISE, index).replace('09:30', '07:30') },
      })
      .then({ type: 'DueExtended', data: { inTime: false } });
    assert.equal(judged(extended, of(until, index).replace('17:00', '08:00')), 'late');
  });
});
