import { sql } from 'kysely';
import type { Database } from '../../store/ledger/database.ts';
import type { RegisterRow } from '../../store/ledger/desk-views.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import type { Bounds } from './period.ts';

export type Asker = Pick<SignedIn, 'identity' | 'agency' | 'answersFor'>;

/** Of the own agency, and of those that were merged into it: whatever stands under their names still. */
export function isOwn({ answersFor }: Pick<Asker, 'answersFor'>) {
  return sql<boolean>`agency_id = any(${answersFor}::text[])`;
}

export type Reader = Pick<Database, 'read'>;

/** What was received from then to then, in a field or, with none named, in all of them. */
export interface RegisterQuery extends Bounds {
  field: string;
}

/** In the order of the book. */
export async function registerRows(
  database: Reader,
  asker: Asker,
  query: RegisterQuery,
  { first, count }: { first: number; count: number },
): Promise<RegisterRow[]> {
  const select = received(asker, query)
    .selectAll()
    .orderBy('received_at')
    .orderBy('code')
    .limit(count)
    .offset(first)
    .compile();
  return readView(database, asker.identity, null, select);
}

export async function countRegister(database: Reader, asker: Asker, query: RegisterQuery): Promise<number> {
  const select = received(asker, query).select(sql<number>`count(*)::int`.as('count')).compile();
  const [row] = await readView(database, asker.identity, null, select);
  return row?.count ?? 0;
}

function received(asker: Asker, { from, to, field }: RegisterQuery) {
  const all = views
    .selectFrom('read_register')
    .where(isOwn(asker))
    .where('received_at', '>=', from)
    .where('received_at', '<', to);
  return field === '' ? all : all.where('field', '=', field);
}
