import { timingSafeEqual } from 'node:crypto';
import type { Digest } from '../domain/dossier/references.ts';
import type { Keyring } from './keyring.ts';

/**
 * Where messages about a dossier go, sealed (ruling 21), and the proof by which they are stopped. Who subscribes and who
 * sends meet in this file and in the view `active_subscriptions` alone.
 */
export function sealContact(keyring: Keyring, id: string, contact: string, token: string): string {
  return keyring.seal('subscription', contact, { beside: besideOf(id), token });
}

/** Undefined: sealed by a key that is on the list no more. */
export function openContact(
  keyring: Keyring,
  { id, contact }: { id: string; contact: string },
): string | undefined {
  return keyring.unseal('subscription', contact, besideOf(id));
}

/** Stands in every message: whoever has it may stop this one subscription, and nothing else. */
export function stopToken(keyring: Keyring, id: string): string {
  return tokenOf(keyring.digest('subscription', stopText(id)));
}

/** Messages are kept for years, so tokens of older keys hold too. */
export function isStopToken(keyring: Keyring, id: string, given: string): boolean {
  return keyring.digests('subscription', stopText(id)).some((right) => isSame(tokenOf(right), given));
}

function besideOf(id: string): string {
  return `subscription:${id}`;
}

function stopText(id: string): string {
  return `stop:${id}`;
}

/** 132 bits: short enough for a message of 160 letters. */
function tokenOf({ key, value }: Digest): string {
  return `${key}.${Buffer.from(value, 'hex').toString('base64url').slice(0, 22)}`;
}

function isSame(one: string, other: string): boolean {
  const [right, given] = [Buffer.from(one), Buffer.from(other)];
  return right.length === given.length && timingSafeEqual(right, given);
}
