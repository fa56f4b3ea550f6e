import type { Agency } from '../../domain/organisation/agency.ts';
import type { Result } from '../../lib/result.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { type CommandUsed, changeIfUnmoved, type Moved } from './change-if-unmoved.ts';
import type { OfficeAct } from './office-log.ts';

/** An agency with the version it was read in; 0: there was none. */
export interface AgencyRecord {
  agency: Agency;
  version: number;
}

export async function readAgencyRecord(
  database: Pick<Database, 'read'>,
  identity: Identity,
  id: string,
): Promise<AgencyRecord | undefined> {
  const [rows = []] = await database.read(identity, {
    name: 'agency_record',
    text: `select head_version, data from office_current where stream = 'agency' and id = $1`,
    values: [id],
  });
  const [row] = rows;
  return row && { agency: row.data as Agency, version: row.head_version as number };
}

/** Agencies as they shall be, all of them or none. */
export function writeAgencies(
  database: Database,
  records: readonly AgencyRecord[],
  act: OfficeAct,
): Promise<Result<{ repeated: boolean }, Moved | CommandUsed>> {
  const stream = 'agency' as const;
  return changeIfUnmoved(
    database,
    records.map(({ agency, version }) => ({ stream, id: agency.id, version })),
    records.map(({ agency }) => ({ stream, id: agency.id, data: agency })),
    act,
  );
}
