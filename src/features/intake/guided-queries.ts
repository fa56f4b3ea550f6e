import { formatDay, type Instant, parseDay, startOfDate } from '../../domain/calendar/local-time.ts';
import type { GuidanceWay } from '../../domain/dossier/desk-events.ts';
import type { Database } from '../../store/ledger/database.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import type { SignedIn } from '../../web/signed-in.ts';

type Asker = Pick<SignedIn, 'identity' | 'agency'>;
type Reader = Pick<Database, 'read'>;

export const GUIDED_A_PAGE = 50;

/** Somebody who was told about a procedure, and has handed nothing in yet. */
export interface GuidedRow {
  id: string;
  procedureId: string;
  at: Instant;
  officerId: string;
  way: GuidanceWay;
  /** null: erased. */
  text: string | null;
}

/** On a day, the last one first. */
export async function guidedOn(
  database: Reader,
  asker: Asker,
  day: string,
  page: number,
): Promise<GuidedRow[]> {
  const query = ofDay(asker, day)
    .select(['id', 'procedure_id', 'guided_at', 'officer_id', 'way', 'text'])
    .orderBy('guided_at', 'desc')
    .orderBy('id')
    .limit(GUIDED_A_PAGE)
    .offset((page - 1) * GUIDED_A_PAGE)
    .compile();
  const rows = await readView(database, asker.identity, 'guided_on', query);
  return rows.map(({ id, procedure_id, guided_at: at, officer_id, way, text }) => ({
    ...{ id, procedureId: procedure_id, at, officerId: officer_id, way, text },
  }));
}

export async function countGuided(database: Reader, asker: Asker, day: string): Promise<number> {
  const query = ofDay(asker, day)
    .select(({ fn }) => fn.countAll().as('count'))
    .compile();
  const [row] = await readView(database, asker.identity, 'count_guided', query);
  return Number(row?.count ?? 0);
}

function ofDay({ agency }: Asker, day: string) {
  const [from, to] = dayBounds(day);
  return views
    .selectFrom('read_guided')
    .where('agency_id', '=', agency.id)
    .where('guided_at', '>=', from)
    .where('guided_at', '<', to);
}

/** From midnight to midnight. */
function dayBounds(day: string): [Instant, Instant] {
  const next = formatDay((parseDay(day) ?? 0) + 1);
  return [startOfDate(day) ?? '', startOfDate(next) ?? ''];
}
