import type { Instant } from '../../domain/calendar/local-time.ts';

const ALLOWED = 20;
const WINDOW_MS = 60_000;
/** So many addresses are remembered; the oldest is forgotten first. */
const REMEMBERED = 10_000;

/** Wrong keys by client address, in this process: who tries key after key waits, and costs the database nothing more. */
export function countWrongKeys() {
  const counted = new Map<string, { since: number; wrong: number }>();
  return {
    /** Seconds to wait; 0: go on. */
    wait(address: string, now: Instant): number {
      const found = counted.get(address);
      if (!found || found.wrong < ALLOWED) return 0;
      return Math.max(0, Math.ceil((found.since + WINDOW_MS - Date.parse(now)) / 1000));
    },
    count(address: string, now: Instant): void {
      const at = Date.parse(now);
      const before = counted.get(address);
      const goesOn = before !== undefined && at < before.since + WINDOW_MS;
      counted.delete(address);
      counted.set(
        address,
        goesOn ? { since: before.since, wrong: before.wrong + 1 } : { since: at, wrong: 1 },
      );
      const [oldest] = counted.keys();
      if (counted.size > REMEMBERED && oldest !== undefined) counted.delete(oldest);
    },
  };
}
