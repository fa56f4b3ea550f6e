import {
  formatLocalMinute,
  type Instant,
  localDateOf,
  localMinuteOf,
} from '../../domain/calendar/local-time.ts';
import { dayWords, weekdayWords } from './date-words.ts';

/**
 * When a dossier must leave the desk, as the rule has it (NĐ 61 Đ18): within the day, or at the start of the next one.
 * A part of the day, not a minute: the minute by which the desk's step ends is the step's own.
 */
export function handOverWords({
  receivedAt,
  handOverBy,
}: {
  receivedAt: Instant;
  handOverBy: Instant;
}): string {
  const sameDay = localDateOf(receivedAt) === localDateOf(handOverBy);
  return `${sameDay ? 'trong ngày' : 'ngay đầu giờ làm việc'} ${weekdayWords(handOverBy)}`;
}

/** `trước 17:00`, `quá giờ từ 17:00 20/11/2026`: on the list of what is still at the desk. */
export function leaveByWords(leaveBy: Instant, now: Instant): string {
  const time = formatLocalMinute(localMinuteOf(leaveBy)).slice(11);
  const at = localDateOf(leaveBy) === localDateOf(now) ? time : `${time} ${dayWords(leaveBy)}`;
  return leaveBy <= now ? `quá giờ từ ${at}` : `trước ${at}`;
}
