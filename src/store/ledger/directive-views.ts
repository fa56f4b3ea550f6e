import type { Instant } from '../../domain/calendar/local-time.ts';

/** Đôn đốc, as lists show it (`db/migrations/0027_directives.sql`). */

/** A row of `read_open_directive`: what waits for an answer, with who has the dossier now. */
export interface OpenDirectiveRow {
  dossier_id: string;
  code: string;
  procedure_id: string;
  promise_due: Instant | null;
  agency_id: string;
  unit: string;
  officer_id: string | null;
  number: number;
  given_by: string | null;
  given_at: Instant;
  answer_by: Instant;
  /** null: erased. */
  text: string | null;
}

/** A row of `read_directive`: all that were given, with what was answered. */
export interface DirectiveRow {
  dossier_id: string;
  code: string;
  agency_id: string;
  number: number;
  given_by: string | null;
  giver_agency_id: string | null;
  to_agency_id: string;
  to_unit: string;
  to_officer_id: string | null;
  given_at: Instant;
  answer_by: Instant;
  text: string | null;
  answered_at: Instant | null;
  answered_by: string | null;
  answer: string | null;
  /** There is a result, or none will come: nothing is left to answer. */
  is_over: boolean;
}
