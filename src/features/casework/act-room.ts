import { powersOf } from '../../domain/access/deputising.ts';
import { findDuty } from '../../domain/access/permission.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import type { CommandType } from '../../domain/dossier/commands.ts';
import { openDirectives } from '../../domain/dossier/directives.ts';
import { needsNotice } from '../../domain/dossier/early-return.ts';
import { unpaidFees } from '../../domain/dossier/fees.ts';
import { askedLegs, isHeld, leadLeg } from '../../domain/dossier/state.ts';
import { findStep, nextStep } from '../../domain/procedure/steps.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { extensionOf } from './extension-standing.ts';
import { entriesToJudge } from './late-standing.ts';
import { partsToSend } from './parts-to-send.ts';
import type { CaseFile } from './queries.ts';

/** R-ONCE: a second request for a supplement takes one of these (`docs/rules.md`). */
const LEADERS: readonly OfficerRole[] = ['desk-head', 'unit-head', 'signer'];

/**
 * Whether an act that the table of transitions allows has anything to do here: the process of this procedure may have
 * no room for it, or nothing is left of it.
 */
export function hasRoom(file: CaseFile, command: CommandType, actor: SignedIn['actor']): boolean {
  return hasRoomInProcess(file, command) && isNotYetDone(file, command, actor);
}

function hasRoomInProcess(file: CaseFile, command: CommandType): boolean {
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
    case 'send-parts':
      return partsToSend(file).length > 0;
    case 'claim':
      return leg?.officer === null;
    case 'accept-handover':
      return leg?.papers !== undefined && leg.papers.state !== 'accepted';
    default:
      return true;
  }
}

function isNotYetDone(file: CaseFile, command: CommandType, actor: SignedIn['actor']): boolean {
  const { state } = file;
  const duties = powersOf(actor);
  switch (command) {
    case 'request-supplement': {
      const asked = state.supplementRequests[isHeld(state) ? 'resolution' : 'intake'];
      return asked === 0 || findDuty(duties, LEADERS, state.field) !== undefined;
    }
    case 'extend': {
      const { inTime, left } = extensionOf(file);
      return !inTime || left !== 0;
    }
    case 'withdraw':
    case 'stop':
      return !('result' in state) || (state.result?.signedAt ?? null) === null;
    case 'withdraw-opinion':
      return isHeld(state) && askedLegs(state).some(({ kind }) => kind === 'opinion');
    case 'collect-fee':
    case 'waive-fee':
      return 'fees' in state && unpaidFees(state).length > 0;
    case 'answer-directive':
      return openDirectives(state).length > 0;
    case 'direct':
      return !isHeld(state) || actor.kind !== 'officer' || leadLeg(state).officer !== actor.id;
    case 'judge-late-entry':
      return entriesToJudge(file, actor).length > 0;
    case 'report-papers':
      return !isHeld(state) || !duties.some(({ unit }) => isOf(leadLeg(state), actor.agency, unit));
    case 'notify':
      return needsNotice(state, file.regime, file.now);
    default:
      return true;
  }
}

function isOf(leg: { agency: string; unit: string }, agency: string, unit: string): boolean {
  return leg.agency === agency && leg.unit === unit;
}
