import type { Calendar } from '../../domain/calendar/calendar.ts';
import {
  formatDay,
  type Instant,
  instantOf,
  type LocalDay,
  parseDay,
  parseLocalMinute,
} from '../../domain/calendar/local-time.ts';
import { closeOf } from '../../domain/calendar/working-days.ts';

/** Days and times as people type them into the form of an act. */

/** `27/11/2026`, with dots or dashes too, and as browsers send a date; undefined: there is no such day. */
export function typedDay(typed: string): LocalDay | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return parseDay(year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A day with `09:30`, `9h30` or `9 giờ 30`; undefined: one of them is none. */
export function typedMoment(typedDate: string, typedTime: string): Instant | undefined {
  const day = typedDay(typedDate);
  const [, hour = '', minute] = /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?(?:\s*phút)?$/i.exec(typedTime) ?? [];
  if (day === undefined || hour === '') return undefined;
  const at = parseLocalMinute(`${formatDay(day)}T${hour.padStart(2, '0')}:${minute ?? '00'}`);
  return at === undefined ? undefined : instantOf(at);
}

/** The end of the working time of that day; undefined: nobody works on it, or the calendar does not reach so far. */
export function endOfWork(calendar: Calendar, day: LocalDay): Instant | undefined {
  const close = closeOf(calendar, day);
  return close.ok && close.value !== undefined ? instantOf(close.value) : undefined;
}
