import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { Devices } from '../../store/queue/devices.ts';
import type { RenderKiosk } from '../../web/kiosk-layout.tsx';
import type { LookUpThrottle } from '../../web/look-up-throttle.ts';

export interface KioskDeps {
  database: Database;
  keyring: Keyring;
  office: OfficeBook;
  devices: Devices;
  now: () => Instant;
  newId: () => string;
  /** 32 random bytes in base64url. */
  newToken: () => string;
  page: RenderKiosk;
  throttle: LookUpThrottle;
  /** Where people reach us by phone: QR codes on the screen lead there. */
  baseUrl: string;
}
