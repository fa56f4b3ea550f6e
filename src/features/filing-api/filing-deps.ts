import type { Instant } from '../../domain/calendar/local-time.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { FileStore } from '../../store/files/file-store.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';

export interface FilingDeps {
  database: Database;
  keyring: Keyring;
  office: OfficeBook;
  desk: CommandDesk;
  files: FileStore;
  now: () => Instant;
  baseUrl: string;
}
