import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';

export interface Composing {
  procedure: Procedure;
  at: Instant;
  /** Its place in the plan, for numbers nobody may have twice. */
  serial: number;
  /** Số, ký hiệu, if a result is issued: the next one of the agency. */
  resultNumber: string;
  /** So many working minutes after a moment. */
  later: (from: Instant, minutes: number) => Instant;
}
