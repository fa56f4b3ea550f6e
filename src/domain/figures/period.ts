import { formatDay, type Instant, localDateOf, parseDay, startOfDate } from '../calendar/local-time.ts';

/** Days of a report: the first, and the one after the last (ruling 16: half open, local time). */
export interface Period {
  from: string;
  until: string;
}

/** The same as instants. */
export interface Window {
  from: Instant;
  to: Instant;
}

/** The statutory day on which months, quarters and years of reports begin (TT 01/2020, Đ17.2). */
const FIRST_DAY = 15;

export function windowOf({ from, until }: Period): Window {
  return { from: midnight(from), to: midnight(until) };
}

function midnight(date: string): Instant {
  const at = startOfDate(date);
  if (at === undefined) throw new Error(`there is no day ${date}`);
  return at;
}

/** Quý: the first from 15/12 of the year before until 15/03. */
export function quarterOf(year: number, quarter: 1 | 2 | 3 | 4): Period {
  const first = (quarter - 1) * 3;
  return { from: fifteenth(year, first), until: fifteenth(year, first + 3) };
}

/** Năm: from 15/12 of the year before. */
export function yearOf(year: number): Period {
  return { from: fifteenth(year, 0), until: fifteenth(year, 12) };
}

/** The quarter an instant lies in. */
export function quarterAt(at: Instant): { year: number; quarter: 1 | 2 | 3 | 4 } {
  const date = localDateOf(at);
  const first = date < fifteenth(Number(date.slice(0, 4)), 12);
  const year = Number(date.slice(0, 4)) + (first ? 0 : 1);
  const quarter = ([4, 3, 2] as const).find((one) => date >= quarterOf(year, one).from) ?? 1;
  return { year, quarter };
}

export function quarterBefore({ year, quarter }: ReturnType<typeof quarterAt>): ReturnType<typeof quarterAt> {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as 1 | 2 | 3 };
}

export function quarterAfter({ year, quarter }: ReturnType<typeof quarterAt>): ReturnType<typeof quarterAt> {
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: (quarter + 1) as 2 | 3 | 4 };
}

/** The 15th of a month; 0 is December of the year before. */
function fifteenth(year: number, month: number): string {
  const [y, m] = month === 0 ? [year - 1, 12] : [year, month];
  return `${y}-${String(m).padStart(2, '0')}-${FIRST_DAY}`;
}

/** The day after, `2026-03-15` of `2026-03-14`. */
export function dayAfter(date: string): string {
  return formatDay((parseDay(date) ?? 0) + 1);
}

export function dayBefore(date: string): string {
  return formatDay((parseDay(date) ?? 0) - 1);
}
