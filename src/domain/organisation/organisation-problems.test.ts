import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testAgency, testDuty, testOfficer, testProvince, testUnit } from './agency.test-data.ts';
import type { Agency, Officer } from './agency.ts';
import { organisationProblems } from './organisation-problems.ts';

function problems(agencies: Agency[], officers: Officer[] = []): string[] {
  return organisationProblems({ agencies, officers }).map(({ code, path }) => `${code} ${path}`);
}

test('a province with one staffed commune has no problem', () => {
  assert.deepEqual(problems([testProvince(), testAgency()], [testOfficer()]), []);
});

test('ids and codes name one agency, in any spelling', () => {
  const twin = testAgency({ code: '000.02.31.H33' });
  assert.deepEqual(problems([testProvince(), testAgency(), twin]), ['agency-repeated /agencies/2/id']);
  const alias = testAgency({ id: 'b', code: '000.02.31.H33', aliases: ['000.01.31.H33'] });
  assert.deepEqual(problems([testProvince(), testAgency(), alias]), [
    'agency-code-repeated /agencies/2/code',
  ]);
});

test('the tree has one root, known parents and no circle', () => {
  assert.deepEqual(problems([]), ['root-missing /agencies']);
  const second = testProvince({ id: 'b', code: '000.00.00.H34' });
  assert.deepEqual(problems([testProvince(), second]), ['root-repeated /agencies/1/parent']);
  assert.deepEqual(problems([testProvince(), testAgency({ parent: 'nowhere' })]), [
    'parent-unknown /agencies/1/parent',
  ]);
  const a = testAgency({ id: 'a', parent: 'b', code: '1' });
  const b = testAgency({ id: 'b', parent: 'a', code: '2' });
  const below = testAgency({ id: 'c', parent: 'a', code: '3' });
  assert.deepEqual(problems([testProvince(), a, b, below]), [
    'parent-of-itself /agencies/1/parent',
    'parent-of-itself /agencies/2/parent',
  ]);
});

test('dates are dates', () => {
  assert.deepEqual(problems([testProvince({ validFrom: '2016', validTo: '2025-06-31' })]), [
    'agency-date /agencies/0/validFrom',
    'agency-date /agencies/0/validTo',
  ]);
});

test('unit codes are unique inside an agency', () => {
  const units = [...testAgency().units, testUnit('tu-phap', 'section')];
  assert.deepEqual(problems([testProvince(), testAgency({ units })]), [
    'unit-repeated /agencies/1/units/4/code',
  ]);
});

test('a staffed agency has a desk, leaders, a records unit, and can be reached', () => {
  assert.deepEqual(problems([testProvince(), testAgency({ units: [], phone: null, hours: '' })]), [
    'unit-kind-missing /agencies/1/units',
    'unit-kind-missing /agencies/1/units',
    'unit-kind-missing /agencies/1/units',
    'contact-missing /agencies/1/phone',
    'contact-missing /agencies/1/hours',
  ]);
});

test('an officer has one account in one agency', () => {
  const agencies = [testProvince(), testAgency(), testAgency({ id: 'b', code: '000.02.31.H33' })];
  assert.deepEqual(problems(agencies, [testOfficer(), testOfficer({ username: 'khac' })]), [
    'officer-repeated /officers/1/id',
  ]);
  assert.deepEqual(problems(agencies, [testOfficer(), testOfficer({ id: 'a-2' })]), [
    'username-repeated /officers/1/username',
  ]);
  assert.deepEqual(problems(agencies, [testOfficer(), testOfficer({ agency: 'b' })]), [
    'officer-of-two-agencies /officers/1/agency',
  ]);
});

test('duties are held in units that exist', () => {
  const agencies = [testProvince(), testAgency()];
  const officers = [
    testOfficer({ agency: 'nowhere' }),
    testOfficer({ id: 'a-2', username: 'b', duties: [] }),
    testOfficer({ id: 'a-3', username: 'c', duties: [testDuty('specialist', 'dat-dai')] }),
  ];
  assert.deepEqual(problems(agencies, officers), [
    'officer-agency-unknown /officers/0/agency',
    'officer-without-duty /officers/1/duties',
    'duty-unit-unknown /officers/2/duties/0/unit',
  ]);
});
