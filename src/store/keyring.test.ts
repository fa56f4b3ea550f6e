import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeKeyring } from './keyring.ts';

const OLD = 'the-old-secret-of-this-installation';
const NEW = 'the-new-secret-of-this-installation';

test('a digest names its key, and verifies as long as the key is on the list', () => {
  const old = makeKeyring([OLD]).digest('seal', 'text');
  const rotated = makeKeyring([NEW, OLD]);
  assert.ok(rotated.verify('seal', 'text', old));
  assert.notEqual(rotated.digest('seal', 'text').key, old.key);
  assert.ok(!makeKeyring([NEW]).verify('seal', 'text', old));
});

test('every key makes a digest, the signing one first', () => {
  const rotated = makeKeyring([NEW, OLD]);
  const both = [makeKeyring([NEW]).digest('qr', 'text'), makeKeyring([OLD]).digest('qr', 'text')];
  assert.deepEqual(rotated.digests('qr', 'text'), both);
});

test('each purpose has a key of its own', () => {
  const keyring = makeKeyring([OLD]);
  assert.ok(!keyring.verify('person', 'text', keyring.digest('seal', 'text')));
});

test('another text, a cut value and no value at all are refused', () => {
  const keyring = makeKeyring([OLD]);
  const digest = keyring.digest('qr', 'text');
  assert.ok(!keyring.verify('qr', 'other', digest));
  assert.ok(!keyring.verify('qr', 'text', { ...digest, value: digest.value.slice(0, 10) }));
  assert.ok(!keyring.verify('qr', 'text', { ...digest, value: '' }));
});

test('the name of a key tells nothing of the secret', () => {
  const { key } = makeKeyring([OLD]).digest('seal', 'text');
  assert.match(key, /^[0-9a-f]{8}$/);
});
