import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Status } from '../../domain/dossier/status.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import { limitsOf, withinLimits } from '../../store/ledger/reading-limits.ts';
import { type Found, ROWS } from './queries.ts';

type Reader = Pick<Database, 'read'>;

/** What an agency has in hand, and how much of it is past its promise. */
export interface AgencyLoad {
  agency_id: string;
  open: number;
  late: number;
}

/** While it waits for the applicant nothing is late. */
const RUNNING: readonly Status[] = ['received', 'in-progress'];

/** Dossiers without a result yet, by the agency that received them. Read from lead legs: there is one for each, and no more. */
function inHand() {
  return views
    .selectFrom('read_leg as leg')
    .innerJoin('read_listed as listed', 'listed.id', 'leg.dossier_id')
    .where('leg.leg', '=', 1)
    .where('listed.ended_at', 'is', null);
}

export function readLoads(database: Reader, identity: Identity, now: Instant): Promise<AgencyLoad[]> {
  const query = inHand()
    .select(({ fn, eb }) => [
      'listed.agency_id',
      fn.countAll<number>().as('open'),
      fn
        .countAll<number>()
        .filterWhere(eb.and([eb('listed.promise_due', '<', now), eb('listed.status', 'in', RUNNING)]))
        .as('late'),
    ])
    .groupBy('listed.agency_id')
    .compile();
  return readView(database, identity, 'agency_loads', query);
}

/** Those of an agency that are past their promise, the longest first. */
export async function findLate(
  database: Reader,
  identity: Identity,
  agency: string,
  { now, page }: { now: Instant; page: number },
): Promise<Found> {
  const late = inHand()
    .where('listed.agency_id', '=', agency)
    .where('listed.promise_due', '<', now)
    .where('listed.status', 'in', RUNNING)
    .where(({ ref }) => withinLimits(identity, ref('listed.id'), { looksUp: false }));
  const counted = late.select(({ fn }) => fn.countAll<number>().as('total')).compile();
  const selected = late
    .leftJoin('read_applicant as applicant', 'applicant.dossier_id', 'listed.id')
    .select(['listed.id', 'listed.code', 'listed.status', 'listed.procedure_id', 'listed.procedure_version'])
    .select(['listed.agency_id', 'listed.work', 'listed.submitted_at', 'listed.received_at'])
    .select(['listed.promise_due', 'listed.returned_at', 'listed.ended_at', 'applicant.name as applicant'])
    .orderBy('listed.promise_due')
    .orderBy('listed.id')
    .limit(ROWS)
    .offset((page - 1) * ROWS)
    .compile();
  const [totals, rows] = await Promise.all([
    readView(database, identity, limitsOf(identity) ? null : 'late_total', counted),
    readView(database, identity, limitsOf(identity) ? null : 'late_rows', selected),
  ]);
  return { rows, total: totals[0]?.total ?? 0 };
}
