import { timingSafeEqual } from 'node:crypto';
import type { Digest } from '../domain/dossier/references.ts';
import { codeKey } from '../domain/regime/dossier-code.ts';
import type { Keyring } from './keyring.ts';

/** 132 bits: enough that nobody guesses one, short enough for a QR code that old phones read. */
const LENGTH = 22;

/** What the QR code of a receipt carries beside the code, as proof of having the receipt (ruling 20). */
export function lookUpToken(keyring: Keyring, code: string): string {
  return tokenOf(keyring.digest('qr', codeKey(code)));
}

/**
 * Receipts live for years, so tokens of older keys hold too. Every key is tried, whichever the token names: an answer
 * must not tell by its time what was wrong.
 */
export function isLookUpToken(keyring: Keyring, code: string, given: string): boolean {
  const rights = keyring.digests('qr', codeKey(code)).map(tokenOf);
  return rights.filter((right) => isSame(right, given)).length > 0;
}

function tokenOf({ key, value }: Digest): string {
  return `${key}.${Buffer.from(value, 'hex').toString('base64url').slice(0, LENGTH)}`;
}

/** In constant time for texts of one length; that of a right one is no secret. */
function isSame(right: string, given: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
