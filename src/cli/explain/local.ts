import { formatLocalMinute, type Instant, localMinuteOf } from '../../domain/calendar/local-time.ts';

/** In Vietnamese time, to the minute: `2026-11-27T09:30`. */
export function local(instant: Instant): string {
  return formatLocalMinute(localMinuteOf(instant));
}
