import type { Instant } from '../../domain/calendar/local-time.ts';
import type { DayOrder } from '../../domain/dossier/events.ts';
import type { Status } from '../../domain/dossier/status.ts';

/** What a change of the calendar leads to (`db/migrations/0013_calendar_changes.sql`). */

/** A row of `read_notice`: what an applicant must be told, or was. */
export interface NoticeRow {
  dossier_id: string;
  event_version: number;
  kind: string;
  state: 'queued' | 'sent' | 'cancelled' | 'failed';
  queued_at: Instant;
  settled_at: Instant | null;
  code: string;
  head_version: number;
  agency_id: string;
  procedure_id: string;
  procedure_version: number;
  status: Status;
  promise_due: Instant;
  /** By name; null: erased. */
  applicant: string | null;
  phone: string | null;
  promised_before: Instant;
  day_order: DayOrder;
}

/** A row of `read_date_change`: one dossier whose dates were moved, or restored. */
export interface DateChangeRow {
  dossier_id: string;
  version: number;
  type: 'DateMoved' | 'DateRestored';
  recorded_at: Instant;
  change_id: string;
  promise_before: Instant;
  promise: Instant;
  law_before: Instant;
  law: Instant;
  code: string;
  agency_id: string;
  procedure_id: string;
  procedure_version: number;
  status: Status;
}
