import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testAgency, testDuty } from '../organisation/agency.test-data.ts';
import { mayOpen, type PageRight } from './page-right.ts';

const DEPARTMENT = testAgency({ id: 'so', supervises: ['procedures'] });
const OTHER = testAgency({ id: 'xa' });

test('a page of officers is opened by who has one of its roles; one of all by who has any', () => {
  const clerks: PageRight = { for: 'officers', roles: ['counter-clerk'], decides: null };
  assert.ok(mayOpen(clerks, [testDuty('specialist', 'a'), testDuty('counter-clerk', 'b')], OTHER));
  assert.ok(!mayOpen(clerks, [testDuty('specialist', 'a')], OTHER));
  const all: PageRight = { for: 'officers', roles: null, decides: null };
  assert.ok(mayOpen(all, [testDuty('supervisor', 'a')], OTHER));
  assert.ok(!mayOpen(all, [], OTHER));
});

test('what an agency decides for the province is opened by its supervisors alone', () => {
  const publishing: PageRight = { for: 'officers', roles: ['supervisor'], decides: 'procedures' };
  assert.ok(mayOpen(publishing, [testDuty('supervisor', 'a')], DEPARTMENT));
  assert.ok(!mayOpen(publishing, [testDuty('supervisor', 'a')], OTHER));
  assert.ok(!mayOpen(publishing, [testDuty('specialist', 'a')], DEPARTMENT));
});
