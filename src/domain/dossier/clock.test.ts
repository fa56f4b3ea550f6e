import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aContext,
  calendarDays,
  command,
  instant,
  receiveAtCounter,
  sameDay,
  settingOf,
  threeDays,
  workingHours,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { WORKING_HOURS } from '../../../test/support/dossier-procedures.ts';
import { given, run } from '../../../test/support/dossier-specification.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { answerBy, handOverBy, minutesWorked, stepDueAfter, warnFrom } from './clock.ts';
import { legDueAt } from './leg.ts';
import { isHeld, leadLeg } from './state.ts';

const context = aContext(threeDays, 'xa/counter-clerk', '2026-11-23 09:30');

test('the papers leave the desk the same day, after 15:00 at the start of the next one (NĐ 61 Đ18)', () => {
  for (const [received, leave] of [
    ['2026-11-23 06:00', '2026-11-23 17:00'],
    ['2026-11-23 09:30', '2026-11-23 17:00'],
    ['2026-11-23 15:00:59', '2026-11-23 17:00'], // 15:00 is before the cut-off (ruling 5)
    ['2026-11-23 15:01', '2026-11-25 07:00'], // Tuesday 24/11 is off
    ['2026-11-23 20:00', '2026-11-25 07:00'],
    ['2026-11-24 10:00', '2026-11-25 07:00'],
    ['2026-11-27 15:01', '2026-11-30 07:00'],
    ['2026-11-28 10:00', '2026-11-30 07:00'],
    ['2026-08-21 16:00', '2026-08-22 07:00'], // that Saturday makes up for 31/08
    ['2026-08-28 16:00', '2026-09-03 07:00'], // 31/08 is swapped, 01 and 02/09 are Quốc khánh
  ] as const)
    assert.deepEqual(handOverBy(context, instant(received)), { ok: true, value: instant(leave) }, received);
});

test('where work ends before 15:00, the day ends with it', () => {
  const off = { date: '2026-11-23', kind: 'afternoon-off', name: 'Nghỉ chiều', basis: 'Thông báo' } as const;
  const calendar: Calendar = { ...provinceCalendar, id: 'xa', changes: [...provinceCalendar.changes, off] };
  const at = (received: string) => handOverBy({ ...context, calendar }, instant(received));
  assert.deepEqual(at('2026-11-23 10:59'), { ok: true, value: instant('2026-11-23 11:00') });
  assert.deepEqual(at('2026-11-23 11:00'), { ok: true, value: instant('2026-11-25 07:00') });
});

test('the office answers within eight working hours online, a working day on paper', () => {
  for (const [channel, submitted, answer] of [
    ['online', '2026-11-23 16:00', '2026-11-25 16:00'],
    ['online', '2026-11-28 10:00', '2026-11-30 17:00'],
    ['counter', '2026-11-26 08:00', '2026-11-27 08:00'],
    ['post', '2026-11-27 16:00', '2026-11-30 16:00'],
  ] as const)
    assert.deepEqual(answerBy({ channel, post: null }, context, instant(submitted)), {
      ok: true,
      value: instant(answer),
    });
});

test('beyond the calendar nothing is promised', () => {
  const refusal = { code: 'beyond-calendar', until: '2027-12-31' } as const;
  const receive = { by: 'xa/counter-clerk', at: '2027-12-30 09:30' };
  given(threeDays).when(receiveAtCounter(), receive).refused(refusal);
  given(sameDay).when(command('submit'), { by: 'xa/counter-clerk', at: '2027-12-31 16:00' }).refused(refusal);
  const shortLimit = { case: null, limit: { amount: 1, unit: 'wh' }, policy: 'HOURS' } as const;
  given(settingOf({ ...WORKING_HOURS, limits: [shortLimit] }))
    .when(receiveAtCounter(), { by: 'so/counter-clerk', at: '2027-12-31 15:30' })
    .refused(refusal);
  // Asked for at intake and brought on the last day: nobody knows until when to answer.
  const asked = run(
    threeDays,
    ['applicant', '2027-12-30 09:30', command('submit')],
    ['xa/counter-clerk', '2027-12-30 10:30', command('request-supplement')],
  );
  given(asked)
    .when(command('provide-supplement'), { by: 'applicant', at: '2027-12-31 16:00' })
    .refused(refusal);
  // Received on Thursday 30/12: the third working day after it lies beyond.
  given(upTo(sameDay, 'tham-tra', '2027-12-30 09:30'))
    .when(command('request-supplement'), { by: 'xa/specialist', at: '2027-12-30 10:30' })
    .refused(refusal);
  // The last day of the table is a Friday: after 15:00 nobody knows the next one.
  assert.deepEqual(handOverBy(context, instant('2027-12-31 15:01')), { ok: false, reason: refusal });
  assert.deepEqual(stepDueAfter(provinceCalendar, instant('2027-12-31 16:00'), 61), {
    ok: false,
    reason: refusal,
  });
});

test('what is there already is finished all the same, its minutes counted to the end of the table', () => {
  // Mon 20/12 08:00 and on, ten minutes apart; issued at 08:50.
  const issued = upTo(threeDays, 'tra', '2027-12-20 08:00');
  const { state } = given(issued)
    .when(command('take-in'), { by: 'xa/return-clerk', at: '2028-03-01 09:00' })
    // Mon 370, four days, and five of the last week: nine times 480.
    .then({ type: 'ResultTakenIn', data: { held: { minutes: 4690 } } });
  assert.equal(state.status, 'resolved');
  assert.equal(minutesWorked(provinceCalendar, instant('2028-03-01 09:00'), instant('2028-03-02 09:00')), 0);
});

