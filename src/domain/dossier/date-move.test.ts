import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changedCalendar,
  onCalendar,
  withDaysOff,
  withoutDay,
} from '../../../test/support/dossier-calendar.ts';
import {
  calendarDays,
  command,
  instant,
  threeDays,
  workingHours,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, type History, run } from '../../../test/support/dossier-specification.ts';
import { dueReason } from './due-reason.ts';
import { latenessByCause } from './lateness-by-cause.ts';
import { isHeld } from './state.ts';
import { timelinessOf } from './timeliness.ts';

/** Received Monday 23/11/2026 08:00, three working days; 24/11 is a holiday: promise Fri 27/11 08:00, law Fri 17:00. */
const examined = upTo(threeDays, 'tham-tra');
const NOW = { by: 'system', at: '2026-11-25 16:00' };
const STORM = '2026-11-26';

function clockOf({ state }: History) {
  assert.ok('clock' in state);
  return state.clock;
}

function moved(history: History, at = NOW.at): History {
  return run(history, ['system', at, command('move-date')]);
}

test('a storm day moves promise, law and base due, and keeps what stood before', () => {
  const after = given(withDaysOff(examined, STORM))
    .when(command('move-date'), NOW)
    .then({
      type: 'DateMoved',
      data: {
        before: { promise: instant('2026-11-27 08:00'), law: instant('2026-11-27 17:00') },
        due: { promise: instant('2026-11-30 08:00'), law: instant('2026-11-30 17:00') },
      },
    });
  const clock = clockOf(after);
  assert.equal(clock.baseDue, instant('2026-11-30 17:00'));
  assert.equal(clock.basePromise, clock.due.promise);
  assert.deepEqual(
    clock.history.map(({ cause, promise }) => [cause, promise]),
    [
      ['received', instant('2026-11-27 08:00')],
      ['calendar', instant('2026-11-30 08:00')],
    ],
  );
  assert.equal(timelinessOf(clock, after.setting.calendar, instant('2026-11-30 16:00'), 'day'), 'on-time');
});

test('half a day off takes its hours from the promise, and the whole day from the law (ruling 4)', () => {
  const half = { date: STORM, kind: 'afternoon-off', name: 'Nghỉ chiều', basis: '15/CĐ-UBND' } as const;
  const { due } = clockOf(moved(withDaysOff(examined, half)));
  // Four hours less: from Friday 08:00 the 180 minutes to noon, and 60 of the afternoon.
  assert.deepEqual([due.promise, due.law], [instant('2026-11-27 14:00'), instant('2026-11-30 17:00')]);
});

test('the deadline of the holder moves along, that of an opinion as well', () => {
  const asked = run(upTo(workingHours, 'tham-tra'), [
    'so/specialist',
    '2026-11-23 10:00',
    command('ask-opinion', {
      of: { agency: 'so', unit: 'tham-dinh' },
      answerBy: instant('2026-11-23 13:30'),
    }),
  ]);
  const half = { date: '2026-11-23', kind: 'afternoon-off', name: 'Nghỉ chiều', basis: 'CĐ' } as const;
  assert.ok(isHeld(asked.state));
  const after = moved(withDaysOff(asked, half), '2026-11-23 10:30');
  assert.ok(isHeld(after.state));
  const [lead, opinion] = after.state.legs;
  assert.ok(lead.stepDue && asked.state.legs[0].stepDue && lead.stepDue > asked.state.legs[0].stepDue);
  // Half an hour of the afternoon was left: Wednesday 07:30, for 24/11 is off.
  assert.equal(opinion?.stepDue, instant('2026-11-25 07:30'));
});

