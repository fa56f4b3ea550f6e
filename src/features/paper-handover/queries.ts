import { sql } from 'kysely';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { HandOverListRow, HandOverRow } from '../../store/ledger/agreement-views.ts';
import type { Database } from '../../store/ledger/database.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import type { SignedIn } from '../../web/signed-in.ts';

export type Asker = Pick<SignedIn, 'identity' | 'answersFor'>;
type Reader = Pick<Database, 'read'>;

const MOST_ROWS = 300;
const MOST_LISTS = 100;

/** Papers that this agency, or one that was merged into it, handed to another unit since then, are not signed for, and stand on no list yet. */
export function unlisted(
  database: Reader,
  { identity, answersFor }: Asker,
  since: Instant,
): Promise<HandOverRow[]> {
  const query = views
    .selectFrom('read_hand_over')
    .selectAll()
    .where(sql<boolean>`agency_id = any(${answersFor}::text[])`)
    .where('occurred_at', '>=', since)
    .where('list_id', 'is', null)
    .where((at) =>
      at.or([at('unit', '<>', at.ref('to_unit')), at('agency_id', '<>', at.ref('to_agency_id'))]),
    )
    .where('standing', 'in', ['given', 'missed'])
    .orderBy('to_agency_id')
    .orderBy('to_unit')
    .orderBy('code')
    .limit(MOST_ROWS)
    .compile();
  return readView(database, identity, 'hand_overs_unlisted', query);
}

/** Lists that came to these units or went out of this agency since then, the latest first. */
export function listsSince(
  database: Reader,
  { identity, answersFor }: Asker,
  since: Instant,
): Promise<HandOverListRow[]> {
  const query = views
    .selectFrom('read_hand_over_list')
    .selectAll()
    .where(sql<boolean>`array[agency_id, to_agency_id] && ${answersFor}::text[]`)
    .where('made_at', '>=', since)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(MOST_LISTS)
    .compile();
  return readView(database, identity, 'hand_over_lists', query);
}

export interface ListWithRows {
  list: HandOverListRow;
  rows: readonly HandOverRow[];
}

/** Undefined: there is none, or it is not the asker's to see. */
export async function findList(
  database: Reader,
  { identity }: Pick<Asker, 'identity'>,
  id: string,
): Promise<ListWithRows | undefined> {
  const lists = views.selectFrom('read_hand_over_list').selectAll().where('id', '=', id).compile();
  const [list] = await readView(database, identity, 'hand_over_list', lists);
  if (!list) return undefined;
  return { list, rows: await rowsOf(database, { identity }, [id]) };
}

/** In the order of their sheets. */
export function rowsOf(
  database: Reader,
  { identity }: Pick<Asker, 'identity'>,
  lists: readonly string[],
): Promise<HandOverRow[]> {
  if (lists.length === 0) return Promise.resolve([]);
  const query = views
    .selectFrom('read_hand_over')
    .selectAll()
    .where('list_id', 'in', [...lists])
    .orderBy('list_id')
    .orderBy('position')
    .compile();
  return readView(database, identity, null, query);
}

export function isOpen({ standing }: HandOverRow): boolean {
  return standing === 'given' || standing === 'missed';
}
