import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changedCalendar, withDaysOff, withoutDay } from '../../../test/support/dossier-calendar.ts';
import { anIntake, command, instant, lately, threeDays } from '../../../test/support/dossier-fixture.ts';
import { type Act, given, type History, run } from '../../../test/support/dossier-specification.ts';
import type { DayChange } from '../calendar/calendar.ts';
import { withDays } from '../calendar/calendar-change.ts';
import { formatDay, type Instant, parseDay } from '../calendar/local-time.ts';
import { answerMovedBy, movedAnswer } from './answer-move.ts';
import type { SubmittedState } from './state.ts';

/** Filed online Monday 23/11/2026 09:30; 24/11 is a holiday: 08 working hours end Wednesday 09:30. */
const online = command('submit', { intake: anIntake({ channel: 'online' }) });
const filed = run(threeDays, ['applicant', '2026-11-23 09:30', online]);
const STORM = '2026-11-25';
const NOW = { by: 'system', at: '2026-11-25 10:00' };
const MOVE: Act = [NOW.by, NOW.at, command('move-date')];

function waiting({ state }: History): SubmittedState {
  assert.ok(state.status === 'submitted');
  return state;
}

test('a storm day moves the instant to answer by, and says what it was before', () => {
  const after = given(withDaysOff(filed, STORM))
    .when(command('move-date'), NOW)
    .then({
      type: 'AnswerMoved',
      data: {
        order: { change: 'bao-so-15' },
        before: instant('2026-11-25 09:30'),
        answerBy: instant('2026-11-26 09:30'),
      },
    });
  assert.equal(waiting(after).answerBy, instant('2026-11-26 09:30'));
  assert.partialDeepStrictEqual(answerMovedBy(waiting(after)), {
    order: { decision: { number: '15/CĐ-UBND' } },
    before: instant('2026-11-25 09:30'),
  });
});

test('half a day off takes its hours only', () => {
  const half = { date: STORM, kind: 'morning-off', name: 'Nghỉ sáng', basis: '15/CĐ-UBND' } as const;
  const after = run(withDaysOff(filed, half), MOVE);
  // 330 minutes were worked on Monday; 150 of Wednesday afternoon from 13:00.
  assert.equal(waiting(after).answerBy, instant('2026-11-25 15:30'));
});

test('days that are not on its way, and a made-up Saturday, move nothing', () => {
  given(filed).when(command('move-date'), NOW).refused('date-stays');
  given(withDaysOff(filed, '2026-11-27')).when(command('move-date'), NOW).refused('date-stays');
  const saturday = { date: '2026-11-28', kind: 'make-up', name: 'Làm bù', basis: 'CĐ', like: 5 } as const;
  const friday = run(threeDays, ['applicant', '2026-11-27 09:30', online]);
  given(withDaysOff(friday, saturday))
    .when(command('move-date'), { by: 'system', at: '2026-11-27 10:00' })
    .refused('date-stays');
});

test('what came by post counts from when it came, and what was brought from then', () => {
  const post = { arrivedAt: instant('2026-11-20 16:00'), tracking: 'RR1', operator: 'Bưu điện' };
  const mailed = command('submit', { intake: anIntake({ channel: 'post', post }) });
  const came = run(threeDays, ['xa/counter-clerk', '2026-11-23 09:30', mailed]);
  // 60 minutes on Friday, and 420 of Monday: 16:00; Monday off and Tuesday the holiday: Wednesday.
  assert.equal(waiting(came).answerBy, instant('2026-11-23 16:00'));
  assert.equal(waiting(run(withDaysOff(came, '2026-11-23'), MOVE)).answerBy, instant('2026-11-25 16:00'));
  const brought = run(
    came,
    ['xa/counter-clerk', '2026-11-23 10:00', command('request-supplement')],
    ['applicant', '2026-11-23 11:00', command('provide-supplement')],
  );
  assert.equal(waiting(brought).answerBy, instant('2026-11-25 11:00'));
  assert.equal(waiting(run(withDaysOff(brought, STORM), MOVE)).answerBy, instant('2026-11-26 11:00'));
});

