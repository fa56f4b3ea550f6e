import { askedLegs, isHeld } from '../../domain/dossier/state.ts';
import { partsOf } from '../../domain/procedure/parts.ts';
import type { Part } from '../../domain/procedure/procedure.ts';
import type { CaseFile } from './queries.ts';

/** Parts of the work that other agencies do, whose turn it is, and that nobody has yet; the domain judges it again. */
export function partsToSend({ state, procedure }: Pick<CaseFile, 'state' | 'procedure'>): readonly Part[] {
  if (!isHeld(state)) return [];
  const open = new Set(askedLegs(state).map(({ step }) => step));
  const done = new Set(
    state.beside.partsDone.filter(({ outcome }) => outcome === 'done').map(({ part }) => part),
  );
  return partsOf(procedure.process).filter(
    ({ code, after }) => !open.has(code) && !done.has(code) && after.every((before) => done.has(before)),
  );
}
