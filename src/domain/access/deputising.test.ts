import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testDuty, testOfficer } from '../organisation/agency.test-data.ts';
import type { Officer } from '../organisation/agency.ts';
import { NO_LIMITS, testAbsence, testDeputy } from './absence.test-data.ts';
import { type Absence, type AbsencesOfOfficer, lentDuties } from './absence.ts';
import { actingAs, actingIn, awayOn, deputisingOn, powersOf } from './deputising.ts';
import { OFFICER_ROLES } from './roles.ts';

const AGENCY = 'ubnd-xa-a';
const people: readonly Officer[] = [
  testOfficer({ id: 'leader', duties: [testDuty('signer', 'lanh-dao')] }),
  testOfficer({ id: 'vice', duties: [testDuty('unit-head', 'tu-phap')] }),
  testOfficer({ id: 'clerk' }),
  testOfficer({ id: 'stranger', agency: 'khac' }),
];
const away = (officer: string, ...absences: readonly Absence[]): AbsencesOfOfficer => ({
  ...{ officer, agency: AGENCY, absences },
});
const office = (...all: readonly AbsencesOfOfficer[]) => ({
  all,
  findOfficer: (id: string) => people.find((one) => one.id === id),
});
const leaderAway = away('leader', testAbsence({ deputy: testDeputy('vice') }));
const standsIn = (date: string, ...all: readonly AbsencesOfOfficer[]) =>
  deputisingOn(office(...all), 'vice', date).map(({ officer }) => officer);

test('from the first day to the last, and not a day longer', () => {
  for (const [date, whom] of [
    ['2026-11-22', []],
    ['2026-11-23', ['leader']],
    ['2026-11-27', ['leader']],
    ['2026-11-28', []],
  ] as const)
    assert.deepEqual(standsIn(date, leaderAway), whom, date);
  const shorter = away('leader', testAbsence({ deputy: testDeputy('vice', { until: '2026-11-24' }) }));
  assert.deepEqual(standsIn('2026-11-24', shorter), ['leader']);
  assert.deepEqual(standsIn('2026-11-25', shorter), []);
});

test('nothing remains once it was ended early', () => {
  const ended = { by: 'leader', at: '2026-11-24T02:00:00.000Z' };
  const back = away('leader', testAbsence({ deputy: testDeputy('vice'), ended }));
  assert.deepEqual(standsIn('2026-11-24', back), []);
  assert.deepEqual(awayOn(office(back), '2026-11-24'), []);
});

test('who is away stands in for nobody, and nothing is lent on', () => {
  const viceAway = away('vice', testAbsence({ id: 'vang-2', deputy: testDeputy('clerk') }));
  assert.deepEqual(standsIn('2026-11-24', leaderAway, viceAway), []);
  const lent = deputisingOn(office(leaderAway, viceAway), 'clerk', '2026-11-24');
  assert.deepEqual(
    lent.map(({ officer, duties }) => [officer, duties.map(({ role }) => role)]),
    [['vice', ['unit-head']]],
  );
  const left = awayOn(office(leaderAway, viceAway), '2026-11-24');
  assert.deepEqual(
    left.map(({ officer, deputising }) => [officer, deputising?.by ?? null]),
    [
      ['leader', null],
      ['vice', 'clerk'],
    ],
  );
});

test('nobody of another agency stands in, whatever was written down', () => {
  const wrong = away('leader', testAbsence({ deputy: testDeputy('stranger') }));
  assert.deepEqual(deputisingOn(office(wrong), 'stranger', '2026-11-24'), []);
});

test('one’s own first, then each one stands in for; some commands only where it was limited', () => {
  const [lent] = deputisingOn(office(leaderAway), 'vice', '2026-11-24');
  assert.ok(lent);
  const vice = { kind: 'officer', id: 'vice', agency: AGENCY, duties: people[1]?.duties ?? [] } as const;
  const acting = actingAs({ ...vice, deputising: [lent] }, 'sign');
  assert.deepEqual(acting, [
    { as: vice, onBehalfOf: null },
    {
      as: { ...vice, id: 'leader', duties: [testDuty('signer', 'lanh-dao')] },
      onBehalfOf: { officer: 'leader', as: 'KT', absence: 'vang-1' },
    },
  ]);
  const signing = { ...vice, deputising: [{ ...lent, acts: ['sign'] }] };
  assert.deepEqual([actingAs(signing, 'sign').length, actingAs(signing, 'approve').length], [2, 1]);
  assert.equal(actingAs(signing, 'open').length, 2, 'looking at it is part of whatever one does');
  assert.deepEqual(
    powersOf({ ...vice, deputising: [lent] }).map(({ role }) => role),
    ['unit-head', 'signer'],
  );
});

