import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { weekdayWords } from './date-words.ts';

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
