import type { Actor } from '../../domain/access/actor.ts';
import type { BulkAct } from './bulk-act.ts';
import { type ChosenDossier, refusalNow } from './chosen-dossier.ts';

/** Whether it can be done with this one together with others, as far as that is known before it is tried. */
export function isPossible(chosen: ChosenDossier, act: BulkAct, actor: Actor): boolean {
  return refusalNow(chosen, act.command, actor) === undefined && act.alone(chosen) === null;
}
