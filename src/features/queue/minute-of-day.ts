import { formatLocalMinute, type LocalMinute } from '../../domain/calendar/local-time.ts';

/** `09:30` */
export function formatMinuteOfDay(minute: LocalMinute): string {
  return formatLocalMinute(minute).slice(11);
}
