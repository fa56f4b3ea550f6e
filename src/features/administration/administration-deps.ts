import type { Thing } from '../../domain/profile/profile-line.ts';
import type { Result } from '../../lib/result.ts';
import type { KeptForms } from '../../store/accounts/kept-forms.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
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
  /** The profile as its files have it now; absent: there are none to be read. */
  offered?: () => Result<readonly Thing[], string>;
  send: SendStaffPage;
}
