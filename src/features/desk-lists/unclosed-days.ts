import { sql } from 'kysely';
import { readView, views } from '../../store/ledger/read-views.ts';
import type { Bounds } from './period.ts';
import { type Asker, isOwn, type Reader } from './register-queries.ts';

/** A day on which the desk did something, and that was not closed, or no leader has signed it. */
export interface UnclosedDay {
  /** `2026-11-23` */
  day: string;
  closed: boolean;
}

/** The earliest first. A day that was closed by an agency that was merged into this one since is not asked for again. */
export async function unclosedDays(
  database: Reader,
  asker: Asker,
  { from, to }: Bounds,
): Promise<readonly UnclosedDay[]> {
  const { identity } = asker;
  const dayOf = (column: string) =>
    sql<string>`((${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh')::date)::text`.as('day');
  const moved = (moment: 'received_at' | 'returned_at') =>
    views
      .selectFrom('read_listed')
      .where(isOwn(asker))
      .where(moment, '>=', from)
      .where(moment, '<', to)
      .select(dayOf(moment))
      .distinct()
      .compile();
  const paid = views
    .selectFrom('read_fee_collected')
    .where(isOwn(asker))
    .where('occurred_at', '>=', from)
    .where('occurred_at', '<', to)
    .select(dayOf('occurred_at'))
    .distinct()
    .compile();
  const closings = views
    .selectFrom('read_day_closing')
    .where(isOwn(asker))
    .where('made_at', '>=', from)
    .select(['day', 'kind'])
    .distinct()
    .compile();
  const [received, returned, collected, closed] = await Promise.all([
    readView(database, identity, null, moved('received_at')),
    readView(database, identity, null, moved('returned_at')),
    readView(database, identity, null, paid),
    readView(database, identity, null, closings),
  ]);
  const of = (kind: string) => new Set(closed.filter((one) => one.kind === kind).map(({ day }) => day));
  const [shut, signed] = [of('closed'), of('countersigned')];
  const days = new Set([...received, ...returned, ...collected].map(({ day }) => day));
  return [...days]
    .filter((day) => !signed.has(day))
    .sort()
    .map((day) => ({ day, closed: shut.has(day) }));
}
