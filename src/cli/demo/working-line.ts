import type { Calendar } from '../../domain/calendar/calendar.ts';
import {
  type Instant,
  instantOf,
  type LocalMinute,
  localMinuteOf,
  MINUTES_PER_DAY,
  parseDay,
} from '../../domain/calendar/local-time.ts';
import { advance, workingMinutesBetween } from '../../domain/calendar/working-minutes.ts';

/** Working time of an agency as one line without nights and holidays: its minutes are numbered. */
export interface WorkingLine {
  /** How many minutes were worked before. */
  numberOf: (minute: LocalMinute) => number;
  /** The minute with this number: somebody works in it. */
  minuteOf: (number: number) => LocalMinute;
}

/** Undefined where the calendar does not reach as far as `until`. */
export function workingLine(calendar: Calendar, until: Instant): WorkingLine | undefined {
  const first = (parseDay(calendar.from) ?? 0) * MINUTES_PER_DAY;
  const worked = (minute: LocalMinute) => workingMinutesBetween(calendar, first, minute);
  if (!worked(localMinuteOf(until)).ok) return undefined;
  return {
    numberOf(minute) {
      const minutes = worked(minute);
      return minutes.ok ? minutes.value : 0;
    },
    minuteOf(number) {
      // `advance` ends with the minute that is used up: at 11:00 the last one of the morning, not at 13:00.
      const end = advance(calendar, first, number + 1);
      if (!end.ok) throw new Error(`the calendar ${calendar.id} has no working minute ${number}`);
      return end.value - 1;
    },
  };
}

/** Some second of that minute. */
export function instantIn(minute: LocalMinute, second: number): Instant {
  return new Date(Date.parse(instantOf(minute)) + second * 1000).toISOString();
}
