import {
  formatDay,
  type Instant,
  instantOf,
  type LocalDay,
  type LocalMinute,
  parseDay,
  parseLocalMinute,
} from '../domain/calendar/local-time.ts';
import { textField } from './form-fields.ts';

/** Days and times as people type them, wherever they do. */

export const DAY_EXAMPLE = 'ví dụ 27/11/2026';

/** A slip of the pen outside them, and the database has no year 0. */
const YEARS = /^(19|20|21)\d\d-/;
/** Longer is no day, and comes back cut. */
const LONGEST = 40;

/** Undefined: there is no such day. */
export function typedDay(typed: string): LocalDay | undefined {
  const date = dateIn(typed);
  return YEARS.test(date) ? parseDay(date) : undefined;
}

/** `27/11/2026`, `27-11-2026`, `27.11.2026`, `27112026`; and `2026-11-27`, which addresses have. It need not exist. */
function dateIn(typed: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed;
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `2026-11-27` where it is a day, else as it was typed, to be shown again. */
export function dateOrTyped(typed: string): string {
  const day = typedDay(typed);
  return day === undefined ? typed : formatDay(day);
}

/** A field of a day, as above. */
export function readDate(fields: unknown, name: string): string {
  return dateOrTyped(textField(fields, name).slice(0, LONGEST).toWellFormed());
}

/** What is to be done about it; none: it is a day. `what`: `ngày của văn bản`. */
export function dayProblems(field: string, typed: string, what = 'ngày'): { field: string; text: string }[] {
  if (typedDay(typed) !== undefined) return [];
  const wrong = typed === '' ? what : `${what} có trong lịch`;
  return [{ field, text: `Nhập ${wrong}, ${DAY_EXAMPLE}` }];
}

/** `09:30`, `9h30`, `9 giờ 30`, `9g`, as `09:30`. */
export function typedTime(typed: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?(?:\s*phút)?$/i.exec(typed) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute || '00'}`;
}

/** Undefined: one of them is none, or there is no such day. */
export function typedMinute(date: string, time: string): LocalMinute | undefined {
  const day = typedDay(date);
  return day === undefined ? undefined : parseLocalMinute(`${formatDay(day)}T${typedTime(time)}`);
}

export function typedMoment(date: string, time: string): Instant | undefined {
  const minute = typedMinute(date, time);
  return minute === undefined ? undefined : instantOf(minute);
}
