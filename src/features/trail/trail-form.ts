import { formatDay, localDateOf, parseDay, startOfDate } from '../../domain/calendar/local-time.ts';
import type { TrailSought } from '../../store/trail/search-trail.ts';
import { textField } from '../../web/form-fields.ts';
import { typedDate } from '../../web/typed-day.ts';

export const TRAIL_FIELDS = {
  from: 'tu',
  to: 'den',
  officer: 'canbo',
  code: 'ma',
  act: 'viec',
  page: 'trang',
} as const;

export interface TrailTyped {
  from: string;
  to: string;
  officer: string;
  code: string;
  act: string;
}

const LONGEST = 80;
const MOST_DAYS = 366;
/** The last week, today with it. */
const USUAL_DAYS = 7;

export function readTrailForm(query: unknown, now: string): TrailTyped {
  const field = (name: keyof typeof TRAIL_FIELDS) =>
    textField(query, TRAIL_FIELDS[name]).slice(0, LONGEST).toWellFormed();
  const today = localDateOf(now);
  const first = formatDay((parseDay(today) ?? 0) - USUAL_DAYS + 1);
  const dayOf = (typed: string, usual: string) => (typed === '' ? usual : (typedDate(typed) ?? typed));
  return {
    from: dayOf(field('from'), first),
    to: dayOf(field('to'), today),
    ...{ officer: field('officer'), code: field('code'), act: field('act') },
  };
}

export function trailProblems({ from, to }: TrailTyped): { field: string; text: string }[] {
  const [first, last] = [parseDay(from), parseDay(to)];
  const wrong = [
    ...(first === undefined ? [{ field: TRAIL_FIELDS.from, text: 'Nhập ngày đầu, ví dụ 01/11/2026' }] : []),
    ...(last === undefined ? [{ field: TRAIL_FIELDS.to, text: 'Nhập ngày cuối, ví dụ 30/11/2026' }] : []),
  ];
  if (first === undefined || last === undefined) return wrong;
  if (last < first) return [{ field: TRAIL_FIELDS.to, text: 'Ngày cuối phải từ ngày đầu trở đi' }];
  if (last - first < MOST_DAYS) return [];
  return [{ field: TRAIL_FIELDS.to, text: 'Khoảng ngày dài quá một năm. Xin chọn ngắn hơn' }];
}

/** Only to be asked where there are no problems. */
export function trailSought(agency: string, { from, to, officer, code, act }: TrailTyped): TrailSought {
  const after = formatDay((parseDay(to) ?? 0) + 1);
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    ...{ agency, from: startOfDate(from) ?? '', to: startOfDate(after) ?? '' },
    ...{ officer: orNull(officer), code: orNull(code), act: orNull(act) },
  };
}

/** As the form would send it; the first page says no number. */
export function trailAddress(path: string, typed: TrailTyped, page = 1): string {
  const query = new URLSearchParams();
  for (const name of ['from', 'to', 'officer', 'code', 'act'] as const)
    if (typed[name] !== '') query.set(TRAIL_FIELDS[name], typed[name]);
  if (page > 1) query.set(TRAIL_FIELDS.page, String(page));
  return `${path}?${query}`;
}
