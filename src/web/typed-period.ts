import { formatDay, type Instant } from '../domain/calendar/local-time.ts';
import {
  dayAfter,
  dayBefore,
  type Period,
  quarterAt,
  quarterBefore,
  quarterOf,
} from '../domain/figures/period.ts';
import { dateWords } from '../words/vi/date-words.ts';
import { textField } from './form-fields.ts';
import { typedDay } from './typed-day.ts';

/** A period as it was typed in the fields `tu` and `den`: its days, the last one within. */
export interface TypedPeriod {
  from: string;
  to: string;
}

export interface NamedPeriod {
  name: string;
  period: Period;
}

const LONGEST = 20;
const DAYS_OF_YEAR = 366;
const YEARS: Readonly<Record<2 | 5, string>> = { 2: 'hai năm', 5: 'năm năm' };
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Nothing chosen: the statutory quarter that runs. */
export function readTypedPeriod(query: unknown, now: Instant): TypedPeriod {
  const { year, quarter } = quarterAt(now);
  const running = quarterOf(year, quarter);
  const text = (name: string) => textField(query, name).slice(0, LONGEST);
  return {
    from: text('tu') || dateWords(running.from),
    to: text('den') || dateWords(dayBefore(running.until)),
  };
}

/** `mostYears`: a longer one is refused. */
export function periodProblems(
  { from, to }: TypedPeriod,
  mostYears: keyof typeof YEARS,
): { field: string; text: string }[] {
  const [first, last] = [typedDay(from), typedDay(to)];
  const wrong = [
    ...(first === undefined ? [{ field: 'tu', text: 'Nhập ngày đầu kỳ, theo dạng 15/12/2026' }] : []),
    ...(last === undefined ? [{ field: 'den', text: 'Nhập ngày cuối kỳ, theo dạng 14/03/2027' }] : []),
  ];
  if (first === undefined || last === undefined) return wrong;
  if (last < first) return [{ field: 'den', text: 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi' }];
  if (last - first < mostYears * DAYS_OF_YEAR) return [];
  return [{ field: 'den', text: `Kỳ dài quá ${YEARS[mostYears]}. Xin chọn kỳ ngắn hơn` }];
}

/** Of one without problems. */
export function periodOf({ from, to }: TypedPeriod): Period {
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
