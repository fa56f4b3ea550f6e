import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoopback, readOpenid } from './openid-config.ts';

const WHOLE = {
  ...{ OPENID_ISSUER: 'https://xacthuc.example.vn/oauth2/token', OPENID_CLIENT_ID: 'mot-cua' },
  OPENID_CLIENT_SECRET: 'a-secret-that-nobody-may-see',
};
const read = (env: Readonly<Record<string, string>>) => readOpenid((name) => env[name] ?? '');

test('without an issuer nobody signs in elsewhere', () => {
  assert.deepEqual(read({}), { ok: true, value: null });
});

test('with issuer, client and secret officers and citizens do, by the claim of the national provider', () => {
  const settings = read(WHOLE);
  assert.ok(settings.ok && settings.value);
  const { scope, identityClaims, audiences, acr } = settings.value;
  assert.deepEqual(
    { scope, identityClaims, audiences, acr },
    {
      ...{ scope: 'openid', identityClaims: ['SoDinhDanh'], audiences: ['officer', 'citizen'], acr: null },
    },
  );
  const other = read({
    ...WHOLE,
    OPENID_FOR: 'citizens',
    OPENID_IDENTITY_CLAIM: 'cccd, cmnd',
    OPENID_ACR: 'LoA2',
  });
  assert.ok(other.ok && other.value);
  assert.deepEqual(other.value.audiences, ['citizen']);
  assert.deepEqual(other.value.identityClaims, ['cccd', 'cmnd']);
  assert.equal(other.value.acr, 'LoA2');
});

test('what is wrong is said in one line without the secret', () => {
  const wrongs = [
    { ...WHOLE, OPENID_ISSUER: '' },
    { ...WHOLE, OPENID_CLIENT_ID: '' },
    { ...WHOLE, OPENID_CLIENT_SECRET: '' },
    { ...WHOLE, OPENID_ISSUER: 'http://xacthuc.example.vn' },
    { ...WHOLE, OPENID_ISSUER: 'http://127.evil.example' },
    { ...WHOLE, OPENID_ISSUER: 'xacthuc' },
    { ...WHOLE, OPENID_FOR: 'everybody' },
    { ...WHOLE, OPENID_FOR: 'officers,everybody' },
  ];
  for (const wrong of wrongs) {
    const settings = read(wrong);
    assert.ok(!settings.ok, JSON.stringify(wrong));
    assert.doesNotMatch(settings.reason, /nobody-may-see|\n/);
  }
  assert.ok(read({ ...WHOLE, OPENID_ISSUER: 'http://127.0.0.1:4000' }).ok);
});

test('codes are only shown on the terminal where nobody but this machine reaches the server', () => {
  for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]'])
    assert.ok(isLoopback(host), host);
  for (const host of ['0.0.0.0', '::', '10.0.0.1', 'may-chu', '127.evil.example'])
    assert.ok(!isLoopback(host), host);
});
