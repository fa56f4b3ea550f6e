import { formatLocalMinute, type Instant, instantOf, localMinuteOf } from '../calendar/local-time.ts';

/** Hours of the day in which no phone is woken; the same twice: none. */
export interface QuietHours {
  from: number;
  to: number;
}

export const USUAL_QUIET: QuietHours = { from: 21, to: 7 };

const HOUR = 60;
const DAY = 24 * HOUR;

/** The first moment from `at` on at which a phone may ring. */
export function afterQuiet(at: Instant, { from, to }: QuietHours): Instant {
  const minute = localMinuteOf(at);
  const ofDay =
    Number(formatLocalMinute(minute).slice(11, 13)) * HOUR + Number(formatLocalMinute(minute).slice(14));
  const [begin, end] = [from * HOUR, to * HOUR];
  const isQuiet = begin <= end ? ofDay >= begin && ofDay < end : ofDay >= begin || ofDay < end;
  if (!isQuiet) return at;
  return instantOf(minute + ((end - ofDay + DAY) % DAY));
}

/** Between one try and the next: a gateway that is being started, one that is being put right, a night. */
const PAUSES_MINUTES = [1, 5, 30, 120, 360] as const;

/** When it is tried again after so many tries in vain; undefined: never. */
export function nextTry(tries: number, at: Instant): Instant | undefined {
  const minutes = PAUSES_MINUTES[tries - 1];
  return minutes === undefined ? undefined : new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
