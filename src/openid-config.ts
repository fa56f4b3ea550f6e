import { isIP } from 'node:net';
import type { Audience, OpenidSettings } from './gateways/openid/identity-provider.ts';
import { fail, ok, type Result } from './lib/result.ts';

type Given = (name: string) => string;

const AUDIENCES: Readonly<Record<string, Audience>> = { officers: 'officer', citizens: 'citizen' };

/** Where people sign in by OpenID Connect (`docs/contracts.md`); null: nowhere. The secret enters no message. */
export function readOpenid(given: Given): Result<OpenidSettings | null, string> {
  const [issuer, clientId, clientSecret] = [
    ...[given('OPENID_ISSUER'), given('OPENID_CLIENT_ID'), given('OPENID_CLIENT_SECRET')],
  ] as const;
  if (issuer === '') {
    if (clientId === '' && clientSecret === '') return ok(null);
    return fail(
      'OPENID_CLIENT_ID và OPENID_CLIENT_SECRET chỉ dùng cùng OPENID_ISSUER: hãy đặt cả ba hoặc bỏ cả ba.',
    );
  }
  if (clientId === '' || clientSecret === '') {
    return fail(
      'Khi đặt OPENID_ISSUER phải đặt cả OPENID_CLIENT_ID và OPENID_CLIENT_SECRET do nơi định danh cấp.',
    );
  }
  if (!isIssuer(issuer)) {
    return fail(
      'OPENID_ISSUER phải là địa chỉ https của nơi định danh, ví dụ https://xacthuc.example.vn; http chỉ dùng được với chính máy này.',
    );
  }
  const audiences = listOf(given('OPENID_FOR') || 'officers,citizens').map((name) => AUDIENCES[name]);
  const known = audiences.filter((audience) => audience !== undefined);
  if (known.length === 0 || known.length < audiences.length) {
    return fail('OPENID_FOR gồm officers, citizens hoặc cả hai, cách nhau bằng dấu phẩy.');
  }
  const identityClaims = listOf(given('OPENID_IDENTITY_CLAIM') || 'SoDinhDanh');
  return ok({
    ...{ issuer, clientId, clientSecret, identityClaims, audiences: known },
    scope: given('OPENID_SCOPE') || 'openid',
    acr: given('OPENID_ACR') || null,
    name: given('OPENID_NAME') || 'tài khoản định danh điện tử',
  });
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** Only this machine reaches it. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}
