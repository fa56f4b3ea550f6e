import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonHours } from './common-hours.ts';

test('hours that several agencies share are told once', () => {
  assert.equal(commonHours([{ hours: 'sáng' }, { hours: 'sáng' }]), 'sáng');
  assert.equal(commonHours([{ hours: 'sáng' }, { hours: 'chiều' }]), null);
  assert.equal(commonHours([{ hours: 'sáng' }, { hours: null }]), null);
  assert.equal(commonHours([{ hours: 'sáng' }]), null);
  assert.equal(commonHours([]), null);
});
