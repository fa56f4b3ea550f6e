import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testAgency } from './agency.test-data.ts';
import {
  agencyCodeTable,
  otherSpelling,
  parseAgencyCode,
  qcvnAgencyCode,
  shortAgencyCode,
} from './agency-code.ts';

test('the example of ruling 2: department 08 of H33', () => {
  const number = { province: 'H33', second: 8, third: 0, fourth: 0 };
  assert.equal(qcvnAgencyCode(number), '000.00.08.H33');
  assert.equal(shortAgencyCode(number), 'H33.08');
  assert.equal(otherSpelling('000.00.08.H33'), 'H33.08');
  assert.equal(otherSpelling('H33.08'), '000.00.08.H33');
  assert.equal(otherSpelling('H33.008'), '000.00.08.H33');
});

test('the province itself, a commune and a body below it', () => {
  assert.equal(otherSpelling('000.00.00.H33'), 'H33');
  assert.equal(otherSpelling('H33'), '000.00.00.H33');
  assert.equal(otherSpelling('000.02.31.H33'), 'H33.31.02');
  assert.equal(otherSpelling('007.02.31.H33'), 'H33.31.02.007');
});

test('what does not fit has no spelling', () => {
  for (const code of ['', 'H3', 'Z33', '000.00.8.H33', '000.02.00.H33', '007.00.31.H33', 'H33.123.45'])
    assert.equal(otherSpelling(code), undefined, code);
  assert.equal(qcvnAgencyCode({ province: 'H33', second: 100, third: 0, fourth: 0 }), undefined);
  assert.equal(shortAgencyCode({ province: 'H33', second: 1.5, third: 0, fourth: 0 }), undefined);
});

test('both spellings lead to the same numbers', () => {
  const numbers = fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999 }))
    .filter(([second, third, fourth]) => (third === 0 || second > 0) && (fourth === 0 || third > 0));
  fc.assert(
    fc.property(numbers, ([second, third, fourth]) => {
      const number = { province: 'H33', second, third, fourth };
      const long = qcvnAgencyCode(number);
      const short = shortAgencyCode(number);
      assert.ok(long && short);
      assert.deepEqual([parseAgencyCode(long), parseAgencyCode(short)], [number, number]);
      assert.deepEqual([otherSpelling(long), otherSpelling(short)], [short, long]);
    }),
  );
});

test('the table knows an agency by every spelling of its code', () => {
  const table = agencyCodeTable([
    testAgency({ id: 'so-tnmt', code: '000.00.08.H33', aliases: ['H33.08', 'H33.008'] }),
  ]);
  assert.deepEqual([...table.keys()], ['000.00.08.H33', 'H33.08', 'H33.008']);
  assert.equal(table.get('H33.008'), 'so-tnmt');
});
