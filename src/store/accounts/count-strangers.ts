import type { Instant } from '../../domain/calendar/local-time.ts';

interface Stranger {
  attempts: number;
  lockedUntil: Instant | null;
  /** How often it was locked. */
  locks: number;
}

/** So many names are remembered; the oldest is forgotten first. */
const REMEMBERED = 10_000;
const LONGEST_NAME = 64;

/** Wrong sign-ins under names that nobody has, in this process only: there is no account to count them at. */
export function countStrangers({
  attempts,
  lockedMinutes,
}: {
  attempts: number;
  lockedMinutes: (locksBefore: number) => number;
}) {
  const strangers = new Map<string, Stranger>();
  const keyOf = (name: string) => name.slice(0, LONGEST_NAME);
  return {
    lockedUntil: (name: string): Instant | null => strangers.get(keyOf(name))?.lockedUntil ?? null,
    count(name: string, now: Instant): void {
      const key = keyOf(name);
      const { attempts: before = 0, locks: often = 0 } = strangers.get(key) ?? {};
      const locks = before + 1 >= attempts;
      const until = new Date(Date.parse(now) + lockedMinutes(often) * 60_000).toISOString();
      strangers.delete(key);
      strangers.set(key, {
        attempts: locks ? 0 : before + 1,
        lockedUntil: locks ? until : null,
        locks: locks ? often + 1 : often,
      });
      const [oldest] = strangers.keys();
      if (strangers.size > REMEMBERED && oldest !== undefined) strangers.delete(oldest);
    },
  };
}
