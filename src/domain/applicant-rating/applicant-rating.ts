import type { Instant } from '../calendar/local-time.ts';

/**
 * Phiếu đánh giá: what an applicant says of how their dossier was handled. `overall` must be answered; the others are
 * the indices of TT 01/2018 that only an applicant can tell, each worth 0, 1 or 2 points.
 */
export const RATING_QUESTIONS = [
  'overall',
  'contacts',
  'agencies',
  'process',
  'openness',
  'manner',
  'answering',
] as const;
export type RatingQuestion = (typeof RATING_QUESTIONS)[number];

/** Which of the nine indices a question is. */
export const INDEX_OF_QUESTION: Readonly<Record<Exclude<RatingQuestion, 'overall'>, number>> = {
  contacts: 3,
  agencies: 4,
  process: 5,
  openness: 6,
  manner: 7,
  answering: 8,
};

/** The best first, as the choices are shown. */
export const RATING_POINTS = [2, 1, 0] as const;
export type RatingPoints = (typeof RATING_POINTS)[number];

/** Not satisfied: what a head of agency looks at, and what lowers 5.4 of QĐ 766. */
export const DISSATISFIED: RatingPoints = 0;

export type RatingAnswers = Readonly<Partial<Record<RatingQuestion, RatingPoints>>> & {
  readonly overall: RatingPoints;
};

/**
 * How somebody came to rate: by the token of the receipt, by digits of the phone given, or on a device that the desk
 * handed over. What was entered at the desk is told apart wherever ratings are shown.
 */
export type RatingWay = 'token' | 'digits' | 'desk-device';

/** A rating that stands, as far as a later one asks. */
export interface EarlierRating {
  way: RatingWay;
  givenAt: Instant;
}
