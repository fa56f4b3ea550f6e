import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { fold } from '../../domain/dossier/evolve.ts';
import { type FiledState, isFiled } from '../../domain/dossier/state.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { isUuid } from '../../lib/uuid.ts';
import { type DossierFile, readDossier } from '../../store/dossiers/read-dossier.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import type { IntakeDeps } from './intake-deps.ts';

/** A dossier with the agency and procedure it was taken in by. */
export interface FoundDossier extends Pick<DossierFile, 'persons' | 'wordings' | 'files'> {
  id: string;
  version: number;
  state: FiledState;
  events: readonly RecordedEvent[];
  agency: Agency;
  procedure: Procedure;
}

/** Undefined: there is none, or it is not this officer's to see; the two look the same. */
export async function openDossier(
  { database, office }: Pick<IntakeDeps, 'database' | 'office'>,
  { identity }: SignedIn,
  id: string,
): Promise<FoundDossier | undefined> {
  if (!isUuid(id)) return undefined;
  const file = await readDossier(database, identity, id);
  if (!file || !isFiled(file.dossier.state)) return undefined;
  const { state, events, head } = file.dossier;
  const agency = office.findAgency(state.agency);
  if (!agency) throw new Error(`the receiving agency ${state.agency} is not known`);
  const procedure = (await office.procedureAt(state.procedure.id, state.procedure.version)).content;
  const { persons, wordings, files } = file;
  return { id, version: head.version, state, events, agency, procedure, persons, wordings, files };
}

/** As it stood at the version a page was made from: rows of a form mean what they meant there. */
export function asSeen(found: FoundDossier, version: number): FoundDossier {
  const state = fold(found.events.slice(0, version));
  return !isFiled(state) ? found : { ...found, state };
}
