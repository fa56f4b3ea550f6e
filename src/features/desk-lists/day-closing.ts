import { sql } from 'kysely';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { DayCounts } from '../../store/desk/day-closings.ts';
import type { DayClosingRow } from '../../store/ledger/agreement-views.ts';
import type { LateEntryRow } from '../../store/ledger/desk-views.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import { countOf, takingsOf } from './day-end-queries.ts';
import type { Bounds } from './period.ts';
import { type Asker, isOwn, type Reader } from './register-queries.ts';

/** A day as it was closed: what was counted last, and the leader's name below it. */
export interface ClosedDay {
  closing: DayClosingRow;
  signed: DayClosingRow | null;
}

/** null: nobody has closed it. */
export async function closedDay(
  database: Reader,
  asker: Pick<Asker, 'identity' | 'agency'>,
  day: string,
): Promise<ClosedDay | null> {
  const query = views
    .selectFrom('read_day_closing')
    .selectAll()
    .where('agency_id', '=', asker.agency.id)
    .where('day', '=', day)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .compile();
  const rows = await readView(database, asker.identity, 'closings_of_day', query);
  const signed = rows.find(({ kind }) => kind === 'countersigned') ?? null;
  const closing = rows.find(({ kind, id }) => kind === 'closed' && (!signed || id === signed.closing_id));
  return closing ? { closing, signed } : null;
}

/** What the desk did on the day, as the screen has it now. */
export async function countsOfDay(database: Reader, asker: Asker, day: Bounds): Promise<DayCounts> {
  const [takings, received, returned] = await Promise.all([
    takingsOf(database, asker, day),
    countOf(database, asker, day, 'received_at'),
    countOf(database, asker, day, 'returned_at'),
  ]);
  const sum = (part: 'cash' | 'transfer' | 'receipts') =>
    takings.reduce((total, one) => total + one[part], 0);
  return { received, returned, receipts: sum('receipts'), cash: sum('cash'), transfer: sum('transfer') };
}

export function isSame(one: DayCounts, other: DayCounts): boolean {
  return (['received', 'returned', 'receipts', 'cash', 'transfer'] as const).every(
    (key) => one[key] === other[key],
  );
}

const MOST_SHOWN = 50;

/** What happened on the day by its date, and was written down after the day was closed. */
export function enteredAfter(
  database: Reader,
  asker: Asker,
  { from, to }: Bounds,
  closedAt: Instant,
): Promise<LateEntryRow[]> {
  const query = views
    .selectFrom('read_late_entry')
    .selectAll()
    .where(isOwn(asker))
    .where('occurred_at', '>=', from)
    .where('occurred_at', '<', to)
    .where('recorded_at', '>', closedAt)
    .orderBy('recorded_at')
    .orderBy(sql`dossier_id`)
    .limit(MOST_SHOWN)
    .compile();
  return readView(database, asker.identity, 'entered_after_closing', query);
}
