import type { Instant } from '../calendar/local-time.ts';
import { formatDay, localDateOf, parseDay } from '../calendar/local-time.ts';
import { type Period, quarterAt, quarterBefore, quarterOf, yearOf } from '../figures/period.ts';

export const PERIOD_KINDS = ['quarter', 'year', 'ad-hoc'] as const;
/** Quý and năm run from the 15th (TT 01/2020, Điều 17.2); đột xuất has days of its own. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** What agencies are asked to report on, and until when. */
export interface AskedPeriod extends Period {
  kind: PeriodKind;
  title: string;
  /** Last day on which a report comes in time. */
  due: string;
  agencies: readonly string[];
  /** What else agencies are told; empty: nothing. */
  note: string;
}

/** Kỳ báo cáo, opened by an agency that oversees (rulings, roles). */
export interface ReportPeriod extends AskedPeriod {
  id: string;
  openedBy: string;
  openedAt: Instant;
}

/** A statutory period that can be asked for with one press. */
export interface ProposedPeriod extends Period {
  kind: Exclude<PeriodKind, 'ad-hoc'>;
  year: number;
  /** 0: the whole year. */
  quarter: 0 | 1 | 2 | 3 | 4;
  due: string;
}

/** No source settles the last day: the 20th, five days after a period ends, unless who opens it says otherwise. */
const DAYS_TO_REPORT = 5;

/** The quarter that runs and the four before it, then the year that runs and the one before. */
export function proposedPeriods(now: Instant): readonly ProposedPeriod[] {
  const quarters = [quarterAt(now)];
  while (quarters.length < 5) quarters.push(quarterBefore(quarters.at(-1) as (typeof quarters)[number]));
  const { year } = quarterAt(now);
  return [
    ...quarters.map((one) => ({
      ...{ kind: 'quarter' as const, ...one },
      ...withDue(quarterOf(one.year, one.quarter)),
    })),
    ...[year, year - 1].map((one) => ({
      ...{ kind: 'year' as const, year: one, quarter: 0 as const },
      ...withDue(yearOf(one)),
    })),
  ];
}

function withDue(period: Period): Period & { due: string } {
  return { ...period, due: formatDay((parseDay(period.until) ?? 0) + DAYS_TO_REPORT) };
}

export type PeriodRefusal =
  | { code: 'period-backwards' }
  | { code: 'period-too-long' }
  | { code: 'due-before-end' }
  | { code: 'due-passed' }
  | { code: 'nobody-asked' }
  | { code: 'period-open-already'; title: string };

const MOST_DAYS = 366 * 2;

/** Why such a period cannot be opened; undefined: it can. */
export function refusalOfPeriod(
  asked: AskedPeriod,
  open: readonly ReportPeriod[],
  now: Instant,
): PeriodRefusal | undefined {
  if (asked.until <= asked.from) return { code: 'period-backwards' };
  if ((parseDay(asked.until) ?? 0) - (parseDay(asked.from) ?? 0) > MOST_DAYS)
    return { code: 'period-too-long' };
  if (asked.due < asked.until) return { code: 'due-before-end' };
  if (asked.due < localDateOf(now)) return { code: 'due-passed' };
  if (asked.agencies.length === 0) return { code: 'nobody-asked' };
  // The same days may be asked again of others, never twice of one agency.
  const same = open.find(
    (one) =>
      one.kind === asked.kind &&
      one.from === asked.from &&
      one.until === asked.until &&
      one.agencies.some((agency) => asked.agencies.includes(agency)),
  );
  return same && { code: 'period-open-already', title: same.title };
}
