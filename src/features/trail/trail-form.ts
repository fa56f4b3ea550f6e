import { formatDay, localDateOf, parseDay, startOfDate } from '../../domain/calendar/local-time.ts';
import type { TrailSought } from '../../store/trail/search-trail.ts';
import { textField } from '../../web/form-fields.ts';
import { readDate } from '../../web/typed-day.ts';

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
/** The last week, today with it. */
const USUAL_DAYS = 7;

export function readTrailForm(query: unknown, now: string): TrailTyped {
  const field = (name: keyof typeof TRAIL_FIELDS) =>
    textField(query, TRAIL_FIELDS[name]).slice(0, LONGEST).toWellFormed();
  const today = localDateOf(now);
  const first = formatDay((parseDay(today) ?? 0) - USUAL_DAYS + 1);
  return {
    from: readDate(query, TRAIL_FIELDS.from) || first,
    to: readDate(query, TRAIL_FIELDS.to) || today,
    ...{ officer: field('officer'), code: field('code'), act: field('act') },
  };
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
