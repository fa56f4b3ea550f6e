import type { ImportedProcedure } from '../../domain/procedure/imported-procedure.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** An imported record as it was at a version; undefined: it never was. */
export async function importedAt(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { sourceId, version }: { sourceId: string; version: number },
): Promise<ImportedProcedure | undefined> {
  const [rows = []] = await database.read(identity, {
    name: 'imported_version',
    text: "select data from office_log where stream = 'imported-procedure' and id = $1 and version = $2",
    values: [sourceId, version],
  });
  return rows[0]?.data as ImportedProcedure | undefined;
}
