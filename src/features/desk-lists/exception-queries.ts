import { type CompiledQuery, sql } from 'kysely';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import type { Bounds } from './period.ts';
import { type Asker, isOwn, type Reader } from './register-queries.ts';

export const ROWS_A_PAGE = 50;

const COUNT = sql<number>`count(*)::int`.as('count');

/** The result is there, its day is over, and nobody has it. */
export function notReturned(asker: Asker, now: Instant) {
  const from = () =>
    views
      .selectFrom('read_listed')
      .where('agency_id', '=', asker.agency.id)
      .where('work', '=', 'return')
      .where('returned_at', 'is', null)
      .where('promise_due', '<', now);
  return {
    count: from().select(COUNT).compile(),
    rows: (page: number) =>
      from()
        .select(['id', 'code', 'procedure_id', 'applicant', sql<Instant>`promise_due`.as('at')])
        .select([sql<string | null>`null`.as('unit'), sql<string | null>`null`.as('officer_id')])
        .orderBy('promise_due')
        .orderBy('id')
        .limit(ROWS_A_PAGE)
        .offset((page - 1) * ROWS_A_PAGE)
        .compile(),
  };
}

/** Papers went, and who has the dossier has not signed for them. */
export function notSignedFor(asker: Asker) {
  const from = () => views.selectFrom('read_papers_given as g').where('g.agency_id', '=', asker.agency.id);
  return {
    count: from().select(COUNT).compile(),
    rows: (page: number) =>
      from()
        .innerJoin('read_listed as d', 'd.id', 'g.dossier_id')
        .select([
          'd.id',
          'd.code',
          'd.procedure_id',
          'd.applicant',
          'g.unit',
          'g.officer_id',
          'g.given_at as at',
        ])
        .orderBy('g.given_at')
        .orderBy('d.id')
        .limit(ROWS_A_PAGE)
        .offset((page - 1) * ROWS_A_PAGE)
        .compile(),
  };
}

/** Nothing happened since then, though it is somebody's turn in this agency. */
export function notMoved(asker: Asker, before: Instant) {
  const from = () =>
    views
      .selectFrom('read_leg as l')
      .innerJoin('read_listed as d', 'd.id', 'l.dossier_id')
      .where('l.agency_id', '=', asker.agency.id)
      .where('l.waiting', '=', false)
      .where('l.work', 'not in', ['return', 'opinion', 'part'])
      .where('l.since', '<', before)
      .where('d.last_at', '<', before);
  return {
    count: from().select(COUNT).compile(),
    rows: (page: number) =>
      from()
        .select([
          'd.id',
          'd.code',
          'd.procedure_id',
          'd.applicant',
          'l.unit',
          'l.officer_id',
          'd.last_at as at',
        ])
        .orderBy('d.last_at')
        .orderBy('d.id')
        .limit(ROWS_A_PAGE)
        .offset((page - 1) * ROWS_A_PAGE)
        .compile(),
  };
}

/** Asked of somebody for a dossier of this agency, and not answered by its day: the head of the desk is told (NĐ 61 Đ19.5). */
export function lateOpinions(asker: Asker, now: Instant) {
  const from = () =>
    views
      .selectFrom('read_leg as l')
      .innerJoin('read_listed as d', 'd.id', 'l.dossier_id')
      .where('d.agency_id', '=', asker.agency.id)
      .where('l.work', '=', 'opinion')
      .where('l.due_at', '<', now);
  return {
    count: from().select(COUNT).compile(),
    rows: (page: number) =>
      from()
        .select([
          'd.id',
          'd.code',
          'd.procedure_id',
          'd.applicant',
          'l.unit',
          'l.officer_id',
          'l.due_at as at',
        ])
        .select('l.agency_id as asked_agency_id')
        .orderBy('l.due_at')
        .orderBy('d.id')
        .orderBy('l.leg')
        .limit(ROWS_A_PAGE)
        .offset((page - 1) * ROWS_A_PAGE)
        .compile(),
  };
}

/** Papers that are in a unit of the own agency, or whose dossier is there, while the screen says something else. */
export function foundFirst(asker: Asker) {
  const { id } = asker.agency;
  const from = () =>
    views
      .selectFrom('read_papers_found as f')
      .where((at) =>
        at.or([
          at('f.agency_id', '=', id),
          at('f.found_agency_id', '=', id),
          at('f.holding_agency_id', '=', id),
        ]),
      );
  return {
    count: from().select(COUNT).compile(),
    rows: (page: number) =>
      from()
        .innerJoin('read_listed as d', 'd.id', 'f.dossier_id')
        .select([
          ...(['d.id', 'd.code', 'd.procedure_id', 'd.applicant', 'f.found_at as at', 'f.text'] as const),
          ...(['f.found_unit', 'f.found_agency_id', 'f.finder_id'] as const),
          ...(['f.holding_unit', 'f.holding_agency_id', 'f.holding_officer_id'] as const),
        ])
        .orderBy('f.found_at')
        .orderBy('d.id')
        .limit(ROWS_A_PAGE)
        .offset((page - 1) * ROWS_A_PAGE)
        .compile(),
  };
}

/** What was written down by officers of this agency after it had happened: what waits, and the rest of this time. */
export function writtenLate(asker: Asker, { from, to }: Bounds) {
  const late = () => views.selectFrom('read_late_entry').where(isOwn(asker));
  const listed = () =>
    late()
      .where((at) => at.or([at('verdict', 'is', null), at('recorded_at', '>=', from)]))
      .where('recorded_at', '<', to);
  return {
    count: late().where('verdict', 'is', null).select(COUNT).compile(),
    listed: listed().select(COUNT).compile(),
    rows: (page: number) =>
      listed()
        .selectAll()
        .orderBy(sql`verdict is not null`)
        .orderBy('recorded_at', 'desc')
        .orderBy('dossier_id')
        .orderBy('version')
        .limit(ROWS_A_PAGE)
        .offset((page - 1) * ROWS_A_PAGE)
        .compile(),
  };
}

/** How many of each there are. */
export async function countEach<Name extends string>(
  database: Reader,
  asker: Asker,
  lists: Readonly<Record<Name, { count: CompiledQuery<{ count: number }> }>>,
): Promise<Readonly<Record<Name, number>>> {
  const counted = await Promise.all(
    (Object.keys(lists) as Name[]).map(async (name) => {
      const [row] = await readView(database, asker.identity, null, lists[name].count);
      return [name, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counted) as Record<Name, number>;
}
