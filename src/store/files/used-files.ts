import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** Which of these contents a dossier, or anything in the log of the office, names. */
export async function findUsedFiles(
  database: Database,
  sha256s: readonly string[],
): Promise<ReadonlySet<string>> {
  const [ofDossiers = [], ofOffice = []] = await database.read(
    OWNER,
    {
      name: 'used_files',
      text: 'select distinct sha256 from stored_file where sha256 = any ($1)',
      values: [sha256s],
    },
    {
      name: 'used_files_of_office',
      // Wherever it stands in what was written down: also in versions that others replaced.
      text: `select distinct found #>> '{}' as sha256
             from office_log, jsonb_path_query(data, 'strict $.**.sha256') as found
             where found #>> '{}' = any ($1)`,
      values: [sha256s],
    },
  );
  return new Set([...ofDossiers, ...ofOffice].map((row) => row.sha256 as string));
}
