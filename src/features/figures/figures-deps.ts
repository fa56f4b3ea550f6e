import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';

export interface FiguresDeps {
  database: Database;
  office: OfficeBook;
  now: () => Instant;
  send: SendStaffPage;
}
