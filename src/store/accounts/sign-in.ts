import type { Instant } from '../../domain/calendar/local-time.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { countStrangers } from './count-strangers.ts';
import { digestPassword, isPassword } from './credentials.ts';

export type SignInRefusal =
  /** Wrong name and wrong password are one and the same, in word and in time. */
  { code: 'wrong-credentials' } | { code: 'account-locked'; until: Instant };

export interface KnownOfficer {
  officerId: string;
  mustChange: boolean;
}

/** So many wrong passwords in a row lock the account for a while. */
const ATTEMPTS = 10;
const LOCKED_MINUTES = 15;

let decoy: Promise<string> | undefined;

/** Names of nobody are locked like those of somebody, or the lock would tell which ones there are. */
const strangers = countStrangers({ attempts: ATTEMPTS, lockedMinutes: LOCKED_MINUTES });

/** Whether this is the password of the officer of that name (Điều 3.6). */
export async function checkPassword(
  database: Database,
  username: string,
  password: string,
  now: Instant,
): Promise<Result<KnownOfficer, SignInRefusal>> {
  const [rows = []] = await database.read(OWNER, {
    name: 'credential_of_username',
    text: `select c.officer_id, c.password_digest, c.must_change, c.locked_until
           from office_current o join credential c on c.officer_id = o.id
           where o.stream = 'officer' and o.data ->> 'username' = $1`,
    values: [username.trim().toLowerCase()],
  });
  const [account] = rows;
  const name = username.trim().toLowerCase();
  // Nobody of that name costs the same time as a wrong password.
  decoy ??= digestPassword('nobody has this password');
  const right = await isPassword((account?.password_digest as string | undefined) ?? (await decoy), password);
  const until = account ? (account.locked_until as Instant | null) : strangers.lockedUntil(name);
  if (until && until > now) return fail({ code: 'account-locked', until });
  if (!account) {
    strangers.count(name, now);
    return fail({ code: 'wrong-credentials' });
  }
  await database.write(OWNER, right ? forgiven(account) : countedFailure(account, now));
  if (!right) return fail({ code: 'wrong-credentials' });
  return ok({ officerId: account.officer_id as string, mustChange: account.must_change as boolean });
}

function forgiven(account: Row) {
  return {
    text: 'update credential set failed_attempts = 0, locked_until = null where officer_id = $1 and failed_attempts > 0',
    values: [account.officer_id],
  };
}

function countedFailure(account: Row, now: Instant) {
  return {
    text: `update credential set
             failed_attempts = case when failed_attempts + 1 >= $2 then 0 else failed_attempts + 1 end,
             locked_until = case when failed_attempts + 1 >= $2
                            then $3::timestamptz + make_interval(mins => $4) else locked_until end
           where officer_id = $1`,
    values: [account.officer_id, ATTEMPTS, now, LOCKED_MINUTES],
  };
}
