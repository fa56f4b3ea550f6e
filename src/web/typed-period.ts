import type { Instant } from '../domain/calendar/local-time.ts';
import {
  dayAfter,
  dayBefore,
  type Period,
  quarterAt,
  quarterBefore,
  quarterOf,
} from '../domain/figures/period.ts';
import { dayProblems, readDate, typedDay } from './typed-day.ts';

/** A period as it was typed in the fields `tu` and `den`: its days, the last one within. */
export interface TypedPeriod {
  from: string;
  to: string;
}

export interface NamedPeriod {
  name: string;
  period: Period;
}

/** How long a period may be, in days. */
const MOST_DAYS = { '92 ngày': 92, 'một năm': 366, 'hai năm': 732, 'năm năm': 1830 } as const;
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Nothing chosen: the statutory quarter that runs. */
export function readTypedPeriod(query: unknown, now: Instant): TypedPeriod {
  const { year, quarter } = quarterAt(now);
  const running = quarterOf(year, quarter);
  return {
    from: readDate(query, 'tu') || running.from,
    to: readDate(query, 'den') || dayBefore(running.until),
  };
}

/** `most`: a longer one is refused. */
export function periodProblems(
  { from, to }: TypedPeriod,
  most: keyof typeof MOST_DAYS,
): { field: string; text: string }[] {
  const [first, last] = [typedDay(from), typedDay(to)];
  if (first === undefined || last === undefined)
    return [...dayProblems('tu', from, 'ngày đầu kỳ'), ...dayProblems('den', to, 'ngày cuối kỳ')];
  if (last < first) return [{ field: 'den', text: 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi' }];
  if (last - first < MOST_DAYS[most]) return [];
  return [{ field: 'den', text: `Kỳ dài quá ${most}. Xin chọn kỳ ngắn hơn` }];
}

/** Of one without problems. */
export function periodOf({ from, to }: TypedPeriod): Period {
  return { from, until: dayAfter(to) };
}

/** `Quý III/2026` */
export function quarterName({ year, quarter }: ReturnType<typeof quarterAt>): string {
  return `Quý ${ROMAN[quarter - 1]}/${year}`;
}

/** The running quarter and the three before it, to choose with one press. */
export function quartersBefore(now: Instant): readonly NamedPeriod[] {
  const running = quarterAt(now);
  const before = quarterBefore(running);
  const earlier = quarterBefore(before);
  return [running, before, earlier, quarterBefore(earlier)].map(({ year, quarter }) => ({
    name: quarterName({ year, quarter }),
    period: quarterOf(year, quarter),
  }));
}
