import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDuty, testOfficer } from '../organisation/agency.test-data.ts';
import type { Duty } from '../organisation/agency.ts';
import { NO_LIMITS, testAbsence, testDeputy } from './absence.test-data.ts';
import { type Absence, type AbsenceCase, lentDuties, refusalOfAbsence } from './absence.ts';
import { OFFICER_ROLES } from './roles.ts';

const leader = testOfficer({ id: 'leader', duties: [testDuty('signer', 'lanh-dao')] });
const vice = testOfficer({ id: 'vice', duties: [testDuty('unit-head', 'tu-phap')] });

function refusal(absence: Partial<Absence>, facts: Partial<AbsenceCase> = {}) {
  const named = { officer: vice, absences: [] };
  const before = { officer: leader, before: [], deputy: named, today: '2026-11-23' };
  return refusalOfAbsence(testAbsence({ deputy: testDeputy('vice'), ...absence }), { ...before, ...facts })
    ?.code;
}

test('an absence of some days, with a deputy or without', () => {
  assert.equal(refusal({}), undefined);
  assert.equal(refusal({ deputy: null }, { deputy: null }), undefined);
  assert.equal(refusal({ from: '2026-11-20' }), undefined, 'begun before it was written down');
});

test('days that cannot be', () => {
  assert.equal(refusal({ from: '2026-11-28' }), 'days-turned');
  assert.equal(refusal({ from: '2026-11-20', until: '2026-11-22' }), 'days-over');
});

test('two absences of one officer never overlap; one that was ended is over', () => {
  const before = [testAbsence({ from: '2026-11-27', until: '2026-12-04' })];
  assert.equal(refusal({}, { before }), 'absence-overlaps');
  assert.equal(refusal({ until: '2026-11-26', deputy: null }, { before }), undefined);
  const ended = before.map((one) => ({ ...one, ended: { by: 'x', at: '2026-11-22T02:00:00.000Z' } }));
  assert.equal(refusal({}, { before: ended }), undefined);
});

test('who cannot stand in', () => {
  assert.equal(refusal({ deputy: testDeputy('leader') }), 'deputy-is-absent-one');
  assert.equal(refusal({}, { deputy: undefined }), 'deputy-elsewhere');
  assert.equal(
    refusal({}, { deputy: { officer: { ...vice, agency: 'khac' }, absences: [] } }),
    'deputy-elsewhere',
  );
  const closed = { ...vice, disabled: { from: '2026-11-01', reason: 'nghỉ hưu' } };
  assert.equal(refusal({}, { deputy: { officer: closed, absences: [] } }), 'deputy-elsewhere');
  const away = [testAbsence({ from: '2026-11-26', until: '2026-11-26' })];
  assert.equal(refusal({}, { deputy: { officer: vice, absences: away } }), 'deputy-absent');
  const until = { deputy: testDeputy('vice', { until: '2026-11-25' }) };
  assert.equal(refusal(until, { deputy: { officer: vice, absences: away } }), undefined, 'back to back');
});

test('until when', () => {
  assert.equal(refusal({ deputy: testDeputy('vice', { until: '2026-11-28' }) }), 'deputy-until-outside');
  assert.equal(refusal({ deputy: testDeputy('vice', { until: '2026-11-22' }) }), 'deputy-until-outside');
});

test('limits that leave nothing', () => {
  const deputy = testDeputy('vice', { limits: { ...NO_LIMITS, roles: ['cashier'] } });
  assert.equal(refusal({ deputy }), 'nothing-lent');
});

test('to administer and to oversee is never lent', () => {
  const lent = lentDuties(
    OFFICER_ROLES.map((role) => testDuty(role, 'x')),
    NO_LIMITS,
  ).map(({ role }) => role);
  const never = OFFICER_ROLES.filter((role) => !lent.includes(role));
  assert.deepEqual(never, ['agency-admin', 'system-admin', 'supervisor']);
});

test('limits only take away', () => {
  const land: Duty = { role: 'specialist', unit: 'dc', fields: ['Đất đai', 'Nhà ở'], procedures: ['a', 'b'] };
  assert.deepEqual(
    lentDuties([land], { ...NO_LIMITS, fields: ['Nhà ở', 'Hộ tịch'], procedures: ['b', 'c'] }),
    [{ ...land, fields: ['Nhà ở'], procedures: ['b'] }],
  );
  assert.deepEqual(lentDuties([land], NO_LIMITS), [land]);
  assert.deepEqual(lentDuties([land], { ...NO_LIMITS, fields: ['Hộ tịch'] }), []);
  const all = testDuty('signer', 'lanh-dao');
  assert.deepEqual(lentDuties([all], { ...NO_LIMITS, fields: ['Hộ tịch'] }), [
    { ...all, fields: ['Hộ tịch'] },
  ]);
});