const DAYS = Array.from({ length: 20 }, (_, index) => `2026-11-${String(index + 10)}`);
const day = fc.constantFrom(...DAYS);
const anAbsence = fc.record({
  ...{ from: day, until: day, last: day, by: fc.constantFrom('leader', 'vice', 'clerk', 'stranger') },
  ...{ ended: fc.boolean(), roles: fc.option(fc.constant(['signer', 'counter-clerk'] as const)) },
});

test('whatever is recorded: never out of its days, never in a circle, never more than the absent one has', () => {
  const absences = fc.dictionary(
    fc.constantFrom('leader', 'vice', 'clerk'),
    fc.array(anAbsence, { maxLength: 3 }),
  );
  fc.assert(
    fc.property(absences, day, (all, date) => {
      const recorded = Object.entries(all).map(([officer, list]) =>
        away(
          officer,
          ...list.map(({ from, until, last, by, ended, roles }, index) =>
            testAbsence({
              ...{ id: `${officer}-${index}`, from, until },
              ended: ended ? { by: officer, at: '2026-11-20T02:00:00.000Z' } : null,
              deputy: testDeputy(by, { until: last, limits: { ...NO_LIMITS, roles } }),
            }),
          ),
        ),
      );
      const now = office(...recorded);
      for (const { id, agency } of people)
        for (const lent of deputisingOn(now, id, date)) {
          const absent = now.findOfficer(lent.officer);
          assert.ok(absent && absent.id !== id && absent.agency === agency);
          assert.ok(date <= lent.until);
          assert.ok(!awayOn(now, date).some(({ officer }) => officer === id), 'a deputy is at work');
          const why = recorded
            .find(({ officer }) => officer === lent.officer)
            ?.absences.find((one) => one.id === lent.absence);
          assert.ok(why && why.ended === null && why.from <= date && date <= why.until);
          for (const duty of lent.duties) assert.ok(absent.duties.some(({ role }) => role === duty.role));
        }
    }),
  );
});

test('what is of a whole desk: by every role, in one’s own right, lent whole, and lent in part', () => {
  const LIMITS = [
    ['whole', NO_LIMITS, true],
    ['some roles', { ...NO_LIMITS, roles: ['desk-head'] }, true],
    ['some acts', { ...NO_LIMITS, acts: ['hand-over'] }, false],
    ['that act', { ...NO_LIMITS, acts: ['close-day'] }, true],
    ['some fields', { ...NO_LIMITS, fields: ['Hộ tịch'] }, false],
    ['some procedures', { ...NO_LIMITS, procedures: ['khai-sinh'] }, false],
  ] as const;
  for (const role of OFFICER_ROLES) {
    const actor = {
      kind: 'officer',
      id: 'vice',
      agency: AGENCY,
      duties: [testDuty(role, 'mot-cua')],
    } as const;
    const own = actingIn(actor, ['desk-head'], 'close-day');
    assert.deepEqual(own?.onBehalfOf, role === 'desk-head' ? null : undefined, role);
    const head = [testDuty('desk-head', 'mot-cua')];
    for (const [name, limits, may] of LIMITS) {
      const lent = {
        ...({
          officer: 'head',
          absence: 'vang',
          capacity: 'TL',
          until: '2026-11-27',
          acts: limits.acts,
        } as const),
        ...{ decision: { number: '9/QĐ', date: '2026-11-20' }, duties: lentDuties(head, limits) },
      };
      const acting = actingIn({ ...actor, deputising: [lent] }, ['desk-head'], 'close-day');
      const expected =
        role === 'desk-head' ? null : may ? { officer: 'head', as: 'TL', absence: 'vang' } : undefined;
      assert.deepEqual(acting?.onBehalfOf, expected, `${role}, lent ${name}`);
    }
  }
});
