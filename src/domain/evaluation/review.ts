import { fail, ok, type Result } from '../../lib/result.ts';
import type { OnBehalfOf } from '../access/lent-authority.ts';
import { mayReview } from '../access/may-evaluate.ts';
import type { ReportActor } from '../access/may-report.ts';
import { type Instant, localDateOf } from '../calendar/local-time.ts';
import type { Period } from '../figures/period.ts';
import type { SubjectKind } from './evaluation-rules.ts';
import type { ListingReason, ListName } from './listing.ts';
import type { Handled } from './ranking.ts';

/** Who stands on which list, of which period. */
export interface Listing {
  list: ListName;
  subject: SubjectKind;
  id: string;
  agency: string;
  period: Period;
}

/** What they stood there with when it was looked at: it is kept with the decision. */
export interface ListingGrounds {
  score: number | null;
  ended: Handled;
  open: Handled;
  reasons: readonly ListingReason[];
  asOf: { position: number; at: Instant };
}

export type ReviewEvent =
  | { type: 'ListingAccepted'; grounds: ListingGrounds; note: string }
  | { type: 'ListingStruck'; grounds: ListingGrounds; reason: string };

export type RecordedReview = ReviewEvent & {
  version: number;
  officer: string;
  agency: string;
  onBehalfOf: OnBehalfOf | null;
  at: Instant;
};

export type ReviewCommand =
  | { type: 'accept-listing'; note: string }
  | { type: 'strike-listing'; reason: string };

export type ReviewRefusal =
  | { code: 'not-yours' }
  | { code: 'period-not-over'; until: string }
  | { code: 'not-listed' }
  | { code: 'reason-missing' }
  | { code: 'decided-already'; at: Instant };

/** What a decision may look at; `grounds`: none, they do not stand on that list. */
export interface ReviewContext extends ReportActor {
  listing: Listing;
  grounds: ListingGrounds | null;
  now: Instant;
}

/** A line is accepted, or struck with a reason; later the other way round too: what was decided before stays on record. */
export function decideReview(
  before: readonly RecordedReview[],
  command: ReviewCommand,
  { listing, grounds, now, ...by }: ReviewContext,
): Result<ReviewEvent, ReviewRefusal> {
  const { subject, id, agency, period } = listing;
  if (!mayReview(by, { subject, id, agency })) return fail({ code: 'not-yours' });
  if (localDateOf(now) < period.until) return fail({ code: 'period-not-over', until: period.until });
  if (!grounds) return fail({ code: 'not-listed' });
  const last = before.at(-1);
  if (command.type === 'strike-listing') {
    if (command.reason === '') return fail({ code: 'reason-missing' });
    if (last?.type === 'ListingStruck') return fail({ code: 'decided-already', at: last.at });
    return ok({ type: 'ListingStruck', grounds, reason: command.reason });
  }
  if (last?.type === 'ListingAccepted') return fail({ code: 'decided-already', at: last.at });
  return ok({ type: 'ListingAccepted', grounds, note: command.note });
}
