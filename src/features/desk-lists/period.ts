import { formatDay, type Instant, parseDay, startOfDate } from '../../domain/calendar/local-time.ts';
import { textField } from '../../web/form-fields.ts';

/** Dates as typed, the last one within. */
export interface Period {
  from: string;
  to: string;
}

/** From the midnight before to the midnight after. */
export interface Bounds {
  from: Instant;
  to: Instant;
}

const MOST_DAYS = 366;
const LONGEST = 40;

/** Nothing chosen: this month so far. */
export function readPeriod(query: unknown, today: string): Period {
  const dateIn = (name: string) => textField(query, name).slice(0, LONGEST);
  return { from: dateIn('tu') || `${today.slice(0, 8)}01`, to: dateIn('den') || today };
}

export function periodProblems({ from, to }: Period): { field: string; text: string }[] {
  const [first, last] = [parseDay(from), parseDay(to)];
  const wrong = [
    ...(first === undefined ? [{ field: 'tu', text: 'Chọn ngày đầu kỳ' }] : []),
    ...(last === undefined ? [{ field: 'den', text: 'Chọn ngày cuối kỳ' }] : []),
  ];
  if (first === undefined || last === undefined) return wrong;
  if (last < first) return [{ field: 'den', text: 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi' }];
  if (last - first < MOST_DAYS) return [];
  return [{ field: 'den', text: 'Kỳ dài quá một năm. Xin chọn kỳ ngắn hơn' }];
}

export function boundsOf({ from, to }: Period): Bounds {
  const after = formatDay((parseDay(to) ?? 0) + 1);
  return { from: startOfDate(from) ?? '', to: startOfDate(after) ?? '' };
}

/** A day of the address; another text is as if nothing were chosen. */
export function readDay(query: unknown, today: string): string {
  const typed = textField(query, 'ngay');
  return parseDay(typed) === undefined ? today : typed;
}

const MOST_PAGES = 1000;

/** From 1. */
export function readPage(query: unknown): number {
  const page = Number(textField(query, 'trang'));
  return Number.isInteger(page) && page > 0 ? Math.min(page, MOST_PAGES) : 1;
}
