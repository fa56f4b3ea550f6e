import type { HandlingIndex } from '../../documents/report-quality.ts';
import type { RatedAgency } from '../../documents/report-ratings.ts';
import { count } from '../../documents/report-table.ts';
import {
  INDEX_OF_QUESTION,
  RATING_QUESTIONS,
  type RatingQuestion,
} from '../../domain/applicant-rating/applicant-rating.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { sumOf } from '../../domain/figures/progress-table.ts';
import { answeredPoints, timePoints } from '../../domain/figures/quality-indices.ts';
import { countRatings, type RatingCounts } from '../../store/figures/ratings.ts';
import type { Followed } from './read-followed.ts';
import { type ReportAsked, type ReportSource, withinOf } from './report-source.ts';

export type Ratings = readonly RatingCounts[];

/** How applicants rated what ended in the period, as known at the moment that is asked. */
export function readRatings(source: ReportSource, asked: ReportAsked): Promise<Ratings> {
  const question = { window: windowOf(asked.period.period), asOf: asked.asOf, only: withinOf(source, asked) };
  return countRatings(source.database, asked.identity, question);
}

export function dissatisfiedIn(ratings: Ratings): number | null {
  const sum = (of: (one: RatingCounts) => number) => ratings.reduce((total, one) => total + of(one), 0);
  return sum(({ rated }) => rated) === 0 ? null : sum(({ dissatisfied }) => dissatisfied);
}

/** The nine indices, by their place: the first from the clock, the third to the eighth from what applicants answered. */
export function handlingIndices(
  followed: readonly Followed[],
  ratings: Ratings,
): readonly (HandlingIndex | undefined)[] {
  const counts = sumOf(followed);
  const resolved = count(counts.resolved, { column: 'resolved', only: {} });
  const indices: (HandlingIndex | undefined)[] = [{ value: timePoints(counts), dossiers: resolved }];
  for (const question of RATING_QUESTIONS) {
    if (question === 'overall') continue;
    const answered = answeredIn(ratings, question);
    if (answered.dossiers === 0) continue;
    const dossiers = count(answered.dossiers, undefined, { list: 'ratings', question });
    indices[INDEX_OF_QUESTION[question] - 1] = { value: answeredPoints(answered), dossiers };
  }
  return indices;
}

function answeredIn(ratings: Ratings, question: RatingQuestion) {
  return ratings.reduce(
    (sum, { questions }) => ({
      points: sum.points + questions[question].points,
      dossiers: sum.dossiers + questions[question].dossiers,
    }),
    { points: 0, dossiers: 0 },
  );
}

/** Of an agency, with what was merged into it (ruling 16). */
export function ratedAgency(
  { office }: Pick<ReportSource, 'office'>,
  { agency: { id, name }, counts }: Followed,
  ratings: Ratings,
): RatedAgency {
  const ids = office.answersFor(id);
  const own = ratings.filter(({ agency_id }) => ids.includes(agency_id));
  const sum = (of: (one: RatingCounts) => number) => own.reduce((total, one) => total + of(one), 0);
  return {
    ...{ id, name, resolved: counts.resolved, rated: sum((one) => one.rated) },
    ...{ pleased: sum((one) => one.pleased), satisfied: sum((one) => one.satisfied) },
    ...{ dissatisfied: sum((one) => one.dissatisfied), worded: sum((one) => one.worded) },
    atDesk: sum((one) => one.at_desk),
  };
}
