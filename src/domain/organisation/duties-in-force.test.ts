import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDuty, testOfficer } from './agency.test-data.ts';
import { dutiesFor, officerOn } from './duties-in-force.ts';

const dated = { ...testDuty('specialist', 'tu-phap'), from: '2026-11-23', until: '2026-12-31' };
const officer = testOfficer({ duties: [testDuty('counter-clerk', 'mot-cua'), dated] });
const unitsOn = (date: string) => officerOn(officer, date).duties.map(({ unit }) => unit);

test('a position gives rights from its first day to the end of its last, and no other day', () => {
  assert.deepEqual(unitsOn('2026-11-22'), ['mot-cua']);
  assert.deepEqual(unitsOn('2026-11-23'), ['mot-cua', 'tu-phap']);
  assert.deepEqual(unitsOn('2026-12-31'), ['mot-cua', 'tu-phap']);
  assert.deepEqual(unitsOn('2027-01-01'), ['mot-cua']);
});

test('from the day the account is closed nothing is left but the name', () => {
  const closed = { ...officer, disabled: { from: '2026-12-01', reason: 'nghỉ việc' } };
  assert.deepEqual(
    officerOn(closed, '2026-11-30'),
    officerOn(officer, '2026-11-30'),
    'the day before it is as open as ever',
  );
  assert.deepEqual(officerOn(closed, '2026-12-01'), { ...closed, duties: [] });
});

test('a position limited to procedures or steps holds for those, and where they are not known yet', () => {
  const limited = { ...dated, procedures: ['khai-sinh'], steps: ['examine'] };
  const all = [testDuty('unit-head', 'tu-phap'), limited];
  const count = (procedure: string | null, step: string | null) => dutiesFor(all, { procedure, step }).length;
  assert.equal(count('khai-sinh', 'examine'), 2);
  assert.equal(count('khai-tu', 'examine'), 1);
  assert.equal(count('khai-sinh', 'sign'), 1);
  assert.equal(count(null, null), 2);
});
