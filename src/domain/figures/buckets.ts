import { formatDay, type LocalDay, parseDay } from '../calendar/local-time.ts';

/**
 * Sums are kept by statutory year, quarter and month, all from the 15th, and by day: so all that was before any day is the
 * sum of a few buckets, however long ago it began. A bucket is named for its kind and first day: `q2025-12-15`.
 */
export function bucketsOf(date: string): readonly string[] {
  const { year, quarter, month, day } = startsOf(date);
  return [`y${year}`, `q${quarter}`, `m${month}`, `d${day}`];
}

/** Of years nobody counted in before. */
const FIRST_YEAR = 2010;

/** All before the quarter of a day as the one bucket that closed it, and the buckets from there on to the day. */
export function bucketsSinceClosing(date: string): { quarter: string; buckets: readonly string[] } {
  const { quarter } = startsOf(date);
  return { quarter, buckets: [`b${quarter}`, ...bucketsInQuarter(date)] };
}

/** All buckets that together make up the time before a day, where its quarter is not closed yet. */
export function bucketsBefore(date: string): readonly string[] {
  const { year, quarter } = startsOf(date);
  const years = Array.from(
    { length: Math.max(0, Number(year.slice(0, 4)) - FIRST_YEAR) },
    (_, index) => `y${FIRST_YEAR + index}-12-15`,
  );
  return [
    ...years,
    ...monthsBetween(year, quarter, 3).map((start) => `q${start}`),
    ...bucketsInQuarter(date),
  ];
}

function bucketsInQuarter(date: string): readonly string[] {
  const { quarter, month } = startsOf(date);
  return [
    ...monthsBetween(quarter, month, 1).map((start) => `m${start}`),
    ...daysBetween(month, date).map((start) => `d${start}`),
  ];
}

function startsOf(date: string) {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  // Months since year 0, counted from the one whose 15th has come; December begins the year.
  const months = year * 12 + (month - 1) - (day < 15 ? 1 : 0);
  const inYear = (months + 1) % 12;
  return {
    year: startOf(months - inYear),
    quarter: startOf(months - (inYear % 3)),
    month: startOf(months),
    day: date,
  };
}

function startOf(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-15`;
}

function monthsBetween(from: string, to: string, step: number): readonly string[] {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const count = (months(to) - months(from)) / step;
  return Array.from({ length: count }, (_, index) => startOf(months(from) + index * step));
}

function daysBetween(from: string, to: string): readonly string[] {
  const day = (date: string): LocalDay => parseDay(date) ?? 0;
  return Array.from({ length: day(to) - day(from) }, (_, index) => formatDay(day(from) + index));
}
