import type { Instant } from '../../domain/calendar/local-time.ts';
import type { KeptForms } from '../../store/accounts/kept-forms.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';

export interface BulkDeps {
  database: Database;
  office: OfficeBook;
  desk: CommandDesk;
  kept: KeptForms;
  now: () => Instant;
  send: SendStaffPage;
}
