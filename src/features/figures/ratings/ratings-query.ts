import {
  RATING_POINTS,
  RATING_QUESTIONS,
  type RatingPoints,
  type RatingQuestion,
} from '../../../domain/applicant-rating/applicant-rating.ts';
import type { Instant } from '../../../domain/calendar/local-time.ts';
import type { Period } from '../../../domain/figures/period.ts';
import type { AsOf } from '../../../store/figures/as-of.ts';
import type { RatingFilter } from '../../../store/figures/ratings.ts';
import { textField } from '../../../web/form-fields.ts';
import { paths } from '../../../web/paths.ts';
import { RATING_FIELDS } from '../../../web/rating-form.ts';
import { periodOf, periodProblems } from '../../../web/typed-period.ts';
import { addressed, readAsOf, readFigureQuery, readPage } from '../figure-query.ts';

/** Which ratings were asked for. */
export interface RatingsQuery {
  /** Of what ended in a period, as a table counted it; null: those given in the last days. */
  ended: { period: Period; asOf: AsOf } | null;
  /** Empty: all that one may see. */
  agency: string;
  filter: RatingFilter;
  page: number;
}

/** What is no period: the last days. */
export function readRatingsQuery(query: unknown, now: AsOf): RatingsQuery {
  const typed = readFigureQuery(query, now.at);
  const hasPeriod = textField(query, 'tu') !== '' && periodProblems(typed, 'năm năm').length === 0;
  const question = RATING_QUESTIONS.find((one) => RATING_FIELDS[one] === textField(query, 'cau'));
  const points = RATING_POINTS.find((one) => String(one) === textField(query, 'diem'));
  return {
    ended: hasPeriod ? { period: periodOf(typed), asOf: readAsOf(query, now) } : null,
    agency: typed.agency,
    filter: {
      ...(question ? { question } : {}),
      ...(question && points !== undefined ? { points } : {}),
      ...(textField(query, 'ykien') === 'co' ? { worded: true } : {}),
      ...(textField(query, 'cach') === 'quay' ? { way: 'desk-device' as const } : {}),
    },
    page: readPage(query),
  };
}

export function ratingsAddress({ ended, agency, filter, page = 1 }: Asked): string {
  const query = ended
    ? addressed(ended.period.from, ended.period.until, agency)
    : new URLSearchParams(agency === '' ? {} : { coquan: agency });
  if (filter.question) query.set('cau', RATING_FIELDS[filter.question]);
  if (filter.points !== undefined) query.set('diem', String(filter.points));
  if (filter.worded) query.set('ykien', 'co');
  if (filter.way === 'desk-device') query.set('cach', 'quay');
  if (ended) {
    query.set('vitri', String(ended.asOf.position));
    query.set('luc', ended.asOf.at);
  }
  if (page > 1) query.set('trang', String(page));
  return query.size === 0 ? paths.ratings : `${paths.ratings}?${query}`;
}

type Asked = Omit<RatingsQuery, 'page'> & { page?: number };

/** What a head of agency looks at first. */
export const UNHAPPY: { question: RatingQuestion; points: RatingPoints } = { question: 'overall', points: 0 };

/** Of ratings that no table was asked for. */
export const RECENT_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;

export function recentSince(now: Instant): Instant {
  return new Date(Date.parse(now) - RECENT_DAYS * DAY_MS).toISOString();
}
