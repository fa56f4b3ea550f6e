import { civilDate, daysSince1970, twoDigits } from './civil-date.ts';

/**
 * Time as an office in Viet Nam reads it off the wall: UTC+7 all year, no summer time since 1975, so a fixed
 * offset is exact for every date this system can meet.
 */

/** An instant, always `YYYY-MM-DDTHH:MM:SS.sssZ`, so that text order is time order. */
export type Instant = string;

/** Minutes since 1970-01-01T00:00 on the wall clock. */
export type LocalMinute = number;

/** Days since 1970-01-01 on the wall calendar. */
export type LocalDay = number;

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const MINUTES_PER_DAY = 1440;
const OFFSET_MINUTES = 7 * 60;
const MS_PER_MINUTE = 60_000;

/** The minute an instant falls in; the seconds are dropped, as on a receipt, which prints hour and minute. */
export function localMinuteOf(instant: Instant): LocalMinute {
  if (instant.length !== 'YYYY-MM-DDTHH:MM:SS.sssZ'.length) {
    return Math.floor(Date.parse(instant) / MS_PER_MINUTE) + OFFSET_MINUTES;
  }
  const day = daysSince1970(
    twoAt(instant, 0) * 100 + twoAt(instant, 2),
    twoAt(instant, 5),
    twoAt(instant, 8),
  );
  return day * MINUTES_PER_DAY + twoAt(instant, 11) * 60 + twoAt(instant, 14) + OFFSET_MINUTES;
}

/** The number that two digits of a text make. */
function twoAt(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * DIGIT_ZERO;
}

const DIGIT_ZERO = 48;

export function instantOf(minute: LocalMinute): Instant {
  return `${formatLocalMinute(minute - OFFSET_MINUTES)}:00.000Z`;
}

/** The date on the wall, `YYYY-MM-DD`. */
export function localDateOf(instant: Instant): string {
  return formatDay(dayOf(localMinuteOf(instant)));
}

/** The midnight a date begins with; undefined when there is no such date. */
export function startOfDate(date: string): Instant | undefined {
  const day = parseDay(date);
  return day === undefined ? undefined : instantOf(day * MINUTES_PER_DAY);
}

export function dayOf(minute: LocalMinute): LocalDay {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: LocalDay): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday;
}

/** `2026-11-23` to a day; undefined when there is no such day. */
export function parseDay(text: string): LocalDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) return undefined;
  const day = ms / 86_400_000;
  return formatDay(day) === text ? day : undefined;
}

export function formatDay(day: LocalDay): string {
  return civilDate(day);
}

/** `2026-11-23T09:30` to a minute; undefined when it is not of that form or names no real time. */
export function parseLocalMinute(text: string): LocalMinute | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!match) return undefined;
  const day = parseDay(match[1] ?? '');
  return day === undefined ? undefined : day * MINUTES_PER_DAY + Number(match[2]) * 60 + Number(match[3]);
}

export function formatLocalMinute(minute: LocalMinute): string {
  const day = dayOf(minute);
  const ofDay = minute - day * MINUTES_PER_DAY;
  const hour = Math.floor(ofDay / 60);
  return `${civilDate(day)}T${twoDigits(hour)}:${twoDigits(ofDay - hour * 60)}`;
}
