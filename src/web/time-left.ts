import type { Calendar } from '../domain/calendar/calendar.ts';
import type { Instant } from '../domain/calendar/local-time.ts';
import { fullDayMinutes } from '../domain/calendar/working-days.ts';
import { minutesWorked } from '../domain/dossier/clock.ts';
import { lateWords, timeLeftWords } from '../words/vi/date-words.ts';
import type { TimeLeftProps } from './components/time-left.tsx';

interface Stretch {
  from: Instant;
  due: Instant;
  /** From when on it is nearly due; null: no warning is due before the end. */
  warnAt: Instant | null;
}

/** How much of a stretch of work is used, in the working time of the agency. */
export function timeLeft({ from, due, warnAt }: Stretch, now: Instant, calendar: Calendar): TimeLeftProps {
  const minutesOfDay = fullDayMinutes(calendar);
  if (now >= due) {
    const late = minutesWorked(calendar, due, now);
    return { tone: 'late', used: 1, words: lateWords(late, minutesOfDay), due };
  }
  const left = minutesWorked(calendar, now, due);
  const whole = minutesWorked(calendar, from, due);
  return {
    tone: warnAt !== null && warnAt <= now ? 'nearly-due' : 'on-time',
    used: whole === 0 ? 1 : 1 - left / whole,
    words: timeLeftWords(left, minutesOfDay),
    due,
  };
}
