import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Duty } from '../organisation/agency.ts';
import { findDuty } from './permission.ts';

const everyField: Duty = { role: 'specialist', unit: 'tu-phap', fields: null };
const landOnly: Duty = { role: 'specialist', unit: 'dia-chinh', fields: ['Đất đai'] };
const head: Duty = { role: 'unit-head', unit: 'tu-phap', fields: null };
const duties = [landOnly, everyField, head];

test('by role, for a field', () => {
  assert.equal(findDuty(duties, ['specialist'], 'Đất đai'), landOnly);
  assert.equal(findDuty(duties, ['specialist'], 'Hộ tịch'), everyField);
  assert.equal(findDuty([landOnly], ['specialist'], 'Hộ tịch'), undefined);
  assert.equal(findDuty(duties, ['signer', 'unit-head'], 'Hộ tịch'), head);
  assert.equal(findDuty(duties, ['signer'], 'Hộ tịch'), undefined);
  assert.equal(findDuty([], ['specialist'], 'Hộ tịch'), undefined);
});

test('in a unit, where one is named', () => {
  assert.equal(findDuty(duties, ['specialist'], 'Đất đai', 'tu-phap'), everyField);
  assert.equal(findDuty(duties, ['specialist'], 'Hộ tịch', 'dia-chinh'), undefined);
  assert.equal(findDuty(duties, ['specialist'], 'Hộ tịch', 'mot-cua'), undefined);
});

test('no duty limited to no field at all', () => {
  assert.equal(findDuty([{ ...everyField, fields: [] }], ['specialist'], 'Hộ tịch'), undefined);
});
