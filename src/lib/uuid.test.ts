import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUuid } from './uuid.ts';

test('an id is just one as this system makes them: nothing before it, nothing after it, in small letters', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  assert.ok(isUuid(id));
  for (const other of [
    '',
    ` ${id}`,
    `${id}x`,
    `${id}\n${id}`,
    id.toUpperCase(),
    id.replaceAll('-', ''),
    `${id}~1`,
  ])
    assert.ok(!isUuid(other), other);
});
