import { setTimeout as after } from 'node:timers/promises';
import type { Database } from '../../store/ledger/database.ts';

/** A database that hangs is down as well, and whoever asks will not wait for it. */
export async function answersWithin(
  database: Pick<Database, 'answers'>,
  milliseconds: number,
): Promise<boolean> {
  const waiting = new AbortController();
  try {
    return await Promise.race([
      database.answers(),
      after(milliseconds, false, { signal: waiting.signal }).catch(() => false),
    ]);
  } finally {
    waiting.abort();
  }
}
