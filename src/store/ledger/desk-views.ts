import type { Instant } from '../../domain/calendar/local-time.ts';
import type { EventType, FeeMeans, GuidanceWay, LateVerdict } from '../../domain/dossier/events.ts';
import type { Status } from '../../domain/dossier/status.ts';
import type { Channel } from '../../domain/procedure/procedure.ts';

/** What a desk finds again (`db/migrations/0012_desk_lists.sql`). */

/** A row of `read_guided`: somebody was told about a procedure, and has handed nothing in. */
export interface GuidedViewRow {
  id: string;
  agency_id: string;
  procedure_id: string;
  guided_at: Instant;
  officer_id: string;
  way: GuidanceWay;
  text: string | null;
}

/** A row of `read_fee_collected`. */
export interface FeeCollectedRow {
  dossier_id: string;
  code: string;
  agency_id: string;
  procedure_id: string;
  procedure_version: number;
  occurred_at: Instant;
  officer_id: string;
  fee: string;
  amount: number;
  means: FeeMeans;
  receipt: string;
}

/** A row of `read_papers_given`: papers that were handed over, and not signed for by who has the dossier now. */
export interface PapersGivenRow {
  dossier_id: string;
  agency_id: string;
  unit: string;
  officer_id: string | null;
  given_at: Instant;
  giver_id: string;
  /** The receiver said that something of them did not come. */
  missed: boolean;
}

/** A row of `read_register`: what was received, as it stands now. */
export interface RegisterRow {
  id: string;
  code: string;
  agency_id: string;
  field: string;
  procedure_id: string;
  procedure_version: number;
  status: Status;
  received_at: Instant;
  promise_due: Instant;
  returned_at: Instant | null;
  /** By name; null: erased. */
  applicant: string | null;
  address: string | null;
  phone: string | null;
  sets: number;
  return_way: Channel | null;
}

/** A row of `read_late_entry`: what was written down after it happened, why, and what a leader says of it. */
export interface LateEntryRow {
  dossier_id: string;
  version: number;
  code: string;
  /** Whose officer wrote it down. */
  agency_id: string;
  procedure_id: string;
  type: EventType;
  occurred_at: Instant;
  recorded_at: Instant;
  officer_id: string;
  reason: string | null;
  /** The last word; null: it waits for a leader. */
  verdict: LateVerdict | null;
  judge_id: string | null;
  objection: string | null;
}
