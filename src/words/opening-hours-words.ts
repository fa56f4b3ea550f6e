import type { LookupWords } from './lookup-vocabulary.ts';
import { readOpeningHours } from './vi/opening-hours-text.ts';

/** Opening hours in the language of the page; where the agency wrote something unusual, as it did, in Vietnamese. */
export function hoursIn(
  { openingHours }: Pick<LookupWords, 'openingHours'>,
  typed: string,
): { text: string; lang: 'vi' | undefined } {
  if (openingHours === null) return { text: typed, lang: undefined };
  const hours = readOpeningHours(typed);
  return hours === null ? { text: typed, lang: 'vi' } : { text: openingHours(hours), lang: undefined };
}

/** `7:30` */
export function clockDigits(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
