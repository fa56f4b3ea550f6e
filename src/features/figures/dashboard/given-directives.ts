import { sql } from 'kysely';
import type { Instant } from '../../../domain/calendar/local-time.ts';
import type { Database } from '../../../store/ledger/database.ts';
import type { DirectiveRow } from '../../../store/ledger/directive-views.ts';
import type { Identity } from '../../../store/ledger/identity.ts';
import { readView, views } from '../../../store/ledger/read-views.ts';
import { withinLimits } from '../../../store/ledger/reading-limits.ts';
import type { DashboardScope } from './dashboard-scope.ts';

const AT_MOST = 30;

/** Đôn đốc that was given since then to whom this dashboard is of: what waits for an answer first, then the latest. */
export function readGiven(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { agencies, units }: Pick<DashboardScope, 'agencies' | 'units'>,
  since: Instant,
): Promise<DirectiveRow[]> {
  const query = views
    .selectFrom('read_directive')
    .selectAll()
    .where('given_at', '>=', since)
    .where(sql<boolean>`to_agency_id = any(${agencies}::text[])`)
    .$if(units !== null, (rows) => rows.where(sql<boolean>`to_unit = any(${units}::text[])`))
    .where(withinLimits(identity, sql.ref('dossier_id'), { looksUp: false }))
    .orderBy(sql`answered_at is null and not is_over`, 'desc')
    .orderBy('given_at', 'desc')
    .limit(AT_MOST)
    .compile();
  return readView(database, identity, null, query);
}
