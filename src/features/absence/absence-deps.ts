import type { KeptForms } from '../../store/accounts/kept-forms.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';

export interface AbsenceDeps {
  database: Database;
  office: OfficeBook;
  /** What was typed and sent after its session had ended. */
  kept: KeptForms;
  newId: () => string;
  now: () => string;
  send: SendStaffPage;
}