test('days that change nothing on the way move nothing, and a made-up Saturday moves nothing earlier', () => {
  given(examined).when(command('move-date'), NOW).refused('date-stays');
  given(withDaysOff(examined, '2026-12-02')).when(command('move-date'), NOW).refused('date-stays');
  const saturday = { date: '2026-11-28', kind: 'make-up', name: 'Làm bù', basis: 'CĐ', like: 5 } as const;
  const long = upTo(calendarDays, 'tham-tra');
  for (const history of [examined, long])
    given(withDaysOff(history, saturday)).when(command('move-date'), NOW).refused('date-stays');
});

test('decided once, it is not moved again by the same calendar; a second decision adds its own', () => {
  const once = moved(withDaysOff(examined, STORM));
  given(once).when(command('move-date'), NOW).refused('date-stays');
  const second = { change: 'bao-so-16', decision: { number: '16/CĐ', date: '2026-11-26' }, days: [] };
  const twice = run(withDaysOff(once, '2026-11-27'), [
    ...(['system', '2026-11-26 08:00', command('move-date', { order: second })] as const),
  ]);
  assert.equal(clockOf(twice).due.promise, instant('2026-12-01 08:00'));
  assert.equal(clockOf(twice).moves?.length, 2);
});

test('a date that was told anew stays; what it is judged by moves (rulings 14 and 15)', () => {
  const extended = run(examined, ['xa/signer', '2026-11-25 09:00', command('extend')]);
  const after = moved(withDaysOff(extended, STORM));
  const clock = clockOf(after);
  assert.equal(clock.due.promise, instant('2026-12-15 17:00'));
  assert.deepEqual(
    [clock.baseDue, clock.basePromise],
    [instant('2026-11-30 17:00'), instant('2026-11-30 08:00')],
  );
  assert.equal(clock.moves?.[0]?.notice, false);
  given(after)
    .when(command('tell-date'), { by: 'xa/counter-clerk', at: '2026-11-25 17:00' })
    .refused('no-date-to-tell');
});

test('an appointment that was told for a day that is now off is kept at the same hour of the next one', () => {
  const until = instant('2026-12-15 15:00');
  const extended = run(examined, ['xa/signer', '2026-11-25 09:00', command('extend', { until })]);
  const clock = clockOf(moved(withDaysOff(extended, '2026-12-15')));
  assert.equal(clock.due.promise, instant('2026-12-16 15:00'));
  assert.equal(clock.moves?.[0]?.notice, true);
});

test('paused, nothing moves; when it goes on, the days off are part of no time', () => {
  const asked = run(examined, ['xa/specialist', '2026-11-25 10:00', command('require-payment')]);
  const stormy = withDaysOff(asked, STORM);
  given(stormy).when(command('move-date'), NOW).refused('wrong-standing');
  const paid = (history: History) =>
    clockOf(run(history, ['xa/specialist', '2026-11-30 08:00', command('confirm-payment')])).due;
  // Left on Wednesday 10:00: 60 + 240, Thursday 480 and Friday 60 are 840 minutes, whether Thursday is off or not.
  assert.deepEqual(paid(stormy).promise, paid(asked).promise);
  assert.equal(paid(stormy).promise, instant('2026-12-01 16:00'));
});

test('a storm before the pause is given back when the time goes on', () => {
  const asked = run(examined, ['xa/specialist', '2026-11-26 10:00', command('require-payment')]);
  const stormy = withDaysOff(asked, '2026-11-25');
  const paid = run(stormy, ['xa/specialist', '2026-11-30 08:00', command('confirm-payment')]);
  // Left on Thursday 10:00: 300, Friday 60, and the 480 of Wednesday that nobody could work.
  assert.equal(clockOf(paid).due.promise, instant('2026-12-01 16:00'));
});

