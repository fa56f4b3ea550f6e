import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** What somebody proved about themselves: an identity number, or that they read what is sent to an address. */
export interface CitizenProof {
  kind: 'identity' | 'phone' | 'email';
  /** As dossiers are found by it: `identityNumber`, the digits of a phone, an address of mail in small letters. */
  key: string;
}

export interface Opening {
  id: string;
  /** 32 random bytes in base64url, never used again. */
  token: string;
  now: Instant;
}

/**
 * The account of whoever proved this, made at the first time. It is found by a keyed digest; the proof itself is sealed,
 * because dossiers are found by it.
 */
export async function findOrOpenCitizen(
  { database, keyring }: { database: Database; keyring: Keyring },
  { kind, key }: CitizenProof,
  { id, token, now }: Opening,
): Promise<string> {
  const digests = keyring.digests('citizen', `${kind}:${key}`).map((one) => `${one.key}.${one.value}`);
  const [, rows = []] = await database.write(
    OWNER,
    {
      text: `insert into citizen (id, kind, digest, sealed, since)
             select $1, $2, $3, $4, $5
             where not exists (select from citizen where kind = $2 and digest = any ($6))
             on conflict (kind, digest) do nothing`,
      values: [id, kind, digests[0], keyring.seal('citizen', key, { beside: kind, token }), now, digests],
    },
    {
      text: 'select id from citizen where kind = $1 and digest = any ($2) order by since limit 1',
      values: [kind, digests],
    },
  );
  const [citizen] = rows;
  if (!citizen) throw new Error('a citizen was neither found nor opened');
  return citizen.id as string;
}
