import type { Instant } from '../../domain/calendar/local-time.ts';
import type { CodeSender } from '../../gateways/code-sender/code-sender.ts';
import type { CitizenSessions } from '../../store/citizens/citizen-sessions.ts';
import type { OneTimeCodes } from '../../store/citizens/one-time-codes.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import type { RenderPage } from '../../web/render.ts';
import type { Log } from '../../web/request-log.ts';

export interface CitizenDeps {
  database: Database;
  keyring: Keyring;
  office: OfficeSource;
  sessions: CitizenSessions;
  codes: OneTimeCodes;
  /** Null: nothing is configured that could take a code to anybody. */
  codeSender: CodeSender | null;
  /** What the identity provider is called; null: citizens sign in at none. */
  providerName: string | null;
  now: () => Instant;
  newId: () => string;
  newToken: () => string;
  page: RenderPage;
  log: Log;
  secure: boolean;
  /** Look-ups a minute for one client address; who asks for codes may do so a third as often. */
  perMinute: number;
}
