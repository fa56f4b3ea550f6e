import type { Instant } from '../../domain/calendar/local-time.ts';

/** Longer than the machine waits for anybody: what is sent later is somebody going back to what another one saw. */
const LASTS_MS = 3 * 60_000;
const MOST = 10_000;

/**
 * A look-up at a kiosk is answered once. Where no script runs a browser keeps what was sent, and would send it again for
 * whoever goes back.
 */
export function openTurns(now: () => Instant, newId: () => string) {
  const used = new Map<string, number>();
  return {
    make: () => `${Date.parse(now())}.${newId()}`,
    /** False: it was used before, or is too old. A look-up without one comes from no page of ours, and stays as it is. */
    take(turn: string): boolean {
      if (turn === '') return true;
      const at = Date.parse(now());
      const made = Number(turn.split('.')[0]);
      if (!(at - made <= LASTS_MS) || used.has(turn)) return false;
      for (const [one, when] of used) {
        if (at - when <= LASTS_MS && used.size < MOST) break;
        used.delete(one);
      }
      used.set(turn, at);
      return true;
    },
  };
}
