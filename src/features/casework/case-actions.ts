import { findDuty } from '../../domain/access/permission.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import { allowedActions } from '../../domain/dossier/allowed-actions.ts';
import type { CommandType } from '../../domain/dossier/commands.ts';
import { isHeld, leadLeg } from '../../domain/dossier/state.ts';
import { findStep, nextStep } from '../../domain/procedure/steps.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import type { CaseFile } from './queries.ts';

/** R-ONCE: a second request for a supplement takes one of these (`docs/rules.md`). */
const LEADERS: readonly OfficerRole[] = ['desk-head', 'unit-head', 'signer'];

/** The likeliest next act first: the first one allowed is the main button of the page. */
const ORDER: readonly CommandType[] = [
  ...(['receive', 'provide-supplement', 'return', 'take-in', 'issue', 'sign', 'approve'] as const),
  ...(['propose-result', 'assign', 'hand-over', 'request-supplement', 'send-back'] as const),
  ...(['correct', 'take-back', 'decline', 'note'] as const),
];

/**
 * What this officer may do now, as buttons: what the table of transitions allows them, without what the process of
 * this procedure has no room for.
 */
export function caseActions(file: CaseFile, { actor }: Pick<SignedIn, 'actor'>): readonly CommandType[] {
  const allowed = new Set(allowedActions(file.state, actor));
  return ORDER.filter((command) => allowed.has(command) && hasRoom(file, command, actor));
}

function hasRoom(file: CaseFile, command: CommandType, { duties }: SignedIn['actor']): boolean {
  const { state, procedure } = file;
  const leg = isHeld(state) ? leadLeg(state) : null;
  const next = leg ? nextStep(procedure.process, leg.step) : undefined;
  switch (command) {
    case 'hand-over':
      return leg?.work !== 'examine' || next?.work === 'examine';
    case 'propose-result':
      return next?.work === 'approve';
    case 'send-back':
      return leg !== null && (findStep(procedure.process, leg.step)?.sendBackTo.length ?? 0) > 0;
    case 'request-supplement': {
      const asked = state.supplementRequests[leg ? 'resolution' : 'intake'];
      return asked === 0 || findDuty(duties, LEADERS, state.field) !== undefined;
    }
    default:
      return true;
  }
}

/** Nothing need be said with these: one press on the page of the dossier does them. */
export const AT_A_PRESS: ReadonlySet<CommandType> = new Set(['approve', 'take-in', 'take-back']);
