import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Digest } from '../../domain/dossier/references.ts';
import type { Keyring } from '../keyring.ts';
import { canonical } from '../ledger/canonical.ts';
import type { Row } from '../ledger/database.ts';
import type { Hash } from '../ledger/link.ts';

/** The last version of one stream within a seal; `name` is the dossier code, or stream and id. */
export type SealedHead = [stream: string, id: string, version: number, name: string, hash: Hash];

/** A seal over everything between two positions of the feed. */
export interface Seal {
  number: number;
  from: number;
  to: number;
  sealedAt: Instant;
  /** Digest of the seal before; empty for the first. */
  previous: string;
  heads: readonly SealedHead[];
}

export interface SignedSeal extends Seal {
  digest: Digest;
}

export function sign(seal: Seal, keyring: Keyring): SignedSeal {
  return { ...seal, digest: keyring.digest('seal', canonical(seal)) };
}

export function isGenuine({ digest, ...seal }: SignedSeal, keyring: Keyring): boolean {
  return keyring.verify('seal', canonical(seal), digest);
}

/** A row of `seal`, with heads that were read anew. */
export function sealOf(row: Row, heads: readonly SealedHead[]): SignedSeal {
  return {
    number: row.number as number,
    from: row.from_position as number,
    to: row.to_position as number,
    sealedAt: row.sealed_at as string,
    previous: (row.previous as Buffer).toString('hex'),
    heads,
    digest: { key: row.key as string, value: (row.digest as Buffer).toString('hex') },
  };
}
