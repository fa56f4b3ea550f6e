import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { command, settingOf } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { PROCEDURES } from '../../../test/support/dossier-procedures.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import type { Calendar, DayChange } from '../calendar/calendar.ts';
import { withDays, withoutDays } from '../calendar/calendar-change.ts';
import { formatDay, parseDay } from '../calendar/local-time.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { movedDates, restoredDates } from './date-move.ts';
import { evolve } from './evolve.ts';
import { type HeldState, isHeld } from './state.ts';

/** Days off in November and December 2026, whole or half, as an administrator may add them; never one twice. */
const FIRST = parseDay('2026-11-23') ?? 0;
const day: fc.Arbitrary<DayChange> = fc.record({
  date: fc.integer({ min: FIRST, max: FIRST + 36 }).map(formatDay),
  kind: fc.constantFrom('holiday', 'morning-off', 'afternoon-off'),
  name: fc.constant('Nghỉ tránh bão'),
  basis: fc.constant('15/CĐ-UBND'),
});
const days = fc
  .uniqueArray(day, { selector: ({ date }) => date, minLength: 1, maxLength: 6 })
  .map((all) => all.filter(({ date }) => date !== '2026-11-24'));

/** Open dossiers of every procedure: received, examined, extended, and gone on after a wait. */
const dossier: fc.Arbitrary<History> = fc
  .tuple(fc.constantFrom(...PROCEDURES), fc.constantFrom('received', 'tham-tra', 'extended', 'paid'))
  .map(([procedure, how]) => {
    const setting = settingOf(procedure, 'R2018');
    if (how === 'received') return upTo(setting, 'received');
    const examined = upTo(setting, 'tham-tra');
    if (how === 'tham-tra' || !isHeld(examined.state)) return examined;
    const [{ officer, agency }] = examined.state.legs;
    const at = '2026-11-23 10:00';
    if (how === 'extended') return run(examined, [`${agency}/signer`, at, command('extend')]);
    if (officer === null) return examined;
    return run(
      examined,
      [officer, at, command('require-payment')],
      [officer, '2026-11-27 09:00', command('confirm-payment')],
    );
  });

function stateOf({ state }: History): HeldState {
  assert.ok(isHeld(state));
  return state;
}

function added(calendar: Calendar, more: readonly DayChange[]): Calendar {
  const changed = withDays(calendar, more);
  assert.ok(changed.ok);
  return changed.value;
}

const ORDER = { change: 'bao', decision: { number: '15/CĐ-UBND', date: '2026-11-23' }, days: [] };

/** As the event leaves it. */
function moved(state: HeldState, calendar: Calendar): HeldState {
  const result = movedDates(state, calendar);
  if (!result.ok) {
    assert.equal(result.reason.code, 'date-stays');
    return state;
  }
  return afterEvent(state, { type: 'DateMoved', data: { order: ORDER, ...result.value } });
}

function afterEvent(state: HeldState, event: Parameters<typeof evolve>[1]['event']): HeldState {
  const after = evolve(state, {
    ...{ version: 99, event, actor: { kind: 'system', process: 'calendar' }, commandId: 'c' },
    ...{ occurredAt: state.lastAt, recordedAt: state.lastAt, lateEntry: null },
  });
  assert.ok(isHeld(after));
  return after;
}

function datesOf({ clock, legs }: HeldState) {
  const { due, baseDue, basePromise } = clock;
  const deadlines = legs.map(({ stepDue, warnAt }) => ({ stepDue, warnAt }));
  return { promise: due.promise, law: due.law, baseDue, basePromise, deadlines };
}

test('a day off that is added never moves a date earlier, nor the deadline of a leg', () => {
  fc.assert(
    fc.property(dossier, days, (history, off) => {
      const before = datesOf(stateOf(history));
      const after = datesOf(moved(stateOf(history), added(provinceCalendar, off)));
      for (const key of ['promise', 'law', 'baseDue', 'basePromise'] as const)
        assert.ok(before[key] <= after[key], key);
      before.deadlines.forEach(({ stepDue }, index) => {
        assert.ok((stepDue ?? '') <= (after.deadlines[index]?.stepDue ?? ''));
      });
      assert.equal(after.baseDue, after.law);
    }),
    { numRuns: 400 },
  );
});

// Not of the day itself on which work began and the clock was stopped: taken off afterwards, it leaves fewer minutes to go on
// with than were left then. What was promised stands all the same, as the property above says.
test('more days off never move a date less far', () => {
  const WORKED = '2026-11-23';
  fc.assert(
    fc.property(dossier, days, days, (history, some, others) => {
      const more = others.filter(({ date }) => date !== WORKED && !some.some((one) => one.date === date));
      const state = stateOf(history);
      const few = added(provinceCalendar, some);
      const [less, all] = [datesOf(moved(state, few)), datesOf(moved(state, added(few, more)))];
      for (const key of ['promise', 'law', 'basePromise'] as const) assert.ok(less[key] <= all[key], key);
    }),
    { numRuns: 400 },
  );
});

test('taken back where nobody was told, everything is as it was', () => {
  fc.assert(
    fc.property(dossier, days, (history, off) => {
      const state = stateOf(history);
      const stormy = added(provinceCalendar, off);
      const after = moved(state, stormy);
      if (after === state) return;
      const result = restoredDates(after, ORDER.change, withoutDays(stormy, off));
      assert.ok(result.ok);
      const data = { order: ORDER, ...result.value };
      const back = afterEvent(after, { type: 'DateRestored', data });
      assert.deepEqual(datesOf(back), datesOf(state));
    }),
    { numRuns: 400 },
  );
});

test('made-up weekend days move nothing, and do not make up for a date that was moved', () => {
  const weekend = fc.constantFrom('2026-11-28', '2026-11-29', '2026-12-05', '2026-12-12');
  fc.assert(
    fc.property(dossier, weekend, (history, date) => {
      const made = { date, kind: 'make-up', like: 1, name: 'Làm bù', basis: '16/CĐ-UBND' } as const;
      const state = stateOf(history);
      assert.deepEqual(datesOf(moved(state, added(provinceCalendar, [made]))), datesOf(state));
    }),
    { numRuns: 100 },
  );
});
