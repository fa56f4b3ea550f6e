import type { Press } from '../../documents/press.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { KeptForms } from '../../store/accounts/kept-forms.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { FileStore } from '../../store/files/file-store.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';

export interface IntakeDeps {
  database: Database;
  office: OfficeBook;
  desk: CommandDesk;
  files: FileStore;
  kept: KeptForms;
  keyring: Keyring;
  now: () => Instant;
  press: () => Press;
  send: SendStaffPage;
  baseUrl: string;
  provinceName: string;
}
