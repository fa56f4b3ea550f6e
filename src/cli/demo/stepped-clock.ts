import type { Calendar } from '../../domain/calendar/calendar.ts';
import {
  type Instant,
  instantOf,
  localMinuteOf,
  MINUTES_PER_DAY,
  parseDay,
} from '../../domain/calendar/local-time.ts';
import { advance, workingMinutesBetween } from '../../domain/calendar/working-minutes.ts';

/** A clock that goes on by itself: each reading is one step later in working time, and the last one is now. */
export interface SteppedClock {
  read: () => Instant;
  step: () => void;
}

/** So many steps, so many working minutes apart, ending at `end`. */
export function steppedClock(
  calendar: Calendar,
  end: Instant,
  steps: number,
  minutesApart: number,
): SteppedClock {
  const first = (parseDay(calendar.from) ?? 0) * MINUTES_PER_DAY;
  const worked = workingMinutesBetween(calendar, first, localMinuteOf(end));
  let taken = 0;
  return {
    read() {
      const left = steps - taken;
      if (left <= 0 || !worked.ok) return end;
      const at = advance(calendar, first, worked.value - left * minutesApart);
      return at.ok ? instantOf(at.value) : end;
    },
    step() {
      taken += 1;
    },
  };
}
