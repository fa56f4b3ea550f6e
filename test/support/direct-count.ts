import type { Instant } from '../../src/domain/calendar/local-time.ts';
import { provinceCalendar } from '../../src/domain/calendar/province-calendar.ts';
import type { RecordedEvent } from '../../src/domain/dossier/events.ts';
import { fold } from '../../src/domain/dossier/evolve.ts';
import { isFiled } from '../../src/domain/dossier/state.ts';
import { hasClock } from '../../src/domain/dossier/time-spent.ts';
import { timelinessOf } from '../../src/domain/dossier/timeliness.ts';
import type { Counts } from '../../src/domain/figures/columns.ts';
import type { Window } from '../../src/domain/figures/period.ts';

/**
 * Biểu II.06a counted straight from logs: each is folded as far as it had come when the window ended. It shares nothing
 * with the facts and sums of the figures but the clock.
 */
export function countDirectly(logs: readonly (readonly RecordedEvent[])[], { from, to }: Window): Counts {
  const counts: Record<keyof Counts, number> = {
    ...{ all: 0, online: 0, direct: 0, carried: 0, resolved: 0, early: 0, 'on-time': 0, late: 0 },
    ...{ open: 0, 'open-in-time': 0, 'open-late': 0 },
  };
  for (const log of logs) {
    const state = fold(happenedBefore(log, to));
    if (state.status === 'none' || state.status === 'draft' || !isFiled(state) || !hasClock(state)) continue;
    const { receivedAt, endedAt } = state.clock;
    if (endedAt !== null && endedAt < from) continue;
    counts.all += 1;
    counts[receivedAt < from ? 'carried' : state.channel === 'online' ? 'online' : 'direct'] += 1;
    const timeliness = timelinessOf(state.clock, provinceCalendar, to, 'day');
    counts[endedAt === null ? 'open' : 'resolved'] += 1;
    if (endedAt !== null) counts[timeliness] += 1;
    else counts[timeliness === 'late' ? 'open-late' : 'open-in-time'] += 1;
  }
  return counts;
}

/** Up to the first thing that had not happened yet: what was written down after it came later. */
function happenedBefore(log: readonly RecordedEvent[], at: Instant): readonly RecordedEvent[] {
  const end = log.findIndex(({ occurredAt }) => occurredAt >= at);
  return end < 0 ? log : log.slice(0, end);
}
