import {
  type Instant,
  instantOf,
  type LocalDay,
  type LocalMinute,
  parseDay,
  parseLocalMinute,
} from '../domain/calendar/local-time.ts';

/** Days and times as people type them, wherever they do. */

/** `27/11/2026`, with dots or dashes too, and as browsers send a date, as `2026-11-27`; it need not exist. */
export function typedDate(typed: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return year === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `09:30`, `9h30`, `9 giờ 30`, `9g`, as `09:30`. */
export function typedTime(typed: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?(?:\s*phút)?$/i.exec(typed) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute || '00'}`;
}

/** Undefined: there is no such day. */
export function typedDay(typed: string): LocalDay | undefined {
  return parseDay(typedDate(typed) ?? '');
}

/** Undefined: one of them is none, or there is no such day. */
export function typedMinute(date: string, time: string): LocalMinute | undefined {
  return parseLocalMinute(`${typedDate(date)}T${typedTime(time)}`);
}

export function typedMoment(date: string, time: string): Instant | undefined {
  const minute = typedMinute(date, time);
  return minute === undefined ? undefined : instantOf(minute);
}
