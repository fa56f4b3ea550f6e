import { dayOf, formatDay, type Instant, localMinuteOf, startOfDate } from '../domain/calendar/local-time.ts';
import { keptAtDesk } from '../store/desk/kept-at-desk.ts';
import type { Database } from '../store/ledger/database.ts';
import { readView } from '../store/ledger/read-views.ts';
import type { OfficeBook } from '../store/office/office-book.ts';
import type { KeptAtDeskProps } from './components/kept-at-desk.tsx';
import type { SignedIn } from './signed-in.ts';

const MOST_ROWS = 20;

/** What this desk must hand over before the day is over, what should be away already among it. */
export async function findKeptToday(
  { database, office, now }: { database: Database; office: OfficeBook; now: () => Instant },
  { identity, agency }: Pick<SignedIn, 'identity' | 'agency'>,
): Promise<KeptAtDeskProps> {
  const midnight = startOfDate(formatDay(dayOf(localMinuteOf(now())) + 1)) ?? now();
  const kept = keptAtDesk(office, agency, midnight);
  const [rows, [counted]] = await Promise.all([
    kept.rows(database, identity, { limit: MOST_ROWS, offset: 0 }),
    readView(database, identity, 'count_kept_at_desk', kept.count),
  ]);
  return {
    now: now(),
    total: counted?.count ?? rows.length,
    rows: rows.map(({ id, code, procedure_id, applicant, leave_by }) => ({
      ...{ id, code, applicant, leaveBy: leave_by },
      procedure: office.findProcedure(procedure_id)?.content.name ?? procedure_id,
    })),
  };
}
