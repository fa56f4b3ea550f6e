import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIntake, command, instant } from '../../../test/support/dossier-fixture.ts';
import { given, type History, run } from '../../../test/support/dossier-specification.ts';
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
  RECEIVED,
  settingAt,
} from './clock-by-regime.test-data.ts';

/** What ends the clock, in 2016, 2019 and 2025, and what it is then; the dates are counted by hand. */

/** The working day before the last one. */
const DAY_BEFORE: Each<string> = ['2016-09-05 17:00', '2019-05-03 17:00', '2025-09-04 17:00'];
const LONG_AFTER = '2027-06-01 09:00';

/** Issued on the first working day after the receipt; the return desk has it at that moment. */
function takenIn(index: number, at: string): History {
  const day = of(NEXT_DAY, index);
  return run(
    examined(index),
    ['xa/specialist', `${day} 08:00`, command('propose-result')],
    ['xa/signer', `${day} 09:00`, command('approve')],
    ['xa/signer', `${day} 09:10`, command('sign')],
    ['xa/records-officer', `${day} 10:00`, command('issue')],
    ['xa/return-clerk', at, command('take-in')],
  );
}

test('it ends when the desk has the result: early, on time and late, whenever it is fetched', () => {
  eachRegime((index) => {
    const law = of(LAW, index);
    for (const [at, standing] of [
      [of(DAY_BEFORE, index), 'early'],
      [law.replace('17:00', '07:00'), 'on-time'],
      [`${law}:59`, 'on-time'],
      [law.replace('17:00', '17:01'), 'late'],
    ] as const) {
      const resolved = takenIn(index, at);
      assert.equal(clockOf(resolved).endedAt, instant(at));
      assert.equal(judged(resolved, LONG_AFTER), standing, at);
      const fetched = run(resolved, ['xa/return-clerk', LONG_AFTER, command('return')]);
      assert.equal(clockOf(fetched).endedAt, instant(at));
      assert.equal(judged(fetched, LONG_AFTER), standing, at);
    }
  });
});

test('fetched before its day: since 2018 only after the applicant was told', () => {
  eachRegime((index) => {
    const resolved = takenIn(index, of(DAY_BEFORE, index));
    const at = of(LAW, index).replace('17:00', '07:00');
    const early = of(DAY_BEFORE, index);
    const untold = command('return', { notified: null });
    if (index === 0)
      given(resolved).when(untold, { by: 'xa/return-clerk', at: early }).then({ type: 'ResultReturned' });
    else given(resolved).when(untold, { by: 'xa/return-clerk', at: early }).refused('notice-required');
    // On the day itself nobody need be told.
    given(resolved).when(untold, { by: 'xa/return-clerk', at }).then({ type: 'ResultReturned' });
  });
});

test('withdrawn or stopped: it ends then, and is judged by then', () => {
  eachRegime((index) => {
    const inTime = `${of(NEXT_DAY, index)} 10:00`;
    const tooLate = of(LAW, index).replace('17:00', '17:01');
    for (const [by, type] of [
      ['applicant', 'withdraw'],
      ['xa/signer', 'stop'],
    ] as const) {
      const closed = run(examined(index), [by, inTime, command(type)]);
      assert.equal(clockOf(closed).endedAt, instant(inTime));
      assert.equal(judged(closed, LONG_AFTER), 'early');
      assert.equal(judged(run(examined(index), [by, tooLate, command(type)]), LONG_AFTER), 'late');
    }
  });
});

test('withdrawn while a supplement is awaited: judged by when the wait began', () => {
  eachRegime((index) => {
    const waiting = run(examined(index), [
      'xa/specialist',
      `${of(NEXT_DAY, index)} 10:00`,
      command('request-supplement'),
    ]);
    const withdrawn = run(waiting, ['applicant', LONG_AFTER, command('withdraw')]);
    assert.equal(clockOf(withdrawn).endedAt, instant(LONG_AFTER));
    assert.equal(judged(withdrawn, LONG_AFTER), 'early');
    const late = run(
      examined(index),
      ['xa/specialist', of(LAW, index).replace('17:00', '17:01'), command('request-supplement')],
      ['applicant', LONG_AFTER, command('withdraw')],
    );
    assert.equal(judged(late, LONG_AFTER), 'late');
  });
});

test('given at once it starts and ends in the same moment', () => {
  eachRegime((index) => {
    const at = of(RECEIVED, index);
    const served = run(settingAt(index), [
      'xa/counter-clerk',
      at,
      command('serve-at-once', { intake: anIntake() }),
    ]);
    const { receivedAt, endedAt, due } = clockOf(served);
    assert.deepEqual([receivedAt, endedAt], [instant(at), instant(at)]);
    assert.equal(due.law, instant(of(LAW, index)));
    assert.equal(judged(served, LONG_AFTER), 'early');
  });
});

test('refused in substance is a result, judged like any other', () => {
  eachRegime((index) => {
    const refused = command('propose-result', {
      outcome: 'refused',
      reason: command('stop').reason,
    });
    const day = of(NEXT_DAY, index);
    const resolved = run(
      examined(index),
      ['xa/specialist', `${day} 08:00`, refused],
      ['xa/signer', `${day} 09:00`, command('approve')],
      ['xa/signer', `${day} 09:10`, command('sign')],
      ['xa/records-officer', `${day} 10:00`, command('issue', { electronic: true })],
    );
    // Electronic, and of the agency that received it: issued, it is at the desk.
    assert.equal(clockOf(resolved).endedAt, instant(`${day} 10:00`));
    assert.equal(judged(resolved, LONG_AFTER), 'early');
  });
});

test('before 2025 no supplement lapses by itself', () => {
  for (const index of [0, 1]) {
    const waiting = run(examined(index), ['xa/specialist', of(LATER, index), command('request-supplement')]);
    given(waiting)
      .when(command('expire'), { by: 'system', at: LONG_AFTER })
      .refused({ code: 'not-lapsed', until: null });
  }
});
