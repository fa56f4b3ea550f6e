import type { OnBehalfOf } from '../../domain/access/lent-authority.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';

/** What keeps paper and screen in agreement (`db/migrations/0014_paper_and_screen.sql`). */

/** A row of `read_hand_over`: papers that were handed over, and what became of them. */
export interface HandOverRow {
  dossier_id: string;
  version: number;
  code: string;
  procedure_id: string;
  occurred_at: Instant;
  giver_id: string;
  agency_id: string;
  unit: string;
  to_agency_id: string;
  to_unit: string;
  to_officer_id: string | null;
  /** By name; null: erased. */
  applicant: string | null;
  /** The list it stands on; null: none yet. */
  list_id: string | null;
  position: number | null;
  sets: number | null;
  /** `gone-on`: the dossier was worked on without a signature for its papers. */
  standing: 'given' | 'missed' | 'accepted' | 'taken-back' | 'gone-on';
  settled_at: Instant | null;
  settled_by: string | null;
  missing: string | null;
}

/** A row of `read_hand_over_list`: one sheet, from an agency to a unit. */
export interface HandOverListRow {
  id: string;
  agency_id: string;
  to_agency_id: string;
  to_unit: string;
  number: string;
  made_at: Instant;
  officer_id: string;
  dossiers: number;
  /** In whose place; null: in one's own right. */
  on_behalf_of: OnBehalfOf | null;
}

/** A row of `read_papers_found`: papers in a unit, while the dossier is elsewhere. */
export interface PapersFoundRow {
  dossier_id: string;
  version: number;
  code: string;
  agency_id: string;
  procedure_id: string;
  found_at: Instant;
  finder_id: string;
  found_agency_id: string;
  found_unit: string;
  text: string | null;
  /** null: it is not received yet. */
  holding_agency_id: string | null;
  holding_unit: string | null;
  holding_officer_id: string | null;
}

/** A row of `read_day_closing`. */
export interface DayClosingRow {
  id: string;
  agency_id: string;
  /** `2026-11-23` */
  day: string;
  kind: 'closed' | 'countersigned';
  /** Of a countersignature: what was signed. */
  closing_id: string | null;
  officer_id: string;
  made_at: Instant;
  received: number;
  returned: number;
  receipts: number;
  /** What the receipts sum to, in đồng. */
  cash: number;
  transfer: number;
  /** What was in the till. */
  counted: number;
  reason: string | null;
  on_behalf_of: OnBehalfOf | null;
}

/** A row of `read_outage`. */
export interface OutageRow {
  id: string;
  from_at: Instant;
  to_at: Instant;
  /** null: all of them. */
  agencies: string[] | null;
  what: string;
  minutes_number: string;
  /** null: at the command line. */
  officer_id: string | null;
  recorded_at: Instant;
  cancelled: boolean;
  cancelled_because: string | null;
  cancelled_by: string | null;
  cancelled_at: Instant | null;
}
