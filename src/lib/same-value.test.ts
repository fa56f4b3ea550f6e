import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameValue } from './same-value.ts';

test('the same by what it holds: keys in any order, and an absent one as an undefined one', () => {
  for (const [one, other] of [
    [1, 1],
    [
      { a: 1, b: [2, { c: 3 }] },
      { b: [2, { c: 3 }], a: 1 },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [undefined, undefined],
  ])
    assert.ok(isSameValue(one, other), JSON.stringify([one, other]));
});

test('another value, kind, length or order of a list is not the same', () => {
  for (const [one, other] of [
    [1, '1'],
    [null, undefined],
    [{ a: 1 }, { a: null }],
    [{ a: 1 }, { a: 1, b: 0 }],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 1]],
  ])
    assert.ok(!isSameValue(one, other), JSON.stringify([one, other]));
});
