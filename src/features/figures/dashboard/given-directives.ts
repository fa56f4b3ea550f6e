import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../domain/calendar/local-time.ts';
import type { Database } from '../../../store/ledger/database.ts';
import type { DirectiveRow } from '../../../store/ledger/directive-views.ts';
import type { Identity } from '../../../store/ledger/identity.ts';
import { readView, views } from '../../../store/ledger/read-views.ts';
import { withinLimits } from '../../../store/ledger/reading-limits.ts';
import type { DashboardScope } from './dashboard-scope.ts';

/** `waiting`: for an answer; `overdue`: and its day is past. */
export type DirectiveGroup = 'waiting' | 'overdue';

/** A page of directives, and how many there are of each kind; a number over none of them is not told. */
export interface GivenDirectives {
  rows: readonly DirectiveRow[];
  counted: number;
  waiting: number;
  overdue: number;
}

interface Sought {
  since: Instant;
  now: Instant;
  /** null: all. */
  group: DirectiveGroup | null;
}

/** Đôn đốc that was given since then to whom this dashboard is of: what waits for an answer first, then the latest. */
export async function readGiven(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { agencies, units }: Pick<DashboardScope, 'agencies' | 'units'>,
  { since, now, group }: Sought,
  { page, atMost }: { page: number; atMost: number },
): Promise<GivenDirectives> {
  const waits = sql<boolean>`answered_at is null and not is_over`;
  const isOf: Readonly<Record<DirectiveGroup, RawBuilder<boolean>>> = {
    waiting: waits,
    overdue: sql<boolean>`${waits} and answer_by < ${now}`,
  };
  const many = (which: RawBuilder<boolean>) =>
    sql<number>`(count(*) filter (where ${which}) over ())::integer`;
  const query = views
    .selectFrom('read_directive')
    .selectAll()
    .select([
      many(sql`true`).as('counted'),
      many(isOf.waiting).as('waiting'),
      many(isOf.overdue).as('overdue'),
    ])
    .where('given_at', '>=', since)
    .where(sql<boolean>`to_agency_id = any(${agencies}::text[])`)
    .$if(units !== null, (rows) => rows.where(sql<boolean>`to_unit = any(${units}::text[])`))
    .$if(group !== null, (rows) => rows.where(isOf[group ?? 'waiting']))
    .where(withinLimits(identity, sql.ref('dossier_id'), { looksUp: false }))
    .orderBy(waits, 'desc')
    .orderBy('given_at', 'desc')
    .limit(atMost)
    .offset((page - 1) * atMost)
    .compile();
  const rows = await readView(database, identity, null, query);
  const { counted = 0, waiting = 0, overdue = 0 } = rows[0] ?? {};
  return { rows, counted, waiting, overdue };
}
