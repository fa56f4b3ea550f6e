import { MINUTES_PER_DAY, type Weekday } from '../../domain/calendar/local-time.ts';
import type { OpeningHours } from '../../domain/organisation/opening-hours.ts';

const DAYS: Readonly<Record<string, Weekday>> = {
  ...{ 'chủ nhật': 0, 'thứ hai': 1, 'thứ ba': 2, 'thứ tư': 3, 'thứ năm': 4, 'thứ sáu': 5, 'thứ bảy': 6 },
  ...{ 'thứ 2': 1, 'thứ 3': 2, 'thứ 4': 3, 'thứ 5': 4, 'thứ 6': 5, 'thứ 7': 6 },
};

const DAY = Object.keys(DAYS).join('|');
const UNTIL = '(?:đến|tới|-)(?: hết)?';
const WEEK = new RegExp(`^(?:từ )?(?<first>${DAY})(?: ?${UNTIL} ?(?<last>${DAY}))?[,:;]? `);
const TIME = String.raw`(\d{1,2})(?: ?giờ(?: ([0-5]?\d)(?: phút)?)?|[h:]([0-5]\d)|h)`;
const SPAN = new RegExp(`^(?:(?:buổi )?(?:sáng|chiều)[,:]? )?(?:từ )?${TIME} ?${UNTIL} ?${TIME}$`);

/**
 * Opening hours as offices write them over their door: "Thứ Hai đến thứ Sáu, từ 7 giờ đến 11 giờ và từ 13 giờ đến 17 giờ".
 * null: something else stands there, and it can only be shown as it is.
 */
export function readOpeningHours(typed: string): OpeningHours | null {
  const spaced = typed.normalize('NFC').toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ');
  const text = spaced.trim().replace(/\.$/, '');
  const week = WEEK.exec(text);
  const first = DAYS[week?.groups?.first ?? ''];
  if (!week || first === undefined) return null;
  const spans = text
    .slice(week[0].length)
    .split(/, và |[,;] | và /)
    .map(readSpan);
  if (spans.some((span) => span === null)) return null;
  const last = DAYS[week.groups?.last ?? ''] ?? first;
  return { days: { first, last }, spans: spans.filter((span) => span !== null) };
}

function readSpan(said: string): { from: number; to: number } | null {
  const found = SPAN.exec(said);
  if (!found) return null;
  const minute = ([hour, words = '0', digits = words]: readonly string[]) =>
    Number(hour) * 60 + Number(digits);
  const from = minute(found.slice(1, 4));
  const to = minute(found.slice(4, 7));
  return from < to && to <= MINUTES_PER_DAY ? { from, to } : null;
}
