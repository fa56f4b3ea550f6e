import type { DayChange } from './calendar.ts';
import type { DayStatus } from './day-status.ts';
import { MINUTES_PER_DAY } from './local-time.ts';

/** A part of one day, in minutes after its midnight. */
export interface DayStretch {
  from: number;
  to: number;
  /** session: worked; holiday: usually worked but off; weekend: weekly rest; closed: lunch and night. */
  kind: 'session' | 'holiday' | 'weekend' | 'closed';
  /** What makes the day different from its weekday; lunch and nights are the same as ever. */
  change: DayChange | undefined;
}

/** A whole day, from midnight to midnight, cut wherever a session begins or ends; a day without one is whole. */
export function stretchesOf({ kind, worked, taken, change }: DayStatus): DayStretch[] {
  if (kind === 'rest') return [{ from: 0, to: MINUTES_PER_DAY, kind: 'weekend', change }];
  if (kind === 'off') return [{ from: 0, to: MINUTES_PER_DAY, kind: 'holiday', change }];

  const sessions: DayStretch[] = [
    ...worked.map((session) => ({ ...session, kind: 'session' as const, change })),
    ...taken.map((session) => ({ ...session, kind: 'holiday' as const, change })),
  ].sort((a, b) => a.from - b.from);

  const stretches: DayStretch[] = [];
  let reached = 0;
  for (const session of sessions) {
    if (session.from > reached) stretches.push(closed(reached, session.from));
    stretches.push(session);
    reached = session.to;
  }
  if (reached < MINUTES_PER_DAY) stretches.push(closed(reached, MINUTES_PER_DAY));
  return stretches;
}

function closed(from: number, to: number): DayStretch {
  return { from, to, kind: 'closed', change: undefined };
}
