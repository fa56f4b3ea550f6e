import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** The office as it was: what is written down later is judged by what held, and was known, when it happened. */

type Version<Content> = { version: number; content: Content };

/** The newest version among those in force on that day; undefined: none was. */
export async function readProcedureOn(
  database: Pick<Database, 'read'>,
  id: string,
  date: string,
): Promise<Version<Procedure> | undefined> {
  const [rows = []] = await database.read(OWNER, {
    text: `select version, data from office_log
           where stream = 'procedure' and id = $1 and data ->> 'validFrom' <= $2
           order by version desc limit 1`,
    values: [id, date],
  });
  const [row] = rows;
  return row && { version: row.version as number, content: row.data as Procedure };
}

/** The version of a calendar that was known then; before there was any, the first. */
export async function readCalendarAt(
  database: Pick<Database, 'read'>,
  id: string,
  at: Instant,
): Promise<Calendar | undefined> {
  const row = await readAt(database, 'calendar', id, at);
  return row && { ...(row.data as Calendar), version: row.version as number };
}

/** An agency as it called itself then: papers that were given out keep the name they were given out under. */
export async function readAgencyAt(
  database: Pick<Database, 'read'>,
  id: string,
  at: Instant,
): Promise<Agency | undefined> {
  const row = await readAt(database, 'agency', id, at);
  return row && (row.data as Agency);
}

async function readAt(
  database: Pick<Database, 'read'>,
  stream: 'calendar' | 'agency',
  id: string,
  at: Instant,
): Promise<Row | undefined> {
  const [rows = []] = await database.read(OWNER, {
    text: `select version, data from office_log
           where stream = $3 and id = $1
           order by recorded_at <= $2 desc, case when recorded_at <= $2 then -version else version end
           limit 1`,
    values: [id, at, stream],
  });
  return rows[0];
}
