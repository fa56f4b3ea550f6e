import {
  RATING_POINTS,
  RATING_QUESTIONS,
  type RatingAnswers,
  type RatingPoints,
  type RatingQuestion,
} from '../domain/applicant-rating/applicant-rating.ts';
import { textField } from './form-fields.ts';

/** Names of the fields of a phiếu đánh giá, on the look-up page and at the desk. */
export const RATING_FIELDS: Readonly<Record<RatingQuestion, string>> = {
  overall: 'hailong',
  contacts: 'solan',
  agencies: 'socoquan',
  process: 'quytrinh',
  openness: 'congkhai',
  manner: 'thaido',
  answering: 'traloi',
};
export const RATING_WORDS_FIELD = 'ykien';
export const MOST_RATING_LETTERS = 1000;

export interface TypedRating {
  typed: Readonly<Record<string, string>>;
  /** null: the question that must be answered is not. */
  answers: RatingAnswers | null;
  words: string;
}

/** What is no choice counts as not answered. */
export function readRating(body: unknown): TypedRating {
  const words = textField(body, RATING_WORDS_FIELD).slice(0, MOST_RATING_LETTERS).toWellFormed();
  const fields = RATING_QUESTIONS.map((question) => ({
    question,
    field: RATING_FIELDS[question],
    points: pointsOf(textField(body, RATING_FIELDS[question])),
  }));
  const given = fields.filter(({ points }) => points !== undefined);
  const answers = Object.fromEntries(given.map(({ question, points }) => [question, points]));
  return {
    typed: {
      ...Object.fromEntries(given.map(({ field, points }) => [field, String(points)])),
      [RATING_WORDS_FIELD]: words,
    },
    answers: 'overall' in answers ? (answers as RatingAnswers) : null,
    words,
  };
}

function pointsOf(text: string): RatingPoints | undefined {
  return RATING_POINTS.find((points) => String(points) === text);
}
