import type { DayChangeKind } from '../../domain/calendar/calendar.ts';
import { startOfDate } from '../../domain/calendar/local-time.ts';
import { weekdayWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';

export const KIND_WORDS: Readonly<Record<DayChangeKind, string>> = {
  holiday: 'Nghỉ',
  'compensatory-off': 'Nghỉ bù',
  'swap-off': 'Nghỉ hoán đổi',
  'make-up': 'Làm bù',
  'morning-off': 'Nghỉ buổi sáng',
  'afternoon-off': 'Nghỉ buổi chiều',
};

/** `Thứ Năm 26/11/2026`, of `2026-11-26`. */
export function dateOnWall(date: string): string {
  const at = startOfDate(date);
  return at === undefined ? date : capitalise(weekdayWords(at));
}
