import type { Purpose } from '../../domain/access/purpose.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';

/** What reading left behind (`db/migrations/0020_access_trail.sql`). */

/** A row of `read_trail_line`: what was read, what happened to an account, or what was changed in the office. */
export interface TrailLineRow {
  source: 'reading' | 'account' | 'office';
  /** Its number where it comes from. */
  place: number;
  at: Instant;
  agency_id: string;
  /** null: nobody was signed in. */
  officer_id: string | null;
  role: OfficerRole | null;
  /** Of the reading, the account, or the type of the office's event. */
  act: string;
  dossier_id: string | null;
  what: string | null;
  /** Whose account, or what of the office. */
  subject_id: string | null;
  purpose: Purpose | null;
  purpose_words: string | null;
  hits: number | null;
  address: string | null;
}
