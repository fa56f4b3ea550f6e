import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testProvince } from '../organisation/agency.test-data.ts';
import type { Duty } from '../organisation/agency.ts';
import { publishingDuty } from './may-publish.ts';
import { OFFICER_ROLES } from './roles.ts';

const province = testProvince();
const duty = (role: Duty['role']): Duty => ({ role, unit: 'giam-sat', fields: null });

test('supervisors of an agency with that scope, and nobody else', () => {
  const watching = { ...province, supervises: ['procedures'] } as const;
  for (const role of OFFICER_ROLES)
    assert.equal(publishingDuty([duty(role)], watching)?.role, role === 'supervisor' ? role : undefined);
});

test('no agency has a scope that nobody gave it', () => {
  assert.equal(publishingDuty([duty('supervisor')], province), undefined);
  assert.equal(publishingDuty([duty('supervisor')], { ...province, supervises: [] }), undefined);
});
