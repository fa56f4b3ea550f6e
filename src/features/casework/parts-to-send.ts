import { partsInTurn } from '../../domain/dossier/parts-in-turn.ts';
import { isHeld } from '../../domain/dossier/state.ts';
import type { Part } from '../../domain/procedure/procedure.ts';
import type { CaseFile } from './queries.ts';

/** Parts of the work that other agencies do, whose turn it is, and that nobody has yet. */
export function partsToSend({ state, procedure }: Pick<CaseFile, 'state' | 'procedure'>): readonly Part[] {
  return isHeld(state) ? partsInTurn(state, state.beside, procedure.process, true) : [];
}
