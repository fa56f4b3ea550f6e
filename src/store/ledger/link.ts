import { createHash } from 'node:crypto';
import type { ActedAs } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { WordingRef } from '../../domain/dossier/references.ts';
import { canonical } from './canonical.ts';

/** An event as either log keeps it, before it is linked to the one before. */
export interface LogEntry {
  /** `dossier`, or the stream of the office log. */
  stream: string;
  id: string;
  version: number;
  type: string;
  data: unknown;
  actor: ActedAs;
  occurredAt: Instant;
  recordedAt: Instant;
  lateEntry: WordingRef | null;
  commandId: string;
  commandIndex: number;
  schemaVersion: number;
}

/** Hexadecimal SHA-256. */
export type Hash = string;

/** Before the first event of a stream there is nothing. */
export const NO_HASH: Hash = '0'.repeat(64);

/** The hash that ties an entry to all before it in its stream: change one, and every later hash is wrong. */
export function linkHash(entry: LogEntry, previous: Hash): Hash {
  return createHash('sha256')
    .update(canonical({ ...entry, previous, form: 1 }))
    .digest('hex');
}

export interface LinkedEntry extends LogEntry {
  previousHash: Hash;
  hash: Hash;
}

/** Links new entries of one stream onto its head, in order. */
export function linkAll(entries: readonly LogEntry[], head: Hash): LinkedEntry[] {
  let previousHash = head;
  return entries.map((entry) => {
    const hash = linkHash(entry, previousHash);
    const linked = { ...entry, previousHash, hash };
    previousHash = hash;
    return linked;
  });
}
