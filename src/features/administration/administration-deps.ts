import type { KeptForms } from '../../store/accounts/kept-forms.ts';
import type { CommandDesk } from '../../store/dossiers/carry-out.ts';
import type { FileStore } from '../../store/files/file-store.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';

export interface AdministrationDeps {
  database: Database;
  office: OfficeBook;
  desk: CommandDesk;
  files: FileStore;
  /** What was typed and sent after its session had ended. */
  kept: KeptForms;
  /** 32 random bytes in base64url: first passwords are made of it. */
  newToken: () => string;
  now: () => string;
  send: SendStaffPage;
}
