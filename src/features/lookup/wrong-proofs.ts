import type { Instant } from '../../domain/calendar/local-time.ts';
import { foldedCodeKey } from '../../domain/regime/dossier-code.ts';

/** Four digits are soon guessed by a machine; people need two or three tries. */
const WRONG_PROOFS = 5;
const WINDOW_MS = 60_000;
/** Codes remembered at a time; who could fill this within a minute is stopped by address. */
const MOST_CODES = 10_000;
/** No code is longer, and what is kept of a typed one must not grow with it. */
const KEY_LENGTH = 64;

export interface WrongProofs {
  /** Seconds to wait; 0: go on. */
  begin(typed: string, now: Instant): number;
  /** The proof was right after all. */
  forgive(typed: string): void;
}

/**
 * Counts wrong proofs of a code, be there such a dossier or not, from whatever address: in this process, for a minute.
 * A try counts as wrong from its beginning, so that many at once are no way around.
 */
export function countWrongProofs(mostCodes = MOST_CODES): WrongProofs {
  const tries = new Map<string, { wrong: number; until: number }>();

  /** A map keeps the order of coming, which is the order of ending; the oldest give way. */
  function makeRoom(now: number): void {
    for (const [key, { until }] of tries) {
      if (until > now && tries.size < mostCodes) return;
      tries.delete(key);
    }
  }

  return {
    begin(typed, at) {
      const now = Date.parse(at);
      const key = keyOf(typed);
      const known = tries.get(key);
      if (known && known.until > now) {
        if (known.wrong >= WRONG_PROOFS) return Math.ceil((known.until - now) / 1000);
        known.wrong += 1;
        return 0;
      }
      tries.delete(key);
      makeRoom(now);
      tries.set(key, { wrong: 1, until: now + WINDOW_MS });
      return 0;
    },
    forgive(typed) {
      const known = tries.get(keyOf(typed));
      if (known && known.wrong > 0) known.wrong -= 1;
    },
  };
}

/** However it is typed, a code has one count. */
function keyOf(typed: string): string {
  return foldedCodeKey(typed).slice(0, KEY_LENGTH);
}
