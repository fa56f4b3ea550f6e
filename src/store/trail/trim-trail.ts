import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** Whole months that were taken away. */
export interface Trimmed {
  /** What was before this instant. */
  before: Instant;
  removed: number;
}

/**
 * Takes away what is older than so many whole months before this one, over a connection of the owner of the tables: the
 * application may not. That it is done is written first, with a digest over the rows; the trigger refuses to part with
 * a row of which that is not written.
 */
export async function trimTrail(
  ownerDatabase: Pick<Database, 'write'>,
  keepMonths: number,
  now: Instant,
): Promise<Trimmed> {
  const [[span] = [], , removed = []] = await ownerDatabase.write(
    OWNER,
    {
      text: `insert into trail_trim (trimmed_at, before, keep_months, removed, digest)
             select $1::timestamptz, b.before, $2::integer, count(t.number),
                    sha256(convert_to(coalesce(string_agg(t::text, E'\\n' order by t.number), ''), 'UTF8'))
             from (select (date_trunc('month', $1::timestamptz at time zone 'Asia/Ho_Chi_Minh')
                           - make_interval(months => $2::integer)) at time zone 'Asia/Ho_Chi_Minh' as before) b
             left join access_trail t on t.at < b.before
             group by b.before
             having count(t.number) > 0
             returning before, removed`,
      values: [now, keepMonths],
    },
    {
      text: `delete from access_trail where at < (select max(before) from trail_trim
                                                  where transaction = pg_current_xact_id())`,
      values: [],
    },
    {
      text: `select (date_trunc('month', $1::timestamptz at time zone 'Asia/Ho_Chi_Minh')
                     - make_interval(months => $2::integer)) at time zone 'Asia/Ho_Chi_Minh' as before`,
      values: [now, keepMonths],
    },
  );
  return { before: (span?.before ?? removed[0]?.before) as Instant, removed: Number(span?.removed ?? 0) };
}
