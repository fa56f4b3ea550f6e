import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';
import type { Digest } from '../domain/dossier/references.ts';

export type KeyPurpose =
  | 'session'
  | 'pending-sign-in'
  | 'second-factor'
  | 'qr'
  | 'phone'
  | 'sms'
  | 'message'
  | 'person'
  | 'seal'
  | 'subscription'
  | 'look-up'
  | 'form'
  | 'connection'
  | 'filing'
  | 'trail'
  | 'citizen'
  | 'citizen-session'
  | 'one-time-code'
  | 'openid'
  | 'identity'
  | 'device'
  | 'export'
  | 'demo';

/** Keyed digests, one subkey a purpose: the first secret signs, all verify, and a digest names the one that made it. */
export interface Keyring {
  digest(purpose: KeyPurpose, text: string): Digest;
  /** By every key, the signing one first: for proofs whose work must be the same whatever key they name. */
  digests(purpose: KeyPurpose, text: string): readonly Digest[];
  verify(purpose: KeyPurpose, text: string, digest: Digest): boolean;
  /** Encrypted; opens only with the same words beside it. The token is 32 random bytes in base64url, never used again. */
  seal(purpose: KeyPurpose, text: string, around: { beside: string; token: string }): string;
  /** Undefined: not sealed by any of our keys, not for this, or changed since. */
  unseal(purpose: KeyPurpose, sealed: string, beside: string): string | undefined;
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
    seal: (purpose, text, around) => `${signing.name}.${encrypt(signing.subkey(purpose), text, around)}`,
    unseal: (purpose, sealed, beside) => {
      const [name, box = ''] = sealed.split('.');
      const key = keys.find((candidate) => candidate.name === name);
      return key && decrypt(key.subkey(purpose), box, beside);
    },
  };
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM; nonce, tag and text in one. */
function encrypt(key: Buffer, text: string, { beside, token }: { beside: string; token: string }): string {
  const nonce = Buffer.from(token, 'base64url').subarray(0, NONCE_BYTES);
  if (nonce.length < NONCE_BYTES) throw new Error('a seal needs a random token');
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(beside, 'utf8'));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

function decrypt(key: Buffer, box: string, beside: string): string | undefined {
  const bytes = Buffer.from(box, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher
    .setAAD(Buffer.from(beside, 'utf8'))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
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
