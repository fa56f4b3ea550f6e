import type { Instant } from './domain/calendar/local-time.ts';
import type { Thing } from './domain/profile/profile-line.ts';
import type { ProcessStanding } from './features/operations/process-standing.ts';
import type { CodeSender } from './gateways/code-sender/code-sender.ts';
import type { IdentityProvider } from './gateways/openid/identity-provider.ts';
import type { Result } from './lib/result.ts';
import type { CommandDesk } from './store/dossiers/command-desk.ts';
import type { FileStore } from './store/files/file-store.ts';
import type { Keyring } from './store/keyring.ts';
import type { Database } from './store/ledger/database.ts';
import type { OfficeBook } from './store/office/office-book.ts';
import type { Regulation } from './web/foot.tsx';
import type { Log } from './web/request-log.ts';
import type { Language } from './words/language.ts';

export interface AppDeps {
  database: Database;
  keyring: Keyring;
  office: OfficeBook;
  desk: CommandDesk;
  files: FileStore;
  now: () => Instant;
  /** 32 random bytes in base64url, for a session. */
  newToken: () => string;
  /** Where people reach us: cookies only go over HTTPS where it begins so, and QR codes lead there. */
  baseUrl: string;
  /** Look-ups a minute for one client address. */
  lookupPerMinute: number;
  /** Requests a minute for one connection of another system; none: 300. */
  filingsPerMinute?: number;
  /** Addresses and CIDRs of the proxies whose forwarded addresses are believed; none: the socket's alone. */
  trustProxy: readonly string[];
  provinceName: string;
  /** Where people may sign in by OpenID Connect; none: nowhere. */
  identityProvider?: IdentityProvider;
  /** What gateways of SMS show; none: only one on this machine is answered. */
  smsSecret?: string | null;
  /** What messages leave by, in words for who runs the system; none: nothing is set up. */
  messageRoads?: { sms: string; mail: string };
  /** The short number that people send to; none: 8083. */
  smsNumber?: string;
  /** Takes one-time codes to citizens; none: they cannot ask for one. */
  codeSender?: CodeSender;
  /** Host names on which only public pages answer; none: every name has all of them. */
  publicHosts?: readonly string[];
  /** In which the look-up can be read; none: Vietnamese and English. */
  languages?: readonly Language[];
  /** For the foot of every public page; none: nothing is linked. */
  regulation?: Regulation;
  /** For the page of the system; none: it tells of the database alone. */
  process?: ProcessStanding;
  /** The profile as its files have it now; none: it can be compared with nothing. */
  offered?: () => Result<readonly Thing[], string>;
  /** One call a request and one a fault; none: nothing is logged. */
  logger?: Log;
  /** Told of every address as it is added. */
  onRoute?: (route: { method: string; url: string }) => void;
}
