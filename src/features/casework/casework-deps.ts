import type { KeptForms } from '../../store/accounts/kept-forms.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { FileStore } from '../../store/files/file-store.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';
import type { SlipDeps } from './slip-route.ts';

export interface CaseworkDeps extends SlipDeps {
  desk: CommandDesk;
  files: FileStore;
  kept: KeptForms;
  send: SendStaffPage;
}
