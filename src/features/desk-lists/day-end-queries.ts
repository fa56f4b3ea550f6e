import { sql } from 'kysely';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { FeeCollectedRow } from '../../store/ledger/desk-views.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import type { Bounds } from './period.ts';
import { type Asker, isOwn, type Reader } from './register-queries.ts';

export const ROWS_A_PAGE = 50;

/** What one officer collected on a day, in đồng. */
export interface Takings {
  officer: string;
  cash: number;
  transfer: number;
  receipts: number;
}

export async function takingsOf(database: Reader, asker: Asker, day: Bounds): Promise<Takings[]> {
  const query = collected(asker, day)
    .select([
      'officer_id as officer',
      sql<number>`coalesce(sum(amount) filter (where means = 'cash'), 0)::float8`.as('cash'),
      sql<number>`coalesce(sum(amount) filter (where means = 'transfer'), 0)::float8`.as('transfer'),
      sql<number>`count(*)::int`.as('receipts'),
    ])
    .groupBy('officer_id')
    .orderBy('officer_id')
    .compile();
  return readView(database, asker.identity, 'takings_of_day', query);
}

/** In the order of their numbers. */
export function feesOf(
  database: Reader,
  asker: Asker,
  day: Bounds,
  page: number,
): Promise<FeeCollectedRow[]> {
  const query = collected(asker, day)
    .selectAll()
    .orderBy('receipt')
    .limit(ROWS_A_PAGE)
    .offset((page - 1) * ROWS_A_PAGE)
    .compile();
  return readView(database, asker.identity, 'fees_of_day', query);
}

/** A dossier that was received, or whose result was returned, on the day. */
export interface DayRow {
  id: string;
  code: string;
  procedure_id: string;
  applicant: string | null;
  at: Instant;
}

export type Moment = 'received_at' | 'returned_at';

export async function dossiersOf(
  database: Reader,
  asker: Asker,
  day: Bounds,
  { moment, page }: { moment: Moment; page: number },
): Promise<DayRow[]> {
  const query = happened(asker, day, moment)
    .select(['id', 'code', 'procedure_id', 'applicant', `${moment} as at`])
    .orderBy(moment)
    .orderBy('code')
    .limit(ROWS_A_PAGE)
    .offset((page - 1) * ROWS_A_PAGE)
    .compile();
  const rows = await readView(database, asker.identity, `dossiers_of_day_${moment}`, query);
  return rows.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, at }]));
}

export async function countOf(database: Reader, asker: Asker, day: Bounds, moment: Moment): Promise<number> {
  const query = happened(asker, day, moment).select(sql<number>`count(*)::int`.as('count')).compile();
  const [row] = await readView(database, asker.identity, `count_of_day_${moment}`, query);
  return row?.count ?? 0;
}

function happened(asker: Asker, { from, to }: Bounds, moment: Moment) {
  return views.selectFrom('read_listed').where(isOwn(asker)).where(moment, '>=', from).where(moment, '<', to);
}

function collected(asker: Asker, { from, to }: Bounds) {
  return views
    .selectFrom('read_fee_collected')
    .where(isOwn(asker))
    .where('occurred_at', '>=', from)
    .where('occurred_at', '<', to);
}
