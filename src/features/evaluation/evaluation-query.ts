import { formatDay, type Instant } from '../../domain/calendar/local-time.ts';
import {
  dayAfter,
  dayBefore,
  type Period,
  quarterAt,
  quarterBefore,
  quarterOf,
} from '../../domain/figures/period.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import { textField } from '../../web/form-fields.ts';
import { typedDay } from '../../web/typed-day.ts';
import { dateWords } from '../../words/vi/date-words.ts';

/** What was asked; dates as typed, the last one within. */
export interface EvaluationQuery {
  from: string;
  to: string;
}

/** A period, and as of when: the same question has the same answer for ever. */
export interface Asked {
  period: Period;
  asOf: AsOf;
}

/** What can be taken out as a file. */
export const TABLES = ['co-quan', 'can-bo', 'danh-sach'] as const;
export type EvaluationTable = (typeof TABLES)[number];

export interface NamedPeriod {
  name: string;
  period: Period;
}

const LONGEST = 20;
const MOST_DAYS = 366 * 2;
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Nothing chosen: the statutory quarter that runs. */
export function readEvaluationQuery(query: unknown, now: Instant): EvaluationQuery {
  const { year, quarter } = quarterAt(now);
  const running = quarterOf(year, quarter);
  const text = (name: string) => textField(query, name).slice(0, LONGEST);
  return {
    from: text('tu') || dateWords(running.from),
    to: text('den') || dateWords(dayBefore(running.until)),
  };
}

export function queryProblems({ from, to }: EvaluationQuery): { field: string; text: string }[] {
  const [first, last] = [typedDay(from), typedDay(to)];
  const wrong = [
    ...(first === undefined ? [{ field: 'tu', text: 'Nhập ngày đầu kỳ, theo dạng 15/12/2026' }] : []),
    ...(last === undefined ? [{ field: 'den', text: 'Nhập ngày cuối kỳ, theo dạng 14/03/2027' }] : []),
  ];
  if (first === undefined || last === undefined) return wrong;
  if (last < first) return [{ field: 'den', text: 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi' }];
  return last - first < MOST_DAYS ? [] : [{ field: 'den', text: 'Kỳ dài quá hai năm. Xin chọn kỳ ngắn hơn' }];
}

export function periodOf({ from, to }: EvaluationQuery): Period {
  return { from: formatDay(typedDay(from) ?? 0), until: dayAfter(formatDay(typedDay(to) ?? 0)) };
}

/** The running quarter and the three before it, to choose with one press. */
export function quartersBefore(now: Instant): readonly NamedPeriod[] {
  const running = quarterAt(now);
  const before = quarterBefore(running);
  const earlier = quarterBefore(before);
  return [running, before, earlier, quarterBefore(earlier)].map(({ year, quarter }) => ({
    name: `Quý ${ROMAN[quarter - 1]}/${year}`,
    period: quarterOf(year, quarter),
  }));
}

/** What was seen before: a moment that was not is now. */
export function readAsOf(query: unknown, now: AsOf): AsOf {
  const [position, at] = [textField(query, 'vitri'), textField(query, 'luc')];
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!/^\d{1,15}$/.test(position) || !isMoment || at > now.at) return now;
  return { position: Math.min(Number(position), now.position), at };
}

/** An address of the evaluation; with a moment, as it was seen then. */
export function evaluationAddress(
  address: string,
  { period, asOf }: { period: Period; asOf?: AsOf },
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...{ tu: dateWords(period.from), den: dateWords(dayBefore(period.until)) },
    ...(asOf ? { vitri: String(asOf.position), luc: asOf.at } : {}),
    ...more,
  });
  return `${address}?${query}`;
}

/** `15/06/2026 đến 14/09/2026` */
export function periodWords({ from, until }: Period): string {
  return `${dateWords(from)} đến ${dateWords(dayBefore(until))}`;
}
