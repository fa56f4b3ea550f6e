import type { RatingQuestion } from '../domain/applicant-rating/applicant-rating.ts';
import type { RatingRefusal } from '../domain/applicant-rating/decide-rating.ts';

/** Phiếu đánh giá, in the language somebody reads. */
export interface RatingWords {
  /** Leads to it from the page of a dossier. */
  link: string;
  heading: string;
  lead: string;
  /** The choices from the best on. */
  questions: Readonly<Record<RatingQuestion, { ask: string; choices: readonly [string, string, string] }>>;
  /** Opens the questions that need no answer. */
  more: string;
  words: { label: string; hint: string };
  /** The first question is not answered. */
  missing: string;
  button: string;
  done: string;
  refused: Readonly<Record<RatingRefusal, string>>;
}
