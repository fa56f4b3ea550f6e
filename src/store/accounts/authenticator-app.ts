import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { recordAccountEvent } from './account-events.ts';

const SECONDS = 30;
/** One code earlier and one later, for clocks that go a little wrong. */
const WINDOW = 1;

/** As every authenticator app understands it: SHA-1, six digits, thirty seconds (RFC 6238). */
export function appOf(secret: string, { issuer, label }: { issuer: string; label: string }): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: SECONDS });
}

/** 160 bits out of a random token. */
export function newAppSecret(token: string): string {
  const bytes = Buffer.from(token, 'base64url').subarray(0, 20);
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
}

/** The thirty seconds a code belongs to; undefined: it is of none of those near by. */
export function stepOf(secret: string, code: string, now: Instant): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const timestamp = Date.parse(now);
  const delta = appOf(secret, { issuer: '', label: '' }).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / SECONDS) + delta;
}

export interface AuthenticatorApps {
  /** Sealed for this officer, to travel with the page that shows it until a first code proves it was read. */
  wrap(officerId: string, secret: string): string;
  unwrap(officerId: string, wrapped: string): string | undefined;
  /** Takes the place of one there was; `step` is that of the code that proved it. */
  add(
    officerId: string,
    app: { secret: string; step: number },
    by: { address: string; now: Instant },
  ): Promise<void>;
  /** Whether the code is right, and was not taken before. */
  take(officerId: string, code: string, now: Instant): Promise<boolean>;
  remove(officerId: string, by: { actorId: string; address: string; now: Instant }): Promise<void>;
}

/** Authenticator apps of officers; their secrets are sealed by a key that the database does not have. */
export function openAuthenticatorApps(
  database: Database,
  keyring: Keyring,
  newToken: () => string,
): AuthenticatorApps {
  return {
    wrap: (officerId, secret) =>
      keyring.seal('second-factor', secret, { beside: `${officerId}/new`, token: newToken() }),
    unwrap: (officerId, wrapped) => keyring.unseal('second-factor', wrapped, `${officerId}/new`),
    async add(officerId, { secret, step }, { address, now }) {
      const sealed = keyring.seal('second-factor', secret, { beside: officerId, token: newToken() });
      await database.write(
        OWNER,
        {
          text: `insert into authenticator (officer_id, sealed, added_at, last_step) values ($1, $2, $3, $4)
                 on conflict (officer_id) do update
                   set sealed = excluded.sealed, added_at = excluded.added_at, last_step = excluded.last_step`,
          values: [officerId, sealed, now, step],
        },
        recordAccountEvent({ officerId, kind: 'authenticator-added', actorId: officerId, at: now, address }),
      );
    },
    async take(officerId, code, now) {
      const [rows = []] = await database.read(OWNER, {
        name: 'authenticator_of',
        text: 'select sealed from authenticator where officer_id = $1',
        values: [officerId],
      });
      const [row] = rows;
      const secret = row && keyring.unseal('second-factor', row.sealed as string, officerId);
      const step = secret === undefined ? undefined : stepOf(secret, code, now);
      if (step === undefined) return false;
      // Two browsers with one code: the first to write has it.
      const [taken = []] = await database.write(OWNER, {
        text: `update authenticator set last_step = $2 where officer_id = $1 and last_step < $2 returning true as taken`,
        values: [officerId, step],
      });
      return taken.length > 0;
    },
    async remove(officerId, { actorId, address, now }) {
      await database.write(
        OWNER,
        { text: 'delete from authenticator where officer_id = $1', values: [officerId] },
        recordAccountEvent({ officerId, kind: 'authenticator-removed', actorId, at: now, address }),
      );
    },
  };
}
