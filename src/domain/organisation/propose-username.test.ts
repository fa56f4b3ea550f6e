import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUsername, proposeUsername } from './propose-username.ts';

const free = () => false;

test('the given name and the first letters of the others, without marks', () => {
  assert.equal(proposeUsername('Nguyễn Thị Thu Hà', free), 'ha.ntt');
  assert.equal(proposeUsername('Đặng Văn Đức', free), 'duc.dv');
  assert.equal(proposeUsername('  Danh   Sóc ', free), 'soc.d');
});

test('a number is put behind it where somebody has it', () => {
  const taken = new Set(['ha.ntt', 'ha.ntt2']);
  assert.equal(
    proposeUsername('Nguyễn Thị Thu Hà', (one) => taken.has(one)),
    'ha.ntt3',
  );
});

test('whatever the name is, a user name comes out', () => {
  for (const name of ['', 'Ý', '李', 'a'.repeat(200), "Y K'Sor", 'Đ'])
    assert.ok(isUsername(proposeUsername(name, free)), name);
  for (const wrong of ['', 'ab', 'Hà', 'a b c', '.abc', 'a'.repeat(41)]) assert.ok(!isUsername(wrong), wrong);
});
