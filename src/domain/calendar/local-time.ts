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
const OFFSET_MS = 7 * 3_600_000;
const MS_PER_MINUTE = 60_000;

/** The minute an instant falls in; the seconds are dropped, as on a receipt, which prints hour and minute. */
export function localMinuteOf(instant: Instant): LocalMinute {
  return Math.floor((Date.parse(instant) + OFFSET_MS) / MS_PER_MINUTE);
}

export function instantOf(minute: LocalMinute): Instant {
  return new Date(minute * MS_PER_MINUTE - OFFSET_MS).toISOString();
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
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** `2026-11-23T09:30` to a minute; undefined when it is not of that form or names no real time. */
export function parseLocalMinute(text: string): LocalMinute | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!match) return undefined;
  const day = parseDay(match[1] ?? '');
  return day === undefined ? undefined : day * MINUTES_PER_DAY + Number(match[2]) * 60 + Number(match[3]);
}

export function formatLocalMinute(minute: LocalMinute): string {
  return new Date(minute * MS_PER_MINUTE).toISOString().slice(0, 16);
}
