import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { readView, views } from '../ledger/read-views.ts';
import { withinLimits } from '../ledger/reading-limits.ts';

/**
 * How a dossier that somebody has stands now, against the day promised. `supplement`, `payment`: the applicant is waited for;
 * `ready`: there is a result, and it waits to be fetched.
 */
export const IN_HAND_STATES = ['in-time', 'soon', 'late', 'supplement', 'payment', 'ready'] as const;
export type InHandState = (typeof IN_HAND_STATES)[number];

/** Who has it, and until when it is nearly due. */
export interface InHandScope {
  agencies: readonly string[];
  /** null: all of these agencies. */
  units: readonly string[] | null;
  now: Instant;
  soon: Instant;
}

export interface InHandCount {
  agency_id: string;
  unit: string;
  /** Empty: nobody of the unit in particular. */
  officer_id: string;
  state: InHandState;
  /** Others were asked beside it, and have not answered. */
  asks_others: boolean;
  dossiers: number;
}

export interface InHandFilter {
  /** None: all that is not `ready`. */
  state?: InHandState;
  asksOthers?: boolean;
  agency?: string;
  unit?: string;
  officer?: string;
}

export interface InHandDossier {
  id: string;
  code: string;
  procedure_id: string;
  applicant: string | null;
  agency_id: string;
  unit: string;
  officer_id: string;
  step: string;
  since: Instant;
  promise_due: Instant | null;
  received_at: Instant;
  state: InHandState;
}

type Reader = Pick<Database, 'read'>;

/** What is in whose hands now, of all who are looked at: one reading of the legs that are open. */
export function countInHand(
  database: Reader,
  identity: Identity,
  scope: InHandScope,
): Promise<readonly InHandCount[]> {
  const query = sql<InHandCount>`
    select agency_id, unit, officer_id, state, asks_others, count(*)::integer as dossiers
    from (${held(scope)}) as held group by 1, 2, 3, 4, 5`.compile(views as never);
  return readView(database, identity, null, query);
}

/** The dossiers behind one of these numbers, the earliest promised first. */
export async function dossiersInHand(
  database: Reader,
  identity: Identity,
  scope: InHandScope,
  filter: InHandFilter,
  { page, atMost }: { page: number; atMost: number },
): Promise<{ rows: readonly InHandDossier[]; counted: number; readable: number }> {
  const { state, asksOthers, agency, unit, officer } = filter;
  const wanted = sql.join(
    [
      state === undefined ? sql`state <> 'ready'` : sql`state = ${state}`,
      ...(asksOthers ? [sql`asks_others`] : []),
      ...(agency === undefined ? [] : [sql`agency_id = ${agency}`]),
      ...(unit === undefined ? [] : [sql`unit = ${unit}`]),
      ...(officer === undefined ? [] : [sql`officer_id = ${officer}`]),
    ],
    sql` and `,
  );
  const readable = withinLimits(identity, sql.ref('held.id'), { looksUp: false });
  const totals = sql<{ counted: number; readable: number }>`
    select count(*)::integer as counted, (count(*) filter (where ${readable}))::integer as readable
    from (${held(scope)}) as held where ${wanted}`.compile(views as never);
  const listed = sql<InHandDossier>`
    select id, code, procedure_id, applicant, agency_id, unit, officer_id, step, since, promise_due, received_at, state
    from (${held(scope)}) as held where ${wanted} and ${readable}
    order by promise_due, id limit ${atMost} offset ${(page - 1) * atMost}`.compile(views as never);
  const [[total], rows] = await Promise.all([
    readView(database, identity, null, totals),
    readView(database, identity, null, listed),
  ]);
  return { rows, counted: total?.counted ?? 0, readable: total?.readable ?? 0 };
}

export interface InTimeDossier extends InHandDossier {
  procedure_version: number;
  /** That received it. */
  received_by: string;
  readable: boolean;
}

/** What has its time running and is not late yet, the earliest promised first. */
export function dossiersInTime(
  database: Reader,
  identity: Identity,
  scope: InHandScope,
  atMost: number,
): Promise<readonly InTimeDossier[]> {
  const readable = withinLimits(identity, sql.ref('held.id'), { looksUp: false });
  const query = sql<InTimeDossier>`
    select id, code, procedure_id, procedure_version, applicant, agency_id, received_by, unit, officer_id, step, since,
           promise_due, received_at, state, ${readable} as readable
    from (${held(scope)}) as held where state in ('in-time', 'soon') and promise_due is not null
    order by promise_due, id limit ${atMost}`.compile(views as never);
  return readView(database, identity, null, query);
}

/** The one who answers for it has it: what others were asked beside it counts with that dossier. */
function held({ agencies, units, now, soon }: InHandScope): RawBuilder<unknown> {
  const ofUnits = units === null ? sql`` : sql` and l.unit = any(${units}::text[])`;
  return sql`
    select d.id, d.code, d.procedure_id, d.procedure_version, d.applicant, d.agency_id as received_by, l.agency_id, l.unit, coalesce(l.officer_id, '') as officer_id,
           l.step, l.since, d.promise_due, d.received_at,
           case when d.ended_at is not null then 'ready'
                when l.waiting and d.status = 'awaiting-payment' then 'payment'
                when l.waiting then 'supplement'
                when d.promise_due <= ${now}::timestamptz then 'late'
                when d.promise_due <= ${soon}::timestamptz then 'soon'
                else 'in-time' end as state,
           exists (select from read_leg o where o.dossier_id = l.dossier_id and o.work in ('opinion', 'part')) as asks_others
    from read_leg l join read_listed d on d.id = l.dossier_id
    where l.work not in ('opinion', 'part') and l.agency_id = any(${agencies}::text[])${ofUnits}`;
}