test('taken back, it is due when it was; of two decisions what the other added stays', () => {
  const one = run(withDaysOff(filed, STORM), MOVE);
  const back = given(withoutDay(one, STORM))
    .when(command('restore-date'), NOW)
    .then({
      type: 'AnswerRestored',
      data: { before: instant('2026-11-26 09:30'), answerBy: instant('2026-11-25 09:30'), move: 2 },
    });
  assert.equal(answerMovedBy(waiting(back)), null);
  given(back).when(command('restore-date'), NOW).refused('date-not-moved');

  const second = { change: 'bao-so-16', decision: { number: '16/CĐ', date: '2026-11-25' }, days: [] };
  const two = run(withDaysOff(one, '2026-11-26'), [
    ...(['system', '2026-11-25 11:00', command('move-date', { order: second })] as const),
  ]);
  assert.equal(waiting(two).answerBy, instant('2026-11-27 09:30'));
  const less = run(withoutDay(two, '2026-11-26'), [
    ...(['system', '2026-11-25 12:00', command('restore-date', { order: second })] as const),
  ]);
  assert.equal(waiting(less).answerBy, instant('2026-11-26 09:30'));
  assert.equal(answerMovedBy(waiting(less))?.order.change, 'bao-so-15');
});

test('once it is answered nothing of it moves, and what was answered before the days off is still written down', () => {
  const moved = run(withDaysOff(filed, STORM), MOVE);
  const received = run(moved, [
    'xa/counter-clerk',
    '2026-11-25 11:00',
    lately(command('receive'), '2026-11-23 10:00'),
  ]);
  assert.equal(received.state.status, 'received');
  assert.ok(!('answerBy' in received.state) && !('answerMoves' in received.state));
  const declined = run(filed, ['xa/counter-clerk', '2026-11-23 10:00', command('decline')]);
  given(withDaysOff(declined, STORM)).when(command('move-date'), NOW).refused('wrong-standing');
});

test('beyond the end of the table nothing is moved, and it is said', () => {
  const short = { ...changedCalendar(threeDays.calendar, STORM), to: '2026-11-25' };
  const changes = short.changes.filter(({ date }) => date <= short.to);
  const setting = { ...filed.setting, calendar: { ...short, changes } };
  given({ ...filed, setting })
    .when(command('move-date'), NOW)
    .refused({ code: 'beyond-calendar', until: '2026-11-25' });
});

test('it never moves earlier, whatever days are added', () => {
  const first = parseDay('2026-11-20') ?? 0;
  const day: fc.Arbitrary<DayChange> = fc.record({
    date: fc.integer({ min: first, max: first + 20 }).map(formatDay),
    kind: fc.constantFrom('holiday', 'morning-off', 'afternoon-off'),
    name: fc.constant('Nghỉ tránh bão'),
    basis: fc.constant('15/CĐ-UBND'),
  });
  const days = fc
    .uniqueArray(day, { selector: ({ date }) => date, maxLength: 6 })
    .map((all) => all.filter(({ date }) => date !== '2026-11-24'));
  const saturdays = fc
    .subarray(['2026-11-28', '2026-12-05'])
    .map((dates) =>
      dates.map((date): DayChange => ({ date, kind: 'make-up', name: 'Làm bù', basis: 'CĐ', like: 1 })),
    );
  const state = (history: History, more: readonly DayChange[]): Instant => {
    const calendar = withDays(history.setting.calendar, more);
    assert.ok(calendar.ok);
    const moved = movedAnswer(waiting(history), { ...history.setting, calendar: calendar.value });
    return moved.ok ? moved.value.answerBy : waiting(history).answerBy;
  };
  const minutes = fc.integer({ min: 0, max: 10 * 1440 });
  fc.assert(
    fc.property(minutes, days, saturdays, (minute, off, made) => {
      const at = new Date(Date.parse(instant('2026-11-20 00:00')) + minute * 60_000).toISOString();
      const wall = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
      const history = run(threeDays, ['applicant', wall, online]);
      const only = off.filter(({ date }) => ![0, 6].includes(new Date(date).getUTCDay()));
      assert.ok(waiting(history).answerBy <= state(history, only));
      assert.ok(state(history, only) >= state(history, [...only, ...made]));
      assert.ok(waiting(history).answerBy <= state(history, [...only, ...made]));
    }),
    { numRuns: 300 },
  );
});
