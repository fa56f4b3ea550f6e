import type { Press } from '../../documents/press.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';

export interface EvaluationDeps {
  database: Database;
  office: OfficeBook;
  newId: () => string;
  now: () => Instant;
  send: SendStaffPage;
  press: () => Press;
  provinceName: string;
}

/** What evaluating reads. */
export type EvaluationSource = Pick<EvaluationDeps, 'database' | 'office'>;
