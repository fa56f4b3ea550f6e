import { sql } from 'kysely';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { handOverBy } from '../../domain/dossier/clock.ts';
import { dueToLeaveBefore } from '../../domain/dossier/due-to-leave.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import type { OfficeSource } from '../ledger/office-source.ts';
import { readView, views } from '../ledger/read-views.ts';

/** Received here and still at the desk, though by then it must have gone on (NĐ 61 Đ18). */
export interface KeptDossier {
  id: string;
  code: string;
  procedure_id: string;
  applicant: string | null;
  unit: string;
  officer_id: string | null;
  /** When it must have left. */
  leave_by: Instant;
}

/** What must have left this desk by `then`, counted and listed, the longest kept first. */
export function keptAtDesk(
  office: Pick<OfficeSource, 'calendarOf' | 'regimeAt'>,
  agency: Agency,
  then: Instant,
) {
  const rule = (at: Instant) => ({ calendar: office.calendarOf(agency), regime: office.regimeAt(at) });
  // Where the calendar does not reach, nobody is told that they are late.
  const before = dueToLeaveBefore(rule(then), then) ?? '-infinity';
  // Nobody handed it on yet: once it went, its status says so, though it should come back to the desk.
  const from = () =>
    views
      .selectFrom('read_leg as l')
      .innerJoin('read_listed as d', 'd.id', 'l.dossier_id')
      .where('l.agency_id', '=', agency.id)
      .where('l.work', '=', 'intake')
      .where('d.status', '=', 'received')
      .where('d.received_at', '<', before);
  const leaveBy = (receivedAt: Instant): Instant => {
    const by = handOverBy(rule(receivedAt), receivedAt);
    return by.ok ? by.value : receivedAt;
  };
  return {
    count: from().select(sql<number>`count(*)::int`.as('count')).compile(),
    async rows(
      database: Pick<Database, 'read'>,
      identity: Identity,
      { limit, offset }: { limit: number; offset: number },
    ): Promise<readonly KeptDossier[]> {
      const query = from()
        .select(['d.id', 'd.code', 'd.procedure_id', 'd.applicant', 'l.unit', 'l.officer_id'])
        .select(sql<Instant>`d.received_at`.as('received_at'))
        .orderBy('d.received_at')
        .orderBy('d.id')
        .limit(limit)
        .offset(offset)
        .compile();
      const found = await readView(database, identity, 'kept_at_desk', query);
      return found.map(({ received_at, ...row }) => ({ ...row, leave_by: leaveBy(received_at) }));
    },
  };
}
