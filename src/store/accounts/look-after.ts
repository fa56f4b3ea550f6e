import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { type AccountEventKind, recordAccountEvent } from './account-events.ts';
import { setCredential } from './credentials.ts';
import { endAllSessions } from './sessions.ts';
import { forgiven } from './sign-in.ts';

/** How an account stands, for who looks after it: never what opens it. */
export interface AccountState {
  officerId: string;
  /** Null: it is not. */
  lockedUntil: Instant | null;
  mustChange: boolean;
  authenticator: boolean;
  passkeys: number;
  lastSeen: Instant | null;
  rulesVersion: string | null;
  rulesAt: Instant | null;
}

/** Who looks after an account, and when. */
export interface Keeper {
  actorId: string;
  address: string;
  now: Instant;
}

/** Of these officers; who has no account is not among them. */
export async function readAccountStates(
  database: Database,
  officers: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, AccountState>> {
  const [rows = []] = await database.read(OWNER, {
    name: 'account_states',
    text: `select c.officer_id, case when c.locked_until > $2 then c.locked_until end as locked_until, c.must_change,
                  exists (select from authenticator a where a.officer_id = c.officer_id) as authenticator,
                  (select count(*) from passkey p where p.officer_id = c.officer_id)::integer as passkeys,
                  (select max(s.seen_at) from session s where s.officer_id = c.officer_id) as last_seen,
                  c.rules_version, c.rules_at
           from credential c where c.officer_id = any ($1)`,
    values: [officers, now],
  });
  return new Map(
    rows.map((row) => [
      row.officer_id as string,
      {
        officerId: row.officer_id as string,
        lockedUntil: row.locked_until as Instant | null,
        mustChange: row.must_change as boolean,
        authenticator: row.authenticator as boolean,
        passkeys: row.passkeys as number,
        lastSeen: row.last_seen as Instant | null,
        ...{ rulesVersion: row.rules_version as string | null, rulesAt: row.rules_at as Instant | null },
      },
    ]),
  );
}

/** The lock that wrong passwords set is taken away. */
export async function unlockAccount(database: Database, officerId: string, by: Keeper): Promise<void> {
  await database.write(OWNER, forgiven(officerId), told(officerId, 'unlocked', by));
}

/** A new password, told once by who gave it; whatever is open ends. */
export async function resetPassword(
  database: Database,
  officerId: string,
  passwordDigest: string,
  by: Keeper,
): Promise<void> {
  await database.write(
    OWNER,
    setCredential(officerId, passwordDigest, { mustChange: true, at: by.now }),
    endAllSessions(officerId, by.now),
    told(officerId, 'password-reset', by),
  );
}

export async function endSessionsOf(database: Database, officerId: string, by: Keeper): Promise<void> {
  await database.write(OWNER, endAllSessions(officerId, by.now), told(officerId, 'sessions-ended', by));
}

/** For who has lost phone and codes: the password is enough again until they add another one; what is open ends. */
export async function removeSecondFactor(database: Database, officerId: string, by: Keeper): Promise<void> {
  await database.write(
    OWNER,
    ...['authenticator', 'passkey', 'recovery_code'].map(
      (table): Statement => ({ text: `delete from ${table} where officer_id = $1`, values: [officerId] }),
    ),
    endAllSessions(officerId, by.now),
    told(officerId, 'second-factor-removed', by),
  );
}

function told(officerId: string, kind: AccountEventKind, { actorId, address, now }: Keeper): Statement {
  return recordAccountEvent({ officerId, kind, actorId, at: now, address });
}
