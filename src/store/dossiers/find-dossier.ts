import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { type LoadedDossier, loadedFrom, selectEvents } from './load.ts';
import { findDossierId } from './read-dossier.ts';

/** The dossier a typed code means, for those who keep the system. */
export async function findDossier(database: Database, typed: string): Promise<LoadedDossier | undefined> {
  const id = await findDossierId(database, OWNER, typed);
  if (id === undefined) return undefined;
  const [events = []] = await database.read(OWNER, selectEvents(id));
  return loadedFrom(id, events);
}
