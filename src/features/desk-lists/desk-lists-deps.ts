import type { Press } from '../../documents/press.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';

export interface DeskListsDeps {
  database: Database;
  office: OfficeBook;
  desk: CommandDesk;
  now: () => Instant;
  send: SendStaffPage;
  press: () => Press;
  provinceName: string;
}
