import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testAgency } from './agency.test-data.ts';
import type { Agency } from './agency.ts';
import { agencyOn, answeringAgency, answersFor, missingToSucceed, successionOn } from './succession.ts';

const decision = { number: '9/NQ-HĐND', date: '2026-10-01' };
const into = (id: string, agency: string, from: string): Agency =>
  testAgency({ id, name: `UBND ${id}`, succeededBy: { agency, from, decision } });
/** A went into B, and B with it into C a year later. */
const AGENCIES = [
  into('a', 'b', '2026-12-01'),
  into('b', 'c', '2027-12-01'),
  testAgency({ id: 'c', address: null }),
];
const find = (id: string) => AGENCIES.find((agency) => agency.id === id);

test('a merger takes effect on its day, and goes on through the next one', () => {
  const [a] = AGENCIES;
  assert.ok(a);
  const on = (date: string) => answeringAgency(a, find, date).id;
  assert.deepEqual(['2026-11-30', '2026-12-01', '2027-11-30', '2027-12-01'].map(on), ['a', 'b', 'b', 'c']);
  assert.deepEqual(
    [successionOn(a, '2026-11-30'), successionOn(a, '2026-12-01')],
    [undefined, a.succeededBy],
  );
});

test('an agency answers for itself and for all that came into it; one that is no more for itself alone', () => {
  const on = (date: string) => AGENCIES.map(({ id }) => answersFor(id, AGENCIES, date));
  assert.deepEqual(on('2026-11-30'), [['a'], ['b'], ['c']]);
  assert.deepEqual(on('2026-12-01'), [['a'], ['b', 'a'], ['c']]);
  assert.deepEqual(on('2027-12-01'), [['a'], ['b'], ['c', 'a', 'b']]);
  assert.deepEqual(answersFor('khong-co', AGENCIES, '2027-12-01'), ['khong-co']);
});

test('two that were merged into one another, or into nobody known, still answer', () => {
  const x = into('x', 'y', '2026-12-01');
  const y = into('y', 'x', '2026-12-01');
  const known = new Map([x, y].map((agency) => [agency.id, agency]));
  assert.equal(answeringAgency(x, (id) => known.get(id), '2027-01-01').id, 'y');
  assert.equal(answeringAgency(into('z', 'mat', '2026-12-01'), () => undefined, '2027-01-01').id, 'z');
});

test('from its day on it takes nothing in and leads to its successor, and its name stays', () => {
  const b = testAgency({ id: 'b', name: 'UBND xã B', address: 'Ấp 2, xã B', phone: '0297 3000 002' });
  const a = into('a', 'b', '2026-12-01');
  const on = (date: string) => agencyOn(a, () => b, date);
  assert.equal(on('2026-11-30'), a);
  assert.partialDeepStrictEqual(on('2026-12-01'), {
    ...{ name: 'UBND a', staffed: false, phone: '0297 3000 002' },
    address: 'Nay do UBND xã B giải quyết: Ấp 2, xã B',
  });
  const nowhere = agencyOn(a, () => testAgency({ id: 'b', name: 'UBND xã B', address: null }), '2026-12-01');
  assert.equal(nowhere.address, 'Nay do UBND xã B giải quyết');
});

test('a successor can hold what the other has: a unit of each kind, in which somebody works', () => {
  const unit = (kind: 'desk' | 'section' | 'leaders' | 'administration') => ({
    code: kind,
    name: kind,
    kind,
  });
  const merged = { units: [unit('desk'), unit('section'), unit('administration')] };
  const worksIn = (code: string) => ({ duties: [{ role: 'specialist' as const, unit: code, fields: null }] });
  const all = [worksIn('desk'), worksIn('section')];
  assert.deepEqual(missingToSucceed(merged, { units: [unit('desk'), unit('section')] }, all), []);
  assert.deepEqual(missingToSucceed(merged, { units: [unit('desk')] }, all), ['section']);
  assert.deepEqual(missingToSucceed(merged, { units: [unit('desk'), unit('section')] }, [worksIn('desk')]), [
    'section',
  ]);
  assert.deepEqual(missingToSucceed({ units: [unit('administration')] }, { units: [] }, []), []);
});
