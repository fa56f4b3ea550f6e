import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Calendar, DayChange, DayChangeKind, Session, WeekPattern } from '../calendar/calendar.ts';
import type { Limit, Policy } from '../calendar/limit.ts';
import { dayOf, formatDay, type LocalMinute, MINUTES_PER_DAY } from '../calendar/local-time.ts';
import { validateCalendar } from '../calendar/validate-calendar.ts';
import { dayStatus, fullDayMinutes, sessionsOn } from '../calendar/working-days.ts';
import { advance, isWorking, nextOpening, workingMinutesBetween } from '../calendar/working-minutes.ts';
import { dueDate, dueInstant } from './due-date.ts';
import { promiseAndLaw } from './promise-and-law.ts';
import { resume, resumePromiseAndLaw } from './resume.ts';
import { warnAt } from './warn-at.ts';

/*
 * Random agencies: odd sessions, part-time weeks, Saturdays, days off, half days off, make-up days. The table
 * covers two years, so that hardly a term runs out of it; where one does, that counts as later than any date.
 */
const FIRST_DAY = 20454; // 2026-01-01
const FEW_DAYS = 100;

const sessions = fc.oneof(
  fc.constant<Session[]>([]),
  fc.constant<Session[]>([{ from: 420, to: 660 }]),
  fc.constant<Session[]>([
    { from: 420, to: 660 },
    { from: 780, to: 1020 },
  ]),
  fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 2 }).map(paired),
  fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 4, maxLength: 4 }).map(paired),
);

function paired(bounds: number[]): Session[] {
  const [a = 0, b = 0, c, d] = [...bounds].sort((one, other) => one - other);
  const first = { from: a, to: b };
  return c === undefined || d === undefined ? [first] : [first, { from: c, to: d }];
}

const week: fc.Arbitrary<WeekPattern> = fc
  .tuple(sessions, sessions, sessions, sessions, sessions, sessions, sessions)
  .filter((days) => days.some((day) => day.length > 0));

const change = fc
  .record({
    date: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + FEW_DAYS }).map(formatDay),
    kind: fc.constantFrom<DayChangeKind>('holiday', 'swap-off', 'make-up', 'morning-off', 'afternoon-off'),
    like: fc.constantFrom(0, 1, 2, 3, 4, 5, 6),
  })
  .map(({ date, kind, like }): DayChange => {
    const day = { date, kind, name: 'Ngày khác thường', basis: 'Thông báo' };
    return kind === 'make-up' ? { ...day, like } : day;
  });

const calendar: fc.Arbitrary<Calendar> = fc
  .record({ week, changes: fc.uniqueArray(change, { maxLength: 30, selector: ({ date }) => date }) })
  .map((parts) => ({ id: 'random', version: 1, ...parts, from: '2026-01-01', to: '2027-12-31' }));

const minute = fc.integer({
  min: FIRST_DAY * MINUTES_PER_DAY,
  max: (FIRST_DAY + FEW_DAYS) * MINUTES_PER_DAY,
});

const days = fc.integer({ min: 1, max: 15 });
const counting: fc.Arbitrary<{ limit: Limit; policy: Policy }> = fc.oneof(
  days.map((amount) => ({ limit: { amount, unit: 'wd' as const }, policy: 'LEGAL_DAY' as const })),
  days.map((amount) => ({ limit: { amount, unit: 'wd' as const }, policy: 'CUTOFF_15H' as const })),
  fc.constant({ limit: { amount: 1, unit: 'wd' as const }, policy: 'SAME_DAY' as const }),
  fc
    .integer({ min: 1, max: 150 })
    .map((tenths) => ({ limit: { amount: tenths / 10, unit: 'wd' as const }, policy: 'HOUR_8' as const })),
  fc
    .integer({ min: 1, max: 60 })
    .map((amount) => ({ limit: { amount, unit: 'cd' as const }, policy: 'CALENDAR' as const })),
  fc
    .integer({ min: 1, max: 4 })
    .map((amount) => ({ limit: { amount, unit: 'mo' as const }, policy: 'CALENDAR' as const })),
  fc
    .integer({ min: 1, max: 100 })
    .map((amount) => ({ limit: { amount, unit: 'wh' as const }, policy: 'HOURS' as const })),
);

