import type { DayCount } from '../../store/messages/short-messages.ts';
import { SMS_ANSWER_WORDS } from '../../words/vi/message-words.ts';

type Kind = keyof typeof SMS_ANSWER_WORDS;

export interface DayTable {
  /** In the order in which they are told. */
  kinds: readonly Kind[];
  rows: readonly { day: string; total: number; counts: ReadonlyMap<Kind, number> }[];
}

/** Messages that came in, a row a day, the latest first. */
export function dayTable(counted: readonly DayCount[]): DayTable {
  const kinds = Object.keys(SMS_ANSWER_WORDS) as Kind[];
  const days = [...new Set(counted.map(({ day }) => day))].sort().toReversed();
  return {
    kinds,
    rows: days.map((day) => {
      const ofDay = counted.filter((one) => one.day === day);
      return {
        day,
        total: ofDay.reduce((sum, { count }) => sum + count, 0),
        counts: new Map(ofDay.map(({ kind, count }) => [kind as Kind, count])),
      };
    }),
  };
}
