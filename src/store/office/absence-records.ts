import type { AbsencesOfOfficer } from '../../domain/access/absence.ts';
import type { Result } from '../../lib/result.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { type CommandUsed, changeIfUnmoved, type Moved } from './change-if-unmoved.ts';
import type { OfficeAct } from './office-log.ts';

/** The absences of an officer, and the version they were read in; 0: there were none yet. */
export interface AbsenceRecord {
  content: AbsencesOfOfficer;
  version: number;
}

/** Of everybody in an agency, also what is over. */
export async function readAbsences(
  database: Pick<Database, 'read'>,
  identity: Identity,
  agency: string,
): Promise<readonly AbsenceRecord[]> {
  const [rows = []] = await database.read(identity, {
    name: 'absence_records',
    text: `select head_version, data from office_current
           where stream = 'absence' and data ->> 'agency' = $1 order by id`,
    values: [agency],
  });
  return rows.map((row) => ({
    content: row.data as AbsencesOfOfficer,
    version: row.head_version as number,
  }));
}

/** Nothing is written if somebody recorded another absence of the same officer in between. */
export function writeAbsences(
  database: Database,
  { content, version }: AbsenceRecord,
  act: OfficeAct,
): Promise<Result<{ repeated: boolean }, Moved | CommandUsed>> {
  const stream = 'absence' as const;
  const id = content.officer;
  return changeIfUnmoved(database, [{ stream, id, version }], [{ stream, id, data: content }], act);
}
