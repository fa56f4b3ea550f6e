import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import { commandIdOf } from '../command-id.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** What the system does by itself when a time is over. */
export type DueKind = 'lapsed-supplement' | 'late-opinion' | 'uncollected-result';

/** One command that is due, on one dossier. */
export interface DueWork {
  dossierId: string;
  /** The receiving agency, by whose days something is counted. */
  agency: string;
  command: Command;
  /** Of what is to be done, not of the attempt: whoever finds it, and however often, it is the same command. */
  commandId: string;
  /** Where the next batch goes on: what is refused now does not hide what comes after it. */
  place: Place;
}

export type Place = readonly [at: Instant, dossierId: string, leg: number];

interface Search {
  text: string;
  /** How much of a place it goes on from. */
  keys: 2 | 3;
  command: (row: Row) => Command;
  /** What makes it one thing to do. */
  once: (row: Row) => readonly unknown[];
}

const SEARCHES: Readonly<Record<DueKind, Search>> = {
  'lapsed-supplement': {
    text: `select id as dossier_id, agency_id, 0 as leg, lapses_at as at from dossier
           where lapses_at < $1 and (lapses_at, id) > ($2, $3)
           order by lapses_at, id limit $4`,
    keys: 2,
    command: () => ({ type: 'expire', late: null }),
    // A second supplement lapses for itself.
    once: ({ dossier_id, at }) => [dossier_id, at],
  },
  'late-opinion': {
    text: `select l.dossier_id, l.agency_id, l.leg, l.due_at as at from dossier_leg l
           where l.kind = 'opinion' and l.due_at < $1 and (l.due_at, l.dossier_id, l.leg) > ($2, $3, $4)
             and not exists (select from event_log e where e.dossier_id = l.dossier_id and e.type = 'OpinionReminded'
                               and (e.data ->> 'leg')::int = l.leg)
           order by l.due_at, l.dossier_id, l.leg limit $5`,
    keys: 3,
    command: ({ leg }) => ({ type: 'remind-opinion', leg: leg as number, late: null }),
    once: ({ dossier_id, leg }) => [dossier_id, leg],
  },
  'uncollected-result': {
    text: `select id as dossier_id, agency_id, 0 as leg, uncollected_since as at from dossier
           where uncollected_since < $1 and (uncollected_since, id) > ($2, $3)
           order by uncollected_since, id limit $4`,
    keys: 2,
    command: () => ({ type: 'remind-collection', means: 'look-up', late: null }),
    once: ({ dossier_id }) => [dossier_id],
  },
};

export const DUE_KINDS = Object.keys(SEARCHES) as readonly DueKind[];

const BEGINNING: Place = ['1970-01-01T00:00:00.000Z', '00000000-0000-0000-0000-000000000000', 0];

/** What was due before `until`, the longest due first, after a place in that order. */
export async function findDueWork(
  database: Pick<Database, 'read'>,
  kind: DueKind,
  until: Instant,
  { after = BEGINNING, atMost }: { after?: Place | undefined; atMost: number },
): Promise<readonly DueWork[]> {
  const { text, keys, command, once } = SEARCHES[kind];
  const [rows = []] = await database.read(OWNER, {
    name: `due_${kind.replaceAll('-', '_')}`,
    text,
    values: [until, ...after.slice(0, keys), atMost],
  });
  return rows.map((row) => ({
    dossierId: row.dossier_id as string,
    agency: row.agency_id as string,
    command: command(row),
    commandId: commandIdOf([kind, ...once(row)]),
    place: [row.at as Instant, row.dossier_id as string, row.leg as number],
  }));
}
