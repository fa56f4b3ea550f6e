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

const around = (letter: string) => ({ beside: 'mai/1', token: letter.repeat(43) });

test('what is sealed opens with any key on the list, for what it was sealed beside and nothing else', () => {
  const sealed = makeKeyring([OLD]).seal('form', 'Nguyễn Thị Bé Sáu', around('a'));
  assert.ok(!Buffer.from(sealed, 'base64url').toString('utf8').includes('Nguyễn'));
  const rotated = makeKeyring([NEW, OLD]);
  assert.equal(rotated.unseal('form', sealed, 'mai/1'), 'Nguyễn Thị Bé Sáu');
  assert.equal(rotated.unseal('form', sealed, 'lan/1'), undefined);
  assert.equal(rotated.unseal('seal', sealed, 'mai/1'), undefined);
  assert.equal(makeKeyring([NEW]).unseal('form', sealed, 'mai/1'), undefined);
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  for (const wrong of [changed, '', 'x.y', sealed.slice(0, 20)])
    assert.equal(rotated.unseal('form', wrong, 'mai/1'), undefined, wrong);
  const twice = [rotated.seal('form', 'a', around('a')), rotated.seal('form', 'a', around('b'))];
  assert.notEqual(twice[0], twice[1], 'never twice the same');
  assert.throws(() => rotated.seal('form', 'a', { beside: 'mai/1', token: 'short' }), /random token/);
});
