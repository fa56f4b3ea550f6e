import { codeKey, foldedCodeKey } from '../../domain/regime/dossier-code.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { type LoadedDossier, loadedFrom, selectEvents } from './load.ts';

/** The dossier a typed code means, for those who keep the system: exact first, then O read as 0, I and L as 1. */
export async function findDossier(database: Database, typed: string): Promise<LoadedDossier | undefined> {
  const key = codeKey(typed);
  const [rows = []] = await database.read(OWNER, {
    text: `select id from dossier where code_key = $1 or code_fold = $2 order by (code_key = $1) desc limit 1`,
    values: [key, foldedCodeKey(typed)],
  });
  const id = rows[0]?.id as string | undefined;
  if (id === undefined) return undefined;
  const [events = []] = await database.read(OWNER, selectEvents(id));
  return loadedFrom(id, events);
}
