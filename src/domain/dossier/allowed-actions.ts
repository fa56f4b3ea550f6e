import type { Actor } from '../access/actor.ts';
import { COMMAND_TYPES, type CommandType } from './commands.ts';
import { permit } from './permit.ts';
import type { DossierState } from './state.ts';

/**
 * What a person may do with a dossier now: the buttons of its page. `decide` asks `permit` the same question, so no
 * button is refused for who presses it or where the dossier stands, and no right is without its button.
 */
export function allowedActions(
  state: DossierState,
  actor: Actor,
  /** For a dossier that does not exist yet: where it would be received, and in which field. */
  opening: { agency: string; field: string } | null = null,
): readonly CommandType[] {
  return COMMAND_TYPES.filter((command) => permit(state, command, actor, opening).ok);
}
