import type { Calendar } from '../../domain/calendar/calendar.ts';
import {
  dayOf,
  type Instant,
  instantOf,
  type LocalMinute,
  localMinuteOf,
  MINUTES_PER_DAY,
  parseDay,
} from '../../domain/calendar/local-time.ts';
import { advance, isWorking, workingMinutesBetween } from '../../domain/calendar/working-minutes.ts';

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

const A_DAY = 480;
const FOUR_IN_THE_AFTERNOON = 16 * 60;

/** An appointment so many working minutes later: by itself within hours, by the day at four in the afternoon. */
export function laterInWork(calendar: Calendar, from: Instant, minutes: number): Instant {
  const reached = advance(calendar, localMinuteOf(from), minutes);
  // Beyond the calendar whoever decides says so.
  if (!reached.ok) return instantOf((localMinuteOf(from) + minutes) as LocalMinute);
  const last = reached.value - 1;
  const atFour = dayOf(last) * MINUTES_PER_DAY + FOUR_IN_THE_AFTERNOON;
  const worked = isWorking(calendar, atFour);
  return instantOf(minutes >= A_DAY && worked.ok && worked.value ? atFour : last);
}
