import type { Actor } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { CommandType } from '../../domain/dossier/commands.ts';
import type { RefusalCode } from '../../domain/dossier/refusals.ts';
import type { Database, Row, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** A command that somebody gave outside the table of transitions, for inspectors: who and what, and no word of it. */
export interface RefusedCommand {
  at: Instant;
  actor: Actor['kind'];
  officer: string | null;
  agency: string | null;
  /** null: one that was to be opened. Not every id here is that of a dossier. */
  dossier: string | null;
  /** Code of that dossier; null: it has none. */
  code: string | null;
  command: string;
  refusal: string;
}

/** What the table of transitions refuses, and asking for what one may not even see. */
const OF_RIGHTS: readonly RefusalCode[] = [
  'not-permitted',
  'outside-own-procedures',
  'held-by-other',
  'wrong-standing',
  'wrong-step',
  'unknown-dossier',
  'second-supplement-needs-leader',
];

/** What the system itself is refused is no attempt of anybody's. */
export function isOfRights({ kind }: Actor, refusal: RefusalCode): boolean {
  return kind !== 'system' && OF_RIGHTS.includes(refusal);
}

export function keepRefused(
  { actor, dossier }: { actor: Actor; dossier: { id: string } | { open: unknown } },
  command: CommandType,
  refusal: RefusalCode,
  at: Instant,
): Statement {
  const [officer, agency] = actor.kind === 'officer' ? [actor.id, actor.agency] : [null, null];
  return {
    name: 'keep_refused',
    text: `insert into refused_command (refused_at, actor, officer_id, agency_id, dossier_id, command, refusal)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [at, actor.kind, officer, agency, 'id' in dossier ? dossier.id : null, command, refusal],
  };
}

/** The latest first. */
export async function readRefused(
  database: Pick<Database, 'read'>,
  atMost: number,
): Promise<readonly RefusedCommand[]> {
  const [rows = []] = await database.read(OWNER, {
    name: 'read_refused',
    text: `select r.*, d.code from refused_command r left join dossier d on d.id = r.dossier_id
           order by r.number desc limit $1`,
    values: [atMost],
  });
  return rows.map(refusedOf);
}

function refusedOf(row: Row): RefusedCommand {
  return {
    at: row.refused_at as Instant,
    actor: row.actor as Actor['kind'],
    officer: row.officer_id as string | null,
    agency: row.agency_id as string | null,
    dossier: row.dossier_id as string | null,
    code: row.code as string | null,
    command: row.command as string,
    refusal: row.refusal as string,
  };
}
