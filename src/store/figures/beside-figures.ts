import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { readView, views } from '../ledger/read-views.ts';
import { withinLimits } from '../ledger/reading-limits.ts';
import { judgedWindow } from './as-of.ts';
import { type FigureKey, type FigureQuestion, KEY_COLUMNS } from './count-figures.ts';

/** Of an agency, what the sums do not have: read off the events of the dossiers that were in hand in the window. */
export interface BesideCounts {
  agency_id: string;
  /** Ended with a result, granted or refused; and those whose result is an electronic one. */
  results: number;
  electronic: number;
  /** Received in the window; of these, those for which a fee was collected. */
  received: number;
  paid: number;
  /** Asked for a supplement more than once. */
  asked_again: number;
  /** Late, ended or open; of these, those whose applicant was told no new date with an apology. */
  late: number;
  unapologised: number;
}

/** A dossier that is in one of the last three. */
export interface Lapse {
  id: string;
  code: string;
  agency_id: string;
  procedure_id: string;
  due_at: Instant;
  supplements: number;
  late: boolean;
  apologised: boolean;
}

type Question = Omit<FigureQuestion, 'by'>;

export async function countBeside(
  database: Pick<Database, 'read'>,
  identity: Identity,
  question: Question,
): Promise<readonly BesideCounts[]> {
  const query = sql<BesideCounts>`
    with ${followed(question)}
    select agency_id,
           count(*) filter (where has_result)::int as results,
           count(*) filter (where has_result and electronic)::int as electronic,
           count(*) filter (where came)::int as received,
           count(*) filter (where came and paid)::int as paid,
           count(*) filter (where supplements > 1)::int as asked_again,
           count(*) filter (where late)::int as late,
           count(*) filter (where late and not apologised)::int as unapologised
    from followed group by agency_id`.compile(views as never);
  return readView(database, identity, null, query);
}

/** Late; late without an apology and a new date; asked for a supplement more than once. */
export type LapseFilter = 'late' | 'unapologised' | 'asked-again';

const LAPSES: Readonly<Record<LapseFilter, RawBuilder<unknown>>> = {
  late: sql`f.late`,
  unapologised: sql`f.late and not f.apologised`,
  'asked-again': sql`f.supplements > 1`,
};

/** Of all that have a lapse (null), or one of these: how many there are, and how many one may read. */
export async function countLapses(
  database: Pick<Database, 'read'>,
  identity: Identity,
  question: Question,
  lapse: LapseFilter | null,
): Promise<{ counted: number; readable: number }> {
  const query = sql<{ counted: number; readable: number }>`
    with ${followed(question)}
    select count(*)::int as counted,
           count(*) filter (where exists (select from read_listed l where l.id = f.dossier_id)
                              and ${withinLimits(identity, sql.ref('f.dossier_id'), { looksUp: false })})::int as readable
    from followed f where ${hasLapse(lapse)}`.compile(views as never);
  const [row] = await readView(database, identity, null, query);
  return row ?? { counted: 0, readable: 0 };
}

function hasLapse(lapse: LapseFilter | null): RawBuilder<unknown> {
  return lapse ? LAPSES[lapse] : sql`(${LAPSES.late} or ${LAPSES['asked-again']})`;
}

/** The lapses that one may read, the earliest due first; a page of them. */
export async function lapsesOf(
  database: Pick<Database, 'read'>,
  identity: Identity,
  question: Question,
  { lapse, page, atMost }: { lapse: LapseFilter | null; page: number; atMost: number },
): Promise<readonly Lapse[]> {
  const query = sql<Lapse>`
    with ${followed(question)}
    select l.id, l.code, f.agency_id, f.procedure_id, f.due_at, f.supplements, f.late, f.apologised
    from followed f join read_listed l on l.id = f.dossier_id
    where ${hasLapse(lapse)} and ${withinLimits(identity, sql.ref('f.dossier_id'), { looksUp: false })}
    order by f.due_at, l.code limit ${atMost} offset ${(page - 1) * atMost}`.compile(views as never);
  return readView(database, identity, null, query);
}

/** Each dossier that was in hand in the window, with what its events say beside the facts. */
function followed({ window, asOf, only = {} }: Question) {
  const { from, to } = judgedWindow(window, asOf);
  const within = Object.entries(only).map(
    ([key, wanted]) => sql` and ${sql.ref(KEY_COLUMNS[key as FigureKey])} = any(${wanted}::text[])`,
  );
  return sql`fact as (
      select dossier_id, agency_id, procedure_id, due_at, received_at >= ${from} as came,
             coalesce(ended_as in ('granted', 'refused'), false) as has_result,
             coalesce(timeliness = 'late', overdue_at < ${to}, false) as late
      from figure_fact
      where position <= ${asOf.position} and since < ${to} and received_at < ${to}
        and (ended_at is null or ended_at >= ${from})
        and (next_position is null or next_position > ${asOf.position} or next_since >= ${to})
        ${sql.join(within, sql``)}
    ), told as (
      select e.dossier_id,
             count(*) filter (where e.type = 'SupplementRequested')::int as supplements,
             bool_or(e.type = 'DueExtended') as apologised,
             bool_or(e.type = 'FeeCollected') as paid,
             coalesce(bool_or((e.data ->> 'electronic')::boolean), false) as electronic
      from event_log e join fact on fact.dossier_id = e.dossier_id
      where e.type in ('SupplementRequested', 'DueExtended', 'FeeCollected', 'ResultIssued', 'ServedAtOnce')
        and e.occurred_at < ${to} and e.recorded_at <= ${asOf.at}
      group by e.dossier_id
    ), followed as (
      select fact.*, coalesce(supplements, 0) as supplements, coalesce(apologised, false) as apologised,
             coalesce(paid, false) as paid, coalesce(electronic, false) as electronic
      from fact left join told on told.dossier_id = fact.dossier_id
    )`;
}
