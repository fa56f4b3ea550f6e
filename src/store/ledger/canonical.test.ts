import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonical } from './canonical.ts';

test('the order of keys does not matter, the order of a list does', () => {
  assert.equal(canonical({ b: 1, a: [2, 1] }), '{"a":[2,1],"b":1}');
  assert.notEqual(canonical([1, 2]), canonical([2, 1]));
});

test('a key without a value is left out, as in JSON', () => {
  assert.equal(canonical({ a: undefined, b: null }), '{"b":null}');
});

test('what JSON carries there and back has the same text, whatever order it came in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const shuffled = JSON.parse(JSON.stringify(value), (_, item) =>
        item !== null && typeof item === 'object' && !Array.isArray(item)
          ? Object.fromEntries(Object.entries(item).reverse())
          : item,
      );
      assert.equal(canonical(shuffled), canonical(JSON.parse(JSON.stringify(value))));
      assert.deepEqual(JSON.parse(canonical(value)), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('two values that differ have different texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same =
        JSON.stringify(JSON.parse(canonical(one))) === JSON.stringify(JSON.parse(canonical(other)));
      assert.equal(canonical(one) === canonical(other), same);
    }),
  );
});
