import type { Agency, Duty } from '../organisation/agency.ts';
import type { Actor } from './actor.ts';
import { actingAs } from './deputising.ts';
import type { OnBehalfOf } from './lent-authority.ts';
import type { OfficerRole } from './roles.ts';

export const REPORT_COMMANDS = [
  'open-period',
  'explain-report',
  'submit-report',
  'return-report',
  'remind-report',
  'sum-up-period',
] as const;
export type ReportCommandType = (typeof REPORT_COMMANDS)[number];

/** Who does what with reports: of their own agency, or of all that are asked (Sở Nội vụ, Sở TT&TT; rulings, roles). */
export const REPORT_RIGHTS: Readonly<
  Record<ReportCommandType, { roles: readonly OfficerRole[]; of: 'own' | 'overseen' }>
> = {
  'open-period': { roles: ['supervisor'], of: 'overseen' },
  'explain-report': { roles: ['signer', 'desk-head', 'unit-head'], of: 'own' },
  // Signed by the head of the agency.
  'submit-report': { roles: ['signer'], of: 'own' },
  'return-report': { roles: ['supervisor'], of: 'overseen' },
  'remind-report': { roles: ['supervisor'], of: 'overseen' },
  'sum-up-period': { roles: ['supervisor'], of: 'overseen' },
};

/** Who asks, and which agencies theirs answers for (what was merged into it too). */
export interface ReportActor {
  actor: Extract<Actor, { kind: 'officer' }>;
  agency: Pick<Agency, 'supervises'>;
  answersFor: readonly string[];
}

/** In whose place somebody may do so, a deputy in the absent one's; undefined: they may not. */
export function mayReport(
  { actor, agency, answersFor }: ReportActor,
  command: ReportCommandType,
  about: string | null,
): { onBehalfOf: OnBehalfOf | null } | undefined {
  const { roles, of } = REPORT_RIGHTS[command];
  const isTheirs =
    of === 'own'
      ? about !== null && answersFor.includes(about)
      : agency.supervises?.includes('reporting') === true;
  if (!isTheirs) return undefined;
  const hasRole = (duties: readonly Duty[]) => duties.some(({ role }) => roles.includes(role));
  return actingAs(actor, command).find(({ as }) => as.kind === 'officer' && hasRole(as.duties));
}
