import { COLUMNS, type Counts } from '../../domain/figures/columns.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { judgedWindow } from './as-of.ts';
import { type FigureKey, type FigureQuestion, KEY_COLUMNS } from './count-figures.ts';

/** The columns of II.06a, each said of one fact: as `columnsOf` of the domain says it. */
const IS = {
  all: 'true',
  online: "received_at >= $1 and channel = 'online'",
  direct: "received_at >= $1 and channel <> 'online'",
  carried: 'received_at < $1',
  resolved: 'ended_at is not null',
  early: "timeliness = 'early'",
  'on-time': "timeliness = 'on-time'",
  late: "timeliness = 'late'",
  open: 'ended_at is null',
  'open-in-time': 'ended_at is null and (overdue_at is null or overdue_at >= $2)',
  'open-late': 'ended_at is null and overdue_at < $2',
} as const satisfies Record<keyof Counts, string>;

/**
 * The same numbers from the facts, dossier by dossier, and not from the sums: what a report is checked against before it is
 * given out.
 */
export async function countFacts(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { window, asOf, only = {} }: Omit<FigureQuestion, 'by'>,
): Promise<Counts> {
  const { from, to } = judgedWindow(window, asOf);
  const values: unknown[] = [from, to, asOf.position];
  const within = Object.entries(only).map(
    ([key, wanted]) => ` and ${KEY_COLUMNS[key as FigureKey]} = any($${values.push(wanted)}::text[])`,
  );
  // What may be read is said as well, so that an index is of use.
  if (identity.kind === 'officer' && !only.agency)
    within.push(` and agency_id = any($${values.push(identity.agencies)}::text[])`);
  const counts = COLUMNS.map((column, index) => `count(*) filter (where ${IS[column]})::int as c${index}`);
  const text = `select ${counts.join(', ')} from (${inHandOrEnded(within.join(''))}) as fact
    where position <= $3 and since < $2 and received_at < $2`;
  // Not named: a plan for any window does not know how few facts are in one, and reads them all.
  const [[row] = []] = await database.read(identity, { text, values });
  return Object.fromEntries(
    COLUMNS.map((column, index) => [column, Number(row?.[`c${index}`] ?? 0)]),
  ) as unknown as Counts;
}

const COUNTED =
  'received_at, channel, ended_at, timeliness, overdue_at, position, since, next_position, next_since';

/**
 * The facts that ended since the window began, and those that were open at its end: each found by an index, so that it takes
 * as long as the window is full, however large the archive. Open then is what nothing followed, what was followed
 * later, and what was only found out later to be followed earlier.
 */
function inHandOrEnded(within: string): string {
  return `select ${COUNTED} from figure_fact
    where ended_at >= $1 and ended_at < $2 and (next_position is null or next_position > $3 or next_since >= $2)${within}
    union all
    select ${COUNTED} from figure_fact where ended_at is null and next_since is null${within}
    union all
    select ${COUNTED} from figure_fact where ended_at is null and next_since >= $2${within}
    union all
    select ${COUNTED.replaceAll(/\w+/g, 'f.$&')} from
      (select dossier_id, position as known, since as followed from figure_fact where position > $3 and since < $2) n
      join figure_fact f on f.dossier_id = n.dossier_id and f.next_position = n.known
    where f.ended_at is null${within}`;
}
