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
  const counts = COLUMNS.map((column, index) => `count(*) filter (where ${IS[column]})::int as c${index}`);
  const text = `select ${counts.join(', ')} from figure_fact
    where position <= $3 and since < $2 and received_at < $2 and (ended_at is null or ended_at >= $1)
      and (next_position is null or next_position > $3 or next_since >= $2)${within.join('')}`;
  const name = `figure_facts_${Object.keys(only).join('_')}`;
  const [[row] = []] = await database.read(identity, { name, text, values });
  return Object.fromEntries(
    COLUMNS.map((column, index) => [column, Number(row?.[`c${index}`] ?? 0)]),
  ) as unknown as Counts;
}
