import type { ActedAs } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { fail, type Result } from '../../lib/result.ts';
import { type Database, type Statement, violatedConstraint } from '../ledger/database.ts';
import { type Identity, OWNER } from '../ledger/identity.ts';
import { type CommandUsed, changeIfUnmoved, type Moved } from './change-if-unmoved.ts';
import type { OfficeAct } from './office-log.ts';

/** A person as written down: with every position they ever had, and the version it was read in. */
export interface OfficerRecord {
  officer: Officer;
  version: number;
}

type Reader = Pick<Database, 'read'>;

/** Everybody of an agency, also who has left. */
export async function readOfficerRecords(
  database: Reader,
  identity: Identity,
  agency: string,
): Promise<readonly OfficerRecord[]> {
  const [rows = []] = await database.read(identity, {
    name: 'officer_records',
    text: `select head_version, data from office_current
           where stream = 'officer' and data ->> 'agency' = $1 order by data ->> 'name', id`,
    values: [agency],
  });
  return rows.map((row) => ({ officer: row.data as Officer, version: row.head_version as number }));
}

/** Undefined: there is nobody of that id in that agency. */
export async function readOfficerRecord(
  database: Reader,
  identity: Identity,
  { agency, id }: { agency: string; id: string },
): Promise<OfficerRecord | undefined> {
  const [rows = []] = await database.read(identity, {
    name: 'officer_record',
    text: `select head_version, data from office_current
           where stream = 'officer' and id = $1 and data ->> 'agency' = $2`,
    values: [id, agency],
  });
  const [row] = rows;
  return row && { officer: row.data as Officer, version: row.head_version as number };
}

/** One version of something in the office log. */
export interface PastVersion<Content> {
  version: number;
  content: Content;
  by: ActedAs;
  at: Instant;
}

/** All there was, the latest first. */
export async function readPastVersions<Content>(
  database: Reader,
  identity: Identity,
  { stream, id }: { stream: 'officer' | 'agency'; id: string },
): Promise<readonly PastVersion<Content>[]> {
  const [rows = []] = await database.read(identity, {
    name: 'past_versions',
    text: `select version, data, actor, occurred_at from office_log
           where stream = $1 and id = $2 order by version desc limit 50`,
    values: [stream, id],
  });
  return rows.map((row) => ({
    version: row.version as number,
    content: row.data as Content,
    by: row.actor as ActedAs,
    at: row.occurred_at as Instant,
  }));
}

/** User names that somebody in the province has, of these. */
export async function takenUsernames(
  database: Reader,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const [rows = []] = await database.read(OWNER, {
    name: 'taken_usernames',
    text: `select data ->> 'username' as username from office_current
           where stream = 'officer' and data ->> 'username' = any ($1)`,
    values: [names],
  });
  return new Set(rows.map((row) => row.username as string));
}

/** People as they shall be, all of them or nobody; with the statements of their accounts. */
export async function writeOfficers(
  database: Database,
  records: readonly OfficerRecord[],
  act: OfficeAct,
  accounts: readonly Statement[],
): Promise<Result<{ repeated: boolean }, Moved | CommandUsed | { code: 'username-taken' }>> {
  const stream = 'officer' as const;
  try {
    return await changeIfUnmoved(
      database,
      records.map(({ officer, version }) => ({ stream, id: officer.id, version })),
      records.map(({ officer }) => ({ stream, id: officer.id, data: officer })),
      act,
      accounts,
    );
  } catch (error) {
    if (violatedConstraint(error) === 'officer_username') return fail({ code: 'username-taken' });
    throw error;
  }
}
