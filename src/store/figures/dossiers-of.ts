import { type RawBuilder, sql } from 'kysely';
import { DISSATISFIED } from '../../domain/applicant-rating/applicant-rating.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Timeliness } from '../../domain/dossier/timeliness.ts';
import type { EndedAs } from '../../domain/figures/fact.ts';
import type { ListedColumn } from '../../domain/figures/listed-column.ts';
import type { Window } from '../../domain/figures/period.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { readView, views } from '../ledger/read-views.ts';
import { withinLimits } from '../ledger/reading-limits.ts';
import { type AsOf, judgedWindow } from './as-of.ts';
import { type FigureFilter, type FigureKey, KEY_COLUMNS } from './count-figures.ts';
import type { LateCause } from './late-causes.ts';

/** One number of a table: which column, of which dossiers. */
export interface Cell {
  column: ListedColumn;
  window: Window;
  asOf: AsOf;
  only?: FigureFilter;
  /** Of what ended late, what was late on this account (ruling 17). */
  lateBy?: Pick<LateCause, 'spender' | 'agency' | 'unit'>;
  /** Of these, by their ids, only those; or all but those. */
  among?: readonly string[];
  except?: readonly string[];
}

export interface CountedDossier {
  id: string;
  code: string;
  procedure_id: string;
  procedure_version: number;
  agency_id: string;
  officer_id: string;
  applicant: string | null;
  received_at: Instant;
  due_at: Instant;
  stood_at: Instant | null;
  /** Open, and past the base due when the window ended. */
  overdue: boolean;
  ended_at: Instant | null;
  ended_as: EndedAs | null;
  timeliness: Timeliness | null;
}

export interface DossiersOfCell {
  rows: readonly CountedDossier[];
  /** As the number has it. */
  counted: number;
  /** Of these, how many the asker may read: secret ones are counted, and not listed. */
  readable: number;
}

/** The dossiers behind a number, the earliest due first. */
export async function dossiersOf(
  database: Pick<Database, 'read'>,
  identity: Identity,
  cell: Cell,
  { page, atMost }: { page: number; atMost: number },
): Promise<DossiersOfCell> {
  const window = judgedWindow(cell.window, cell.asOf);
  const counted = sql<{ counted: number; readable: number }>`
    select count(*) as counted,
           count(*) filter (where exists (select from read_listed l where l.id = f.dossier_id)
                              and ${withinLimits(identity, sql.ref('f.dossier_id'), { looksUp: false })}) as readable
    from figure_fact f where ${isCounted(cell, window)}`.compile(views as never);
  const listed = sql<CountedDossier>`
    select l.id, l.code, f.procedure_id, f.procedure_version, f.agency_id, f.officer_id, l.applicant, f.received_at,
           f.due_at, f.stood_at, coalesce(f.overdue_at < ${window.to}, false) as overdue, f.ended_at, f.ended_as, f.timeliness
    from figure_fact f join read_listed l on l.id = f.dossier_id
    where ${isCounted(cell, window)} and ${withinLimits(identity, sql.ref('f.dossier_id'), { looksUp: false })}
    order by f.due_at, f.dossier_id limit ${atMost} offset ${(page - 1) * atMost}`.compile(views as never);
  const [totals, rows] = await Promise.all([
    readView(database, identity, null, counted),
    readView(database, identity, null, listed),
  ]);
  return { rows, counted: totals[0]?.counted ?? 0, readable: totals[0]?.readable ?? 0 };
}

/** The fact that held at the end of the window, as was known then; and whether its column is this one. */
function isCounted({ column, asOf, only = {}, lateBy, among, except }: Cell, { from, to }: Window) {
  const within = Object.entries(only).map(
    ([key, wanted]) => sql` and f.${sql.ref(KEY_COLUMNS[key as FigureKey])} = any(${wanted}::text[])`,
  );
  return sql`f.position <= ${asOf.position} and f.since < ${to}
    and (f.next_position is null or f.next_position > ${asOf.position} or f.next_since >= ${to})
    and ${inColumn(column, { from, to }, asOf)}${sql.join(within, sql``)}${lateBy ? isLateBy(lateBy) : sql``}
    ${among ? sql`and f.dossier_id = any(${among}::uuid[])` : sql``}
    ${except ? sql`and f.dossier_id <> all(${except}::uuid[])` : sql``}`;
}

/** Of a unit of the agency, whichever, where none is named. */
function isLateBy({ spender, agency, unit }: NonNullable<Cell['lateBy']>) {
  const ofUnit = spender === 'unit' && unit === '' ? sql`` : sql` and s.spender_unit = ${unit}`;
  return sql` and exists (select from figure_late_share s where s.dossier_id = f.dossier_id and s.version = f.version
    and s.spender = ${spender} and s.spender_agency = ${agency}${ofUnit})`;
}

function inColumn(column: ListedColumn, { from, to }: Window, asOf: AsOf): RawBuilder<unknown> {
  switch (column) {
    case 'all':
      return sql`(f.ended_at is null or f.ended_at >= ${from})`;
    case 'carried':
      return sql`f.received_at < ${from} and (f.ended_at is null or f.ended_at >= ${from})`;
    case 'online':
      return sql`f.received_at >= ${from} and f.channel = 'online'`;
    case 'direct':
      return sql`f.received_at >= ${from} and f.channel <> 'online'`;
    case 'resolved':
      return sql`f.ended_at >= ${from}`;
    case 'early':
    case 'on-time':
    case 'late':
      return sql`f.ended_at >= ${from} and f.timeliness = ${column}`;
    case 'open':
      return sql`f.ended_at is null`;
    case 'open-late':
      return sql`f.ended_at is null and f.overdue_at < ${to}`;
    case 'open-in-time':
      return sql`f.ended_at is null and (f.overdue_at is null or f.overdue_at >= ${to})`;
    case 'received':
      return sql`f.received_at >= ${from}`;
    case 'kept':
      return sql`f.ended_at >= ${from} and f.timeliness <> 'late'`;
    case 'judged':
      return sql`(f.ended_at >= ${from} or f.ended_at is null and f.overdue_at < ${to})`;
    case 'with-result':
      return sql`f.ended_at >= ${from} and f.ended_as in ('granted', 'refused')`;
    case 'electronic':
      return sql`${inColumn('with-result', { from, to }, asOf)} and ${hasElectronicResult(to, asOf)}`;
    case 'on-paper':
      return sql`${inColumn('with-result', { from, to }, asOf)} and not ${hasElectronicResult(to, asOf)}`;
    case 'paid':
      return sql`f.received_at >= ${from} and exists (
        select from event_log e where e.dossier_id = f.dossier_id and e.type = 'FeeCollected'
          and e.occurred_at < ${to} and e.recorded_at <= ${asOf.at})`;
    case 'satisfied':
      return sql`${inColumn('kept', { from, to }, asOf)} and not exists (
        select from applicant_rating r where r.dossier_id = f.dossier_id and r.given_at <= ${asOf.at}
          and r.overall = ${DISSATISFIED}
          and not exists (select from applicant_rating later where later.dossier_id = r.dossier_id
                          and later.number > r.number and later.given_at <= ${asOf.at}))`;
  }
}

/** As the follow-up tables count it: `beside-figures.ts`. */
function hasElectronicResult(to: Instant, asOf: AsOf): RawBuilder<unknown> {
  return sql`exists (
    select from event_log e where e.dossier_id = f.dossier_id and e.type in ('ResultIssued', 'ServedAtOnce')
      and (e.data ->> 'electronic')::boolean and e.occurred_at < ${to} and e.recorded_at <= ${asOf.at})`;
}
