import type { SubjectKind } from '../../domain/evaluation/evaluation-rules.ts';
import type { ListName } from '../../domain/evaluation/listing.ts';
import type { Listing, RecordedReview, ReviewEvent } from '../../domain/evaluation/review.ts';
import type { Period } from '../../domain/figures/period.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Database, type Row, violatedConstraint } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** What was decided about one line of a list, the earliest first. */
export interface ReviewedListing {
  list: ListName;
  subject: SubjectKind;
  id: string;
  reviews: readonly RecordedReview[];
}

/** Of a period, of the agencies that are asked about. */
export async function readReviews(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { period, agencies }: { period: Period; agencies: readonly string[] },
): Promise<readonly ReviewedListing[]> {
  const [rows = []] = await database.read(identity, {
    name: 'evaluation_reviews',
    text: `select list, subject, subject_id, version, type, data, officer_id, officer_agency_id, on_behalf_of, at
           from evaluation_log where period_from = $1 and period_until = $2 and agency_id = any($3::text[])
           order by list, subject, subject_id, version`,
    values: [period.from, period.until, agencies],
  });
  const streams = Map.groupBy(rows, ({ list, subject, subject_id }) => `${list}/${subject}/${subject_id}`);
  return [...streams.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { list, subject, subject_id: id } = first as { list: ListName; subject: SubjectKind } & Row;
    return [{ list, subject, id: id as string, reviews: own.map(reviewOf) }];
  });
}

/** `moved`: somebody was first; the same command again is done already. */
export async function addReview(
  database: Pick<Database, 'write'>,
  identity: Identity,
  { listing, after, event }: { listing: Listing; after: number; event: ReviewEvent },
  by: Pick<RecordedReview, 'officer' | 'agency' | 'onBehalfOf' | 'at'> & { commandId: string },
): Promise<Result<null, { code: 'moved' }>> {
  const { list, subject, id, agency, period } = listing;
  const { type, ...data } = event;
  try {
    await database.write(identity, {
      name: 'review_added',
      text: `insert into evaluation_log (period_from, period_until, list, subject, subject_id, agency_id, version, type, data,
                                         officer_id, officer_agency_id, on_behalf_of, at, command_id)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      values: [
        ...[period.from, period.until, list, subject, id, agency, after + 1, type, JSON.stringify(data)],
        ...[by.officer, by.agency, by.onBehalfOf && JSON.stringify(by.onBehalfOf), by.at, by.commandId],
      ],
    });
    return ok(null);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'evaluation_command_once') return ok(null);
    if (constraint === 'evaluation_log_pkey') return fail({ code: 'moved' });
    throw error;
  }
}

function reviewOf(row: Row): RecordedReview {
  return {
    ...(row.data as ReviewEvent),
    type: row.type,
    version: row.version,
    officer: row.officer_id,
    agency: row.officer_agency_id,
    onBehalfOf: row.on_behalf_of,
    at: row.at,
  } as RecordedReview;
}
