import { type Column, columnsOf } from '../../domain/figures/columns.ts';
import type { Fact } from '../../domain/figures/fact.ts';
import type { Window } from '../../domain/figures/period.ts';
import type { Database, Row } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { type AsOf, judgedWindow } from './as-of.ts';
import { type FigureFilter, type FigureKey, KEY_COLUMNS } from './count-figures.ts';

/** A dossier that a report counts otherwise as of a later moment than as of an earlier one. */
export interface Difference {
  dossier: string;
  /** Null where the asker may not read the dossier. */
  code: string | null;
  before: readonly Column[];
  after: readonly Column[];
}

/**
 * The dossiers that explain why the same report has other numbers as of two moments. Both windows end where the earlier
 * asking ended, or where the report does.
 */
export async function differencesOf(
  database: Pick<Database, 'read'>,
  identity: Identity,
  question: { window: Window; earlier: AsOf; later: AsOf; only?: FigureFilter },
): Promise<readonly Difference[]> {
  const { earlier, later, only = {} } = question;
  const [then, now] = [judgedWindow(question.window, earlier), judgedWindow(question.window, later)];
  const values: unknown[] = [earlier.position, then.to, later.position, now.to];
  const within = Object.entries(only)
    .map(([key, wanted]) => ` and f.${KEY_COLUMNS[key as FigureKey]} = any($${values.push(wanted)}::text[])`)
    .join('');
  const held = (side: string, position: string, to: string) =>
    `select '${side}' as side, f.* from figure_fact f
     where f.position <= ${position} and f.since < ${to}
       and (f.next_position is null or f.next_position > ${position} or f.next_since >= ${to})${within}`;
  // Where both windows end together, only what became known in between can differ.
  const isMoved =
    then.to === now.to
      ? ' and f.dossier_id in (select dossier_id from figure_fact where position > $1 and position <= $3)'
      : '';
  const [rows = []] = await database.read(identity, {
    text: `select h.*, l.code from (${held('before', '$1', '$2::timestamptz')}${isMoved}
             union all ${held('after', '$3', '$4::timestamptz')}${isMoved}) as h
           left join read_listed l on l.id = h.dossier_id order by h.dossier_id`,
    values,
  });
  return [...Map.groupBy(rows, ({ dossier_id }) => dossier_id as string)].flatMap(([dossier, sides]) => {
    const columns = (side: string, window: Window) => {
      const row = sides.find((one) => one.side === side);
      return row ? columnsOf(factOf(row), window) : [];
    };
    const [before, after] = [columns('before', then), columns('after', now)];
    const code = (sides[0]?.code as string | null | undefined) ?? null;
    return before.join() === after.join() ? [] : [{ dossier, code, before, after }];
  });
}

/** A row of `figure_fact`, without whose account it was late on. */
export function factOf(row: Row): Fact {
  return {
    version: row.version as number,
    position: row.position as number,
    recordedAt: row.recorded_at as string,
    since: row.since as string,
    agency: row.agency_id as string,
    field: row.field as string,
    block: row.block as Fact['block'],
    channel: row.channel as Fact['channel'],
    procedure: row.procedure_id as string,
    procedureVersion: row.procedure_version as number,
    officer: row.officer_id === '' ? null : (row.officer_id as string),
    receivedAt: row.received_at as string,
    dueAt: row.due_at as string,
    stoodAt: row.stood_at as string | null,
    endedAt: row.ended_at as string | null,
    endedAs: row.ended_as as Fact['endedAs'],
    timeliness: row.timeliness as Fact['timeliness'],
    lateShares: [],
  };
}
