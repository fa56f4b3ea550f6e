import type { Duty } from '../organisation/agency.ts';
import { actingAs } from './deputising.ts';
import type { OnBehalfOf } from './lent-authority.ts';
import type { ReportActor } from './may-report.ts';

/** What somebody sees of the evaluation beside the own line (Điều 12.2, 18). */
export interface EvaluationView {
  /** All agencies, compared: who oversees. */
  agencies: boolean;
  /** The officers of the own agency: its head. */
  officers: boolean;
}

export function evaluationView(powers: readonly Duty[]): EvaluationView {
  const has = (role: Duty['role']) => powers.some((duty) => duty.role === role);
  return { agencies: has('supervisor'), officers: has('signer') };
}

/**
 * In whose place somebody may accept or strike a line; undefined: they may not. Lines of agencies are for who oversees
 * reports (Sở Nội vụ, Sở TT&TT); those of officers for the head of their agency, who does not judge the own line.
 */
export function mayReview(
  { actor, agency, answersFor }: ReportActor,
  about: { subject: 'agency' | 'officer'; id: string; agency: string },
): { onBehalfOf: OnBehalfOf | null } | undefined {
  const isTheirs =
    about.subject === 'agency'
      ? agency.supervises?.includes('reporting') === true && !answersFor.includes(about.agency)
      : answersFor.includes(about.agency) && about.id !== actor.id;
  if (!isTheirs) return undefined;
  const role = about.subject === 'agency' ? 'supervisor' : 'signer';
  return actingAs(actor, 'review-listing').find(
    ({ as, onBehalfOf }) =>
      as.kind === 'officer' &&
      as.duties.some((duty) => duty.role === role) &&
      onBehalfOf?.officer !== about.id,
  );
}

/** Who sets by what is evaluated: whoever oversees reports for the province (data of the agency), or stands in for them. */
export function maySetRules({
  actor,
  agency,
}: Pick<ReportActor, 'actor' | 'agency'>): { onBehalfOf: OnBehalfOf | null } | undefined {
  if (!agency.supervises?.includes('reporting')) return undefined;
  return actingAs(actor, 'set-evaluation-rules').find(
    ({ as }) => as.kind === 'officer' && as.duties.some(({ role }) => role === 'supervisor'),
  );
}
