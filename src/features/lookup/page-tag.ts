import { createHash, timingSafeEqual } from 'node:crypto';
import { codeKey } from '../../domain/regime/dossier-code.ts';
import type { Keyring } from '../../store/keyring.ts';

/**
 * What a page of a dossier was like, signed for its code: who shows it has seen that page here before, and only asks
 * whether it still holds. That finds no codes, so it is counted apart and more generously.
 */
export function pageTag(keyring: Keyring, code: string, html: string): string {
  const content = createHash('sha256').update(html).digest('base64url').slice(0, 16);
  return `"${signatureOf(keyring, code)}.${content}"`;
}

/** A proxy that compresses may have marked it weak. */
export function isTag(given: string, tag: string): boolean {
  return given.replace(/^W\//, '') === tag;
}

export function wasSeenHere(keyring: Keyring, typed: string, given: string): boolean {
  const shown = /^(?:W\/)?"([^.]{16})\./.exec(given)?.[1];
  if (shown === undefined) return false;
  const [one, other] = [Buffer.from(shown), Buffer.from(signatureOf(keyring, typed))];
  return one.length === other.length && timingSafeEqual(one, other);
}

function signatureOf(keyring: Keyring, code: string): string {
  const { value } = keyring.digest('look-up', `page:${codeKey(code)}`);
  return Buffer.from(value, 'hex').toString('base64url').slice(0, 16);
}