test('seconds are dropped, so that minutes add up', () => {
  const [a, b, c] = ['2026-11-23 09:30:59', '2026-11-23 09:40:00', '2026-11-23 09:50:59'].map(instant);
  assert.ok(a && b && c);
  const minutes = (from: string, to: string) => minutesWorked(provinceCalendar, from, to);
  assert.equal(minutes(a, b), 10);
  assert.equal(minutes(a, b) + minutes(b, c), minutes(a, c));
});

test('a leg is due by its budget, and never after the day promised', () => {
  const leg = (start: string) => {
    const { state } = upTo(threeDays, 'tham-tra', start);
    assert.ok(isHeld(state));
    return legDueAt(leadLeg(state), state.clock.due);
  };
  // 720 minutes from Mon 08:10: 410, Tue off, Wed 310.
  assert.equal(leg('2026-11-23 08:00'), instant('2026-11-25 14:10'));
  // Held up at the desk until Wednesday 14:00: 720 minutes end on Friday 08:00, promised is Thursday 17:00.
  const heldUp = run(
    threeDays,
    ['xa/counter-clerk', '2026-11-20 17:00', receiveAtCounter()],
    ['xa/counter-clerk', '2026-11-25 14:00', command('hand-over')],
  );
  assert.ok(isHeld(heldUp.state));
  assert.equal(leadLeg(heldUp.state).stepDue, instant('2026-11-27 08:00'));
  assert.equal(legDueAt(leadLeg(heldUp.state), heldUp.state.clock.due), instant('2026-11-26 17:00'));
});

test('nearly due: half of a short step; at once where the time is over', () => {
  const warn = (from: string, due: string) => warnFrom(provinceCalendar, instant(from), instant(due));
  assert.equal(warn('2026-11-23 08:00', '2026-11-23 10:00'), instant('2026-11-23 09:00'));
  assert.equal(warn('2026-11-25 08:00', '2026-11-23 10:00'), instant('2026-11-25 08:00'));
  assert.equal(warn('2029-01-01 08:00', '2029-01-02 08:00'), instant('2029-01-01 08:00'));
});

test('the holdings tell whose minutes they were: the example of ruling 17', () => {
  const process = WORKING_HOURS.process.steps.map((step) => {
    const budget = { 'tiep-nhan': 120, 'tham-tra': 1080, duyet: 240 }[step.code] ?? 0;
    return { ...step, budget };
  });
  const procedure = { ...WORKING_HOURS, process: { ...WORKING_HOURS.process, steps: process } };
  // 24 hours from Wed 25/11 07:00: until Fri 17:00. Desk 3 h, specialist 26 h, leader 3 h: 32 h.
  const { state } = run(
    settingOf(procedure),
    ['so/counter-clerk', '2026-11-25 07:00', receiveAtCounter()],
    ['so/counter-clerk', '2026-11-25 10:00', command('hand-over')],
    ['so/unit-head', '2026-11-25 10:00', command('assign')],
    // 1 + 4, Thu 8, Fri 8 and 5 of Monday.
    ['so/specialist', '2026-11-30 14:00', command('hand-over', { officer: 'so/appraiser' })],
    ['so/appraiser', '2026-11-30 14:00', command('propose-result')],
    ['so/appraisal-head', '2026-11-30 17:00', command('approve')],
    ['so/signer', '2026-11-30 17:00', command('sign')],
    ['so/records-officer', '2026-11-30 17:00', command('issue', { electronic: true })],
  );
  assert.ok(state.status === 'resolved');
  assert.deepEqual(
    state.held.filter(({ minutes }) => minutes > 0).map((one) => [one.step, one.minutes, one.budgetMinutes]),
    [
      ['tiep-nhan', 180, 120],
      ['tham-tra', 1560, 1080],
      ['duyet', 180, 240],
    ],
  );
  assert.equal(state.clock.baseDue, instant('2026-11-27 17:00'));
  assert.equal(minutesWorked(provinceCalendar, state.clock.baseDue, instant('2026-11-30 17:00')), 8 * 60);
});

test('the sum of what was held is the working time from receipt to end', () => {
  for (const setting of [sameDay, threeDays, workingHours]) {
    const { state } = upTo(setting, 'resolved', '2026-11-20 08:00', 700);
    assert.ok(state.status === 'resolved' && state.clock.endedAt);
    const sum = state.held.reduce((total, { minutes }) => total + minutes, 0);
    assert.equal(sum, minutesWorked(provinceCalendar, state.clock.receivedAt, state.clock.endedAt));
  }
});

test('permille of the time that really is (ruling 8)', () => {
  const budget = (setting: typeof sameDay, step: string, from: string) => {
    const { state } = upTo(setting, step, from);
    assert.ok(isHeld(state));
    return leadLeg(state).budgetMinutes;
  };
  // Same day, to examine a half: of 180 + 240 minutes from 08:00, of 120 from 15:00.
  assert.equal(budget(sameDay, 'tham-tra', '2026-11-23 08:00'), 210);
  assert.equal(budget(sameDay, 'tham-tra', '2026-11-23 15:00'), 60);
  // Fifteen days from Fri 20/11 09:00 are 5,160 minutes: 400 and 300 of a thousand.
  assert.equal(budget(calendarDays, 'tham-tra', '2026-11-20 09:00'), 2064);
  assert.equal(budget(calendarDays, 'tham-dinh', '2026-11-20 09:00'), 1548);
});
