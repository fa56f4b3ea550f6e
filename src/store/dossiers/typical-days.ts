import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** Of fewer nothing can be said, and one of them might be told by it. */
const FEWEST = 5;

/**
 * Within how many days, days off included, nine of ten dossiers of a procedure had their result in the year before; null:
 * too few had one. Read off the summaries, which the log makes.
 */
export async function readTypicalDays(
  database: Pick<Database, 'read'>,
  procedure: string,
  now: Instant,
): Promise<number | null> {
  const [rows = []] = await database.read(OWNER, {
    name: 'typical_days',
    text: `select count(*)::integer as finished,
                  ceil(extract(epoch from percentile_disc(0.9) within group (order by ended_at - received_at)) / 86400)::integer
                    as days
           from dossier
           where procedure_id = $1 and status in ('resolved', 'returned') and not secret
             and received_at is not null and ended_at > $2::timestamptz - interval '1 year'`,
    values: [procedure, now],
  });
  const { finished, days } = (rows[0] ?? {}) as { finished?: number; days?: number | null };
  if (finished === undefined || finished < FEWEST || typeof days !== 'number') return null;
  return Math.max(1, days);
}

/** Of which procedure a dossier is; only to be asked with an id that was proved. */
export async function procedureOf(
  database: Pick<Database, 'read'>,
  dossierId: string,
): Promise<string | undefined> {
  const [rows = []] = await database.read(OWNER, {
    name: 'procedure_of_dossier',
    text: 'select procedure_id from dossier where id = $1',
    values: [dossierId],
  });
  return rows[0]?.procedure_id as string | undefined;
}
