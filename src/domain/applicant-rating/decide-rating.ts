import { fail, ok, type Result } from '../../lib/result.ts';
import { type Instant, localDateOf } from '../calendar/local-time.ts';
import type { Status } from '../dossier/status.ts';
import type { LocalRules } from '../regime/local-rules.ts';
import type { EarlierRating, RatingWay } from './applicant-rating.ts';

/** What of a dossier says whether it can be rated. */
export interface RatedDossier {
  status: Status;
  /** Since when it has that status. */
  since: Instant;
}

export type RatingRefusal =
  /** Its result is not handed out yet, and it has not ended otherwise. */
  | 'not-finished'
  /** Too long ago. */
  | 'too-late'
  /** It was rated, and the time to change that is over. */
  | 'already-rated'
  /** At the desk only on the day the result was handed out, and only what nobody rated. */
  | 'not-at-desk';

/** A dossier on which nothing more is done; whoever filed it may say how it was. */
export const RATED_STATUSES: readonly Status[] = ['returned', 'stopped', 'withdrawn', 'declined'];

/** However often somebody changes their mind: rows stay for good. */
const MOST_RATINGS = 10;

const DAY_MS = 24 * 60 * 60_000;

/**
 * Whether a rating may be given now; the number it gets. One stands for each dossier: given again in time it takes the
 * place of the one before, which stays. Nothing entered at the desk takes the place of anything, and what the applicant
 * gives by their own proof always takes the place of what was entered there.
 */
export function decideRating(
  dossier: RatedDossier,
  earlier: readonly EarlierRating[],
  { way, now, rules }: { way: RatingWay; now: Instant; rules: RatingRules },
): Result<{ number: number }, RatingRefusal> {
  if (!RATED_STATUSES.includes(dossier.status)) return fail('not-finished');
  const last = earlier.at(-1);
  if (way === 'desk-device') {
    const isToday = localDateOf(dossier.since) === localDateOf(now);
    return dossier.status === 'returned' && isToday && !last ? ok({ number: 1 }) : fail('not-at-desk');
  }
  if (isOver(dossier.since, rules.rateWithinDays, now)) return fail('too-late');
  const own = earlier.find((one) => one.way !== 'desk-device');
  if (own && isOver(own.givenAt, rules.changeRatingWithinDays, now)) return fail('already-rated');
  return earlier.length < MOST_RATINGS ? ok({ number: earlier.length + 1 }) : fail('already-rated');
}

export type RatingRules = Pick<LocalRules, 'rateWithinDays' | 'changeRatingWithinDays'>;

function isOver(since: Instant, days: number, now: Instant): boolean {
  return Date.parse(now) - Date.parse(since) > days * DAY_MS;
}
