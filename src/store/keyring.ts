import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Digest } from '../domain/dossier/references.ts';

export type KeyPurpose = 'session' | 'qr' | 'phone' | 'person' | 'seal' | 'subscription' | 'demo';

/** Keyed digests, one subkey a purpose: the first secret signs, all verify, and a digest names the one that made it. */
export interface Keyring {
  digest(purpose: KeyPurpose, text: string): Digest;
  /** By every key, the signing one first: for proofs whose work must be the same whatever key they name. */
  digests(purpose: KeyPurpose, text: string): readonly Digest[];
  verify(purpose: KeyPurpose, text: string, digest: Digest): boolean;
}

export function makeKeyring(secrets: readonly string[]): Keyring {
  const keys = secrets.map((secret) => ({ name: nameOf(secret), subkey: subkeysOf(secret) }));
  const [signing] = keys;
  if (!signing) throw new Error('a keyring needs at least one secret');
  const make = (key: (typeof keys)[number], purpose: KeyPurpose, text: string) =>
    createHmac('sha256', key.subkey(purpose)).update(text, 'utf8').digest();
  const digestBy = (key: (typeof keys)[number], purpose: KeyPurpose, text: string): Digest => ({
    key: key.name,
    value: make(key, purpose, text).toString('hex'),
  });
  return {
    digest: (purpose, text) => digestBy(signing, purpose, text),
    digests: (purpose, text) => keys.map((key) => digestBy(key, purpose, text)),
    verify: (purpose, text, { key: name, value }) => {
      const key = keys.find((candidate) => candidate.name === name);
      if (!key) return false;
      const given = Buffer.from(value, 'hex');
      const right = make(key, purpose, text);
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}

/** Public: it says which secret made a digest and nothing of the secret. */
function nameOf(secret: string): string {
  return createHash('sha256').update(`mot-cua key name\0${secret}`).digest('hex').slice(0, 8);
}

function subkeysOf(secret: string): (purpose: KeyPurpose) => Buffer {
  const made = new Map<KeyPurpose, Buffer>();
  return (purpose) => {
    const known = made.get(purpose);
    if (known) return known;
    const subkey = Buffer.from(hkdfSync('sha256', secret, 'mot-cua', purpose, 32));
    made.set(purpose, subkey);
    return subkey;
  };
}
