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

/**
 * The earliest first. A day that was closed by an agency that was merged into this one since is not asked for again, unless
 * the own desk did something on it too: that one's closing told only of what it had itself.
 */
export async function unclosedDays(
  database: Reader,
  asker: Asker,
  { from, to }: Bounds,
): Promise<readonly UnclosedDay[]> {
  const { identity } = asker;
  const dayOf = (column: string) =>
    sql<string>`((${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh')::date)::text`.as('day');
  // Taken over, a dossier keeps the code of the desk that received it.
  const isOwnCode = sql<boolean>`split_part(code, '-', 1) = ${asker.agency.code}`.as('own');
  const moved = (moment: 'received_at' | 'returned_at') =>
    views
      .selectFrom('read_listed')
      .where(isOwn(asker))
      .where(moment, '>=', from)
      .where(moment, '<', to)
      .select([dayOf(moment), isOwnCode])
      .distinct()
      .compile();
  const paid = views
    .selectFrom('read_fee_collected')
    .where(isOwn(asker))
    .where('occurred_at', '>=', from)
    .where('occurred_at', '<', to)
    .select([dayOf('occurred_at'), isOwnCode])
    .distinct()
    .compile();
  const closings = views
    .selectFrom('read_day_closing')
    .where(isOwn(asker))
    .where('made_at', '>=', from)
    .select(['day', 'kind', 'agency_id'])
    .distinct()
    .compile();
  const [received, returned, collected, closed] = await Promise.all([
    readView(database, identity, null, moved('received_at')),
    readView(database, identity, null, moved('returned_at')),
    readView(database, identity, null, paid),
    readView(database, identity, null, closings),
  ]);
  const did = [...received, ...returned, ...collected];
  const own = new Set(did.filter((one) => one.own).map(({ day }) => day));
  const counts = ({ agency_id, day }: (typeof closed)[number]) =>
    agency_id === asker.agency.id || !own.has(day);
  const of = (kind: string) =>
    new Set(closed.filter((one) => one.kind === kind && counts(one)).map(({ day }) => day));
  const [shut, signed] = [of('closed'), of('countersigned')];
  return [...new Set(did.map(({ day }) => day))]
    .filter((day) => !signed.has(day))
    .sort()
    .map((day) => ({ day, closed: shut.has(day) }));
}
