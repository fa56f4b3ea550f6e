import { allowedActions } from '../../domain/dossier/allowed-actions.ts';
import type { CommandType } from '../../domain/dossier/commands.ts';
import { isHeld, leadLeg } from '../../domain/dossier/state.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { hasRoom } from './act-room.ts';
import type { CaseFile } from './queries.ts';

/** Acts that are looked for in one place. */
export interface ActionGroup {
  /** Null: the main work, which needs no heading. */
  title: string | null;
  commands: readonly CommandType[];
}

const OTHER = 'Việc khác';

/** The likeliest first, in the groups and among them: the first of the main work is the main button of the page. */
const GROUPS: readonly ActionGroup[] = [
  {
    title: null,
    commands: [
      'answer-directive',
      ...(['receive', 'provide-supplement', 'confirm-payment', 'answer-part', 'answer-opinion'] as const),
      ...(['return', 'take-in', 'issue', 'sign', 'approve', 'propose-result'] as const),
      ...(['assign', 'hand-over', 'send-parts', 'request-supplement', 'send-back'] as const),
      ...(['take-back', 'decline', 'accept-handover', 'claim', 'notify', 'remind-collection'] as const),
    ],
  },
  {
    title: 'Phối hợp, xác minh',
    commands: ['ask-opinion', 'withdraw-opinion', 'verify', 'name-participants'],
  },
  { title: 'Thời hạn', commands: ['extend', 'require-payment', 'withdraw', 'stop'] },
  { title: 'Phí, lệ phí', commands: ['collect-fee', 'waive-fee'] },
  { title: 'Giấy tờ', commands: ['give-back-papers', 'report-papers', 'record-loss'] },
  {
    title: OTHER,
    commands: ['direct', 'judge-late-entry', 'correct', 'serve-at-once', 'guide', 'undo-return', 'note'],
  },
];

/**
 * What this officer may do now, grouped: what the table of transitions allows them, without what there is no room for.
 * Groups without any act are left out.
 */
export function caseActions(file: CaseFile, { actor }: Pick<SignedIn, 'actor'>): readonly ActionGroup[] {
  const allowed = new Set(
    allowedActions(file.state, actor).filter((command) => hasRoom(file, command, actor)),
  );
  const reassigned = allowed.has('assign') && !awaitsAssignment(file);
  return GROUPS.map(({ title, commands }) => ({
    title,
    commands: commandsOf(title, commands, reassigned).filter((command) => allowed.has(command)),
  })).filter(({ commands }) => commands.length > 0);
}

/** Giving the work of one to another is possible nearly always, and hardly ever what the page is opened for. */
function commandsOf(
  title: string | null,
  commands: readonly CommandType[],
  reassigned: boolean,
): readonly CommandType[] {
  if (!reassigned) return commands;
  if (title === null) return commands.filter((command) => command !== 'assign');
  return title === OTHER ? ['assign', ...commands] : commands;
}

function awaitsAssignment({ state }: CaseFile): boolean {
  if (!isHeld(state)) return false;
  const { work, officer } = leadLeg(state);
  return work === 'assign' || (work === 'examine' && officer === null);
}

/** Nothing need be said with these: one press on the page of the dossier does them. */
export const AT_A_PRESS: ReadonlySet<CommandType> = new Set([
  ...(['approve', 'take-in', 'take-back', 'claim', 'accept-handover'] as const),
]);
