import type { Calendar } from '../calendar/calendar.ts';
import {
  dayOf,
  type Instant,
  type LocalMinute,
  localMinuteOf,
  MINUTES_PER_DAY,
} from '../calendar/local-time.ts';
import { sessionsOn } from '../calendar/working-days.ts';
import type { Granularity } from '../regime/local-rules.ts';
import type { ClockFacts, Pause } from './state.ts';

/** Trước hạn, đúng hạn, quá hạn (`docs/rules.md`, Early, on time, late). */
export type Timeliness = 'early' | 'on-time' | 'late';

/**
 * When the dossier is judged as of: its end, else now; but while it stands still, and where it was closed while it stood
 * still, the moment it began to (ruling 15: paused in time is in time).
 */
export function judgedAt({ endedAt, pauses }: ClockFacts, now: Instant): Instant {
  const end = endedAt ?? now;
  const last = pauses.at(-1);
  const stood =
    last && stopsTheClock(last) && (last.to === null || (endedAt !== null && last.to === endedAt));
  return stood ? last.from : end;
}

/** Asked when it was late already, it stops nothing (ruling 9). */
export function stopsTheClock({ afterwards }: Pause): boolean {
  return afterwards !== 'unchanged';
}

/** Against the base due, which no extension moves (ruling 15). No legal text says where early ends: a province does. */
export function timelinessOf(
  clock: ClockFacts,
  calendar: Calendar,
  now: Instant,
  granularity: Granularity,
): Timeliness {
  const at = localMinuteOf(judgedAt(clock, now));
  const due = localMinuteOf(clock.baseDue);
  if (at > due) return 'late';
  return at < onTimeFrom(calendar, due, granularity) ? 'early' : 'on-time';
}

function onTimeFrom(calendar: Calendar, due: LocalMinute, granularity: Granularity): LocalMinute {
  if (granularity === 'minute') return due;
  const midnight = dayOf(due) * MINUTES_PER_DAY;
  if (granularity === 'day') return midnight;
  const sessions = sessionsOn(calendar, dayOf(due));
  // Beyond the table nothing is known of the day but that it is one.
  const within = sessions.ok ? sessions.value.find(({ to }) => midnight + to >= due) : undefined;
  return within ? Math.min(due, midnight + within.from) : midnight;
}