/** The due minute; a term beyond the table is later than any other. */
function due(agency: Calendar, start: LocalMinute, limit: Limit, policy: Policy): number {
  const result = dueInstant(agency, start, limit, policy);
  if (!result.ok) assert.equal(result.reason, 'beyond-calendar');
  return result.ok ? result.value : Number.POSITIVE_INFINITY;
}

function sure<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  assert.ok(result.ok);
  return result.value;
}

/** A due instant lies within (from, to] of a session: at its close, never at its opening. */
function assertWithinWork(agency: Calendar, instant: LocalMinute): void {
  const ofDay = instant - dayOf(instant) * MINUTES_PER_DAY;
  const worked = sure(sessionsOn(agency, dayOf(instant)));
  assert.ok(
    worked.some(({ from, to }) => from < ofDay && ofDay <= to),
    `${instant} is outside work`,
  );
}

test('random calendars are calendars, but that their make-up days stand without a pair', () => {
  fc.assert(
    fc.property(calendar, (agency) => {
      const changes = agency.changes.filter(({ kind }) => kind !== 'make-up' && kind !== 'swap-off');
      assert.deepEqual(validateCalendar({ ...agency, changes }), []);
    }),
  );
});

test('a day off added never moves a due date earlier (ruling 4)', () => {
  const kind = fc.constantFrom<DayChangeKind>('holiday', 'compensatory-off', 'morning-off', 'afternoon-off');
  const offset = fc.integer({ min: 0, max: FEW_DAYS + 30 });
  fc.assert(
    fc.property(calendar, minute, counting, kind, offset, (agency, start, { limit, policy }, off, later) => {
      const date = formatDay(FIRST_DAY + later);
      const others = agency.changes.filter((each) => each.date !== date);
      // A whole day off may take the place of a make-up or half day; half of one is off an ordinary day.
      const before = off === 'morning-off' || off === 'afternoon-off' ? others : agency.changes;
      const added: DayChange = { date, kind: off, name: 'Nghỉ thêm', basis: 'Thông báo' };
      const was = due({ ...agency, changes: before }, start, limit, policy);
      const is = due({ ...agency, changes: [...others, added] }, start, limit, policy);
      assert.ok(is >= was, `${policy} ${was} became ${is}`);
    }),
    { numRuns: 1500 },
  );
});

test('HOUR_8 is never later than LEGAL_DAY, nor is any promise later than its law', () => {
  fc.assert(
    fc.property(calendar, minute, counting, (agency, start, { limit, policy }) => {
      const both = promiseAndLaw(agency, start, limit, policy);
      if (both.ok) assert.ok(both.value.promise <= both.value.law);
      const wholeDays: Limit = { amount: Math.ceil(limit.amount), unit: 'wd' };
      assert.ok(due(agency, start, wholeDays, 'HOUR_8') <= due(agency, start, wholeDays, 'LEGAL_DAY'));
    }),
    { numRuns: 500 },
  );
});

test('due lies after start and within working time', () => {
  fc.assert(
    fc.property(calendar, minute, counting, (agency, start, { limit, policy }) => {
      const end = due(agency, start, limit, policy);
      assert.ok(end > start);
      if (Number.isFinite(end)) assertWithinWork(agency, end);
    }),
    { numRuns: 500 },
  );
});

test('who comes later is never due earlier', () => {
  fc.assert(
    fc.property(calendar, minute, minute, counting, (agency, a, b, { limit, policy }) => {
      assert.ok(due(agency, Math.min(a, b), limit, policy) <= due(agency, Math.max(a, b), limit, policy));
    }),
    { numRuns: 500 },
  );
});

