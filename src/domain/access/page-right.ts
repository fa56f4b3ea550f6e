import type { Agency, Duty, SupervisedScope } from '../organisation/agency.ts';
import type { OfficerRole } from './roles.ts';

/** Who may open a page, or send its form. What may then be done with a dossier, the transitions say. */
export type PageRight =
  | { for: 'everybody' }
  /** Other systems, with their key. */
  | { for: 'connections' }
  /** Who has a dossier, signed in as a citizen. */
  | { for: 'citizens' }
  /** Signing in, and what belongs to an account of one's own. */
  | { for: 'accounts' }
  | {
      for: 'officers';
      /** null: whatever they do, as long as they have some duty. */
      roles: readonly OfficerRole[] | null;
      /** Only where the agency decides this for the province; null: anywhere. */
      decides: SupervisedScope | null;
    };

export function mayOpen(right: PageRight, duties: readonly Duty[], agency: Agency): boolean {
  if (right.for !== 'officers') return true;
  const { roles, decides } = right;
  if (decides !== null && !agency.supervises?.includes(decides)) return false;
  return roles === null ? duties.length > 0 : duties.some(({ role }) => roles.includes(role));
}