test('taken back before anybody was told, all is as it was', () => {
  const storm = withDaysOff(examined, STORM);
  const back = given(withoutDay(moved(storm), STORM))
    .when(command('restore-date'), { by: 'system', at: '2026-11-25 17:00' })
    .then({ type: 'DateRestored', data: { move: moved(storm).events.length } });
  const [was, is] = [clockOf(examined), clockOf(back)];
  assert.deepEqual(
    [is.due.promise, is.due.law, is.baseDue, is.basePromise],
    [was.due.promise, was.due.law, was.baseDue, was.basePromise],
  );
  assert.ok(isHeld(back.state) && isHeld(examined.state));
  assert.deepEqual(back.state.legs, examined.state.legs);
  given(back)
    .when(command('tell-date'), { by: 'xa/counter-clerk', at: '2026-11-25 17:10' })
    .refused('no-date-to-tell');
});

test('who was told keeps the later date, and one that was set since is left alone', () => {
  const after = moved(withDaysOff(examined, STORM));
  const told = run(after, ['xa/counter-clerk', '2026-11-25 16:30', command('tell-date')]);
  given(withoutDay(told, STORM))
    .when(command('restore-date'), { by: 'system', at: '2026-11-25 17:00' })
    .refused({ code: 'date-told' });
  const extended = run(after, ['xa/signer', '2026-11-25 16:30', command('extend')]);
  given(withoutDay(extended, STORM))
    .when(command('restore-date'), { by: 'system', at: '2026-11-25 17:00' })
    .refused({ code: 'date-set-since' });
  given(told)
    .when(command('tell-date'), { by: 'xa/counter-clerk', at: '2026-11-25 17:00' })
    .refused('no-date-to-tell');
});

test('who was told another date than stands now was not told', () => {
  const after = moved(withDaysOff(examined, STORM));
  const told = (promise: string) =>
    given(after).when(command('tell-date', { promise: instant(promise) }), {
      by: 'xa/return-clerk',
      at: '2026-11-25 16:30',
    });
  told('2026-11-27 08:00').refused('no-date-to-tell');
  told('2026-11-30 08:00').then({ type: 'DateTold', data: { means: 'phone' } });
});

test('of two decisions one is taken back: what the other added stays', () => {
  const one = moved(withDaysOff(examined, STORM));
  const second = { change: 'bao-so-16', decision: { number: '16/CĐ', date: '2026-11-26' }, days: [] };
  const two = run(withDaysOff(one, '2026-11-27'), [
    ...(['system', '2026-11-26 08:00', command('move-date', { order: second })] as const),
  ]);
  const back = run(withoutDay(two, STORM), ['system', '2026-11-26 09:00', command('restore-date')]);
  assert.equal(clockOf(back).due.promise, instant('2026-11-30 08:00'));
});

test('asked why, it is the days off; taken back, it is the receipt again', () => {
  const after = moved(withDaysOff(examined, STORM));
  assert.partialDeepStrictEqual(dueReason(clockOf(after), after.setting.calendar), {
    cause: 'calendar',
    moved: { before: instant('2026-11-27 08:00'), order: { change: 'bao-so-15' } },
  });
  const calm = withoutDay(after, STORM);
  const back = run(calm, ['system', '2026-11-25 17:00', command('restore-date')]);
  assert.equal(dueReason(clockOf(back), back.setting.calendar)?.cause, 'received');
});

test('lateness by cause counts from the moved promise, and nobody is charged for the storm', () => {
  const after = moved(withDaysOff(examined, STORM));
  const { state, setting } = after;
  assert.ok('clock' in state);
  const { process } = setting.procedure.content;
  const account = (now: string) => latenessByCause(state, process, setting.calendar, instant(now)).minutes;
  assert.equal(account('2026-11-30 08:00'), 0);
  assert.equal(account('2026-11-30 09:00'), 60);
});

test('beyond the end of the table nothing is moved, and it is said', () => {
  const short = { ...changedCalendar(examined.setting.calendar, STORM), to: '2026-11-27' };
  given(onCalendar(examined, { ...short, changes: short.changes.filter(({ date }) => date <= short.to) }))
    .when(command('move-date'), NOW)
    .refused({ code: 'beyond-calendar', until: '2026-11-27' });
});