test('an explanation tiles start to due, cut at every session, and counts what was to be counted', () => {
  fc.assert(
    fc.property(calendar, minute, counting, (agency, start, { limit, policy }) => {
      const result = dueDate(agency, start, limit, policy);
      if (!result.ok) return;
      const { due: end, explanation } = result.value;

      let reached = start;
      for (const { from, to, kind, minutes, name, basis } of explanation) {
        assert.equal(from, reached);
        assert.ok(to > from);
        assert.equal(minutes, kind === 'counted' ? to - from : 0);
        assert.equal(name === null, basis === null);
        for (let day = dayOf(from); day <= dayOf(to - 1); day++) {
          for (const session of sure(sessionsOn(agency, day))) {
            for (const edge of [session.from, session.to]) {
              const at = day * MINUTES_PER_DAY + edge;
              assert.ok(at <= from || at >= to, 'a session begins or ends within a span');
            }
          }
        }
        reached = to;
      }
      assert.equal(reached, end);

      const counted = explanation.reduce((sum, { minutes }) => sum + minutes, 0);
      if (policy === 'HOURS') assert.equal(counted, limit.amount * 60);
      if (policy === 'HOUR_8') {
        assert.equal(counted, Math.ceil((Math.round(limit.amount * 10) * fullDayMinutes(agency)) / 10));
      }
      if (policy === 'LEGAL_DAY') {
        const countedDays = new Set(
          explanation.filter(({ kind }) => kind === 'counted').map(({ from }) => dayOf(from)),
        );
        assert.equal(countedDays.size, limit.amount);
        for (const day of countedDays) assert.equal(sure(dayStatus(agency, day)).kind, 'full');
      }
    }),
    { numRuns: 500 },
  );
});

test('advance and workingMinutesBetween undo each other', () => {
  fc.assert(
    fc.property(calendar, minute, fc.integer({ min: 1, max: 5000 }), (agency, from, minutes) => {
      const to = advance(agency, from, minutes);
      if (!to.ok) return;
      assertWithinWork(agency, to.value);
      assert.deepEqual(workingMinutesBetween(agency, from, to.value), { ok: true, value: minutes });
      // The earliest such instant: a minute before, one minute was still missing.
      assert.deepEqual(workingMinutesBetween(agency, from, to.value - 1), { ok: true, value: minutes - 1 });
    }),
    { numRuns: 500 },
  );
});

test('working minutes are what somebody counts who looks at the clock every minute', () => {
  fc.assert(
    fc.property(calendar, minute, fc.integer({ min: 0, max: 4000 }), (agency, from, length) => {
      let seen = 0;
      let opening: LocalMinute | undefined;
      for (let at = from; at < from + length; at++) {
        if (!sure(isWorking(agency, at))) continue;
        seen++;
        opening ??= at;
      }
      assert.deepEqual(workingMinutesBetween(agency, from, from + length), { ok: true, value: seen });
      if (opening !== undefined) assert.deepEqual(nextOpening(agency, from), { ok: true, value: opening });
    }),
    { numRuns: 50 },
  );
});

test('a pause never moves a due date earlier, a longer one never less far, and the law stays last', () => {
  const wait = fc.integer({ min: 0, max: 20 * MINUTES_PER_DAY });
  fc.assert(
    fc.property(
      fc.tuple(calendar, minute, counting),
      fc.tuple(wait, wait, wait),
      ([agency, start, { limit, policy }], [first, shorter, more]) => {
        const before = promiseAndLaw(agency, start, limit, policy);
        if (!before.ok) return;
        const pausedAt = start + first;
        const soon = { pausedAt, resumedAt: pausedAt + shorter };
        const late = { pausedAt, resumedAt: pausedAt + shorter + more };
        const one = resume(agency, soon, before.value.promise, policy);
        const other = resume(agency, late, before.value.promise, policy);
        if (!one.ok || !other.ok) return;
        assertWithinWork(agency, one.value);
        assert.ok(before.value.promise <= one.value && one.value <= other.value);
        if (pausedAt <= before.value.promise) assert.ok(one.value > soon.resumedAt);
        else assert.equal(one.value, before.value.promise);

        const both = resumePromiseAndLaw(agency, late, before.value, { unit: limit.unit, policy });
        if (both.ok) assert.ok(both.value.promise <= both.value.law);
      },
    ),
    { numRuns: 500 },
  );
});

test('the warning comes between start and due, with at most half the time left', () => {
  fc.assert(
    fc.property(calendar, minute, counting, (agency, start, { limit, policy }) => {
      const end = dueInstant(agency, start, limit, policy);
      if (!end.ok) return;
      const warn = sure(warnAt(agency, start, end.value));
      assert.ok(start <= warn && warn <= end.value);
      const whole = sure(workingMinutesBetween(agency, start, end.value));
      assert.ok(sure(workingMinutesBetween(agency, warn, end.value)) <= whole / 2);
    }),
    { numRuns: 300 },
  );
});
