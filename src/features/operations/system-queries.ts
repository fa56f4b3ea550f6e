import type { Instant } from '../../domain/calendar/local-time.ts';
import { findDueWork } from '../../store/dossiers/due-work.ts';
import type { Database } from '../../store/ledger/database.ts';
import { OWNER } from '../../store/ledger/identity.ts';

/** How the database stands; nothing of a dossier or a person. */
export interface DatabaseStanding {
  serverVersion: string;
  bytes: number;
  /** The newest file of `db/migrations/` that was applied. */
  schema: string;
  lastSeal: { number: number; at: Instant } | null;
  /** Events that no seal covers yet. */
  unsealed: number;
  /** Dossiers filed online that no desk has accepted or declined. */
  waitingAtDesks: number;
  /** Notices to applicants that nobody has sent. */
  unsentNotices: number;
  keptForms: number;
  openSessions: number;
}

export async function databaseStanding(database: Pick<Database, 'read'>): Promise<DatabaseStanding> {
  const [[row] = []] = await database.read(OWNER, {
    name: 'database_standing',
    text: `select current_setting('server_version') as server_version,
                  pg_database_size(current_database()) as bytes,
                  (select name from schema_migration order by number desc limit 1) as schema,
                  s.number as seal_number, s.sealed_at,
                  (select coalesce(max(position), 0) from feed) - coalesce(s.to_position, 0)
                    + (select count(*) from feed_inbox) as unsealed,
                  (select count(*) from dossier where status = 'submitted') as waiting_at_desks,
                  (select count(*) from notice where state in ('queued', 'failed')) as unsent_notices,
                  (select count(*) from kept_form) as kept_forms,
                  (select count(*) from session where ended_at is null) as open_sessions
           from (values (1)) one left join (select * from seal order by number desc limit 1) s on true`,
    values: [],
  });
  if (!row) throw new Error('the database answered without a row');
  const count = (name: string) => Number(row[name]);
  return {
    ...{ serverVersion: row.server_version as string, bytes: count('bytes'), schema: row.schema as string },
    lastSeal:
      row.seal_number === null ? null : { number: count('seal_number'), at: row.sealed_at as Instant },
    ...{ unsealed: count('unsealed'), waitingAtDesks: count('waiting_at_desks') },
    ...{ unsentNotices: count('unsent_notices'), keptForms: count('kept_forms') },
    openSessions: count('open_sessions'),
  };
}

const MOST_SHOWN = 100;

/** What the system should have done by itself before `until`, and has not; at most 100 of each kind. */
export async function overdueWork(
  database: Pick<Database, 'read'>,
  until: Instant,
): Promise<{ lapsed: number; opinions: number }> {
  const [lapsed, opinions] = await Promise.all(
    (['lapsed-supplement', 'late-opinion'] as const).map((kind) =>
      findDueWork(database, kind, until, { atMost: MOST_SHOWN }),
    ),
  );
  return { lapsed: lapsed?.length ?? 0, opinions: opinions?.length ?? 0 };
}
