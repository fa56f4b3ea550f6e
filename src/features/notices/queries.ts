import type { ExpressionBuilder } from 'kysely';
import type { Database } from '../../store/ledger/database.ts';
import { type ReadViews, readView, views } from '../../store/ledger/read-views.ts';
import type { SignedIn } from '../../web/signed-in.ts';

export const ROWS_A_PAGE = 50;

type Notice = ExpressionBuilder<ReadViews, 'read_notice'>;

/** Dates that moved, of which nobody told the applicant; once it is over nobody need be told. */
function isWaiting({ agency }: SignedIn) {
  return (notice: Notice) =>
    notice.and([
      notice('agency_id', '=', agency.id),
      notice('state', 'in', ['queued', 'failed']),
      notice('status', 'not in', ['returned', 'withdrawn', 'stopped']),
    ]);
}

export async function waitingNotices(database: Pick<Database, 'read'>, signedIn: SignedIn, page: number) {
  return readView(
    database,
    signedIn.identity,
    'waiting_notices',
    views
      .selectFrom('read_notice')
      .select(['dossier_id', 'code', 'procedure_id', 'procedure_version', 'applicant', 'phone'])
      .select(['promised_before', 'promise_due', 'day_order', 'queued_at', 'event_version'])
      .where(isWaiting(signedIn))
      .orderBy('queued_at')
      .orderBy('dossier_id')
      .orderBy('event_version')
      .limit(ROWS_A_PAGE)
      .offset((page - 1) * ROWS_A_PAGE)
      .compile(),
  );
}

export async function countNotices(database: Pick<Database, 'read'>, signedIn: SignedIn): Promise<number> {
  const [row] = await readView(
    database,
    signedIn.identity,
    'count_notices',
    views
      .selectFrom('read_notice')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(isWaiting(signedIn))
      .compile(),
  );
  return Number(row?.count ?? 0);
}
