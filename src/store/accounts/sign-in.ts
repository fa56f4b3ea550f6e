import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { USUAL_RULES } from '../../domain/regime/local-rules.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Database, Row, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { type AccountEventKind, recordAccountEvent } from './account-events.ts';
import { countStrangers } from './count-strangers.ts';
import { digestPassword, isPassword } from './credentials.ts';

export type SignInRefusal =
  /** Wrong name and wrong password are one and the same, in word and in time. */
  | { code: 'wrong-credentials' }
  | { code: 'account-locked'; until: Instant }
  /** Right, but handed to somebody too long ago to be theirs alone. */
  | { code: 'first-password-over'; hours: number };

export interface KnownOfficer {
  officerId: string;
  mustChange: boolean;
  /** With what else they prove who they are; none: the password is enough. */
  factors: Factors;
}

export interface Factors {
  authenticator: boolean;
  passkeys: number;
}

/** So many wrong passwords or codes in a row lock the account for a while: each time twice as long, a day at most. */
const ATTEMPTS = 10;
const LOCKED_MINUTES = 15;
const LONGEST_LOCK_MINUTES = 24 * 60;
/** Of doublings; more would not fit a number of minutes, and are beyond the longest anyway. */
const DOUBLINGS = 7;

const HOUR_MS = 60 * 60_000;

let decoy: Promise<string> | undefined;

/** Names of nobody are locked like those of somebody, or the lock would tell which ones there are. */
const strangers = countStrangers({ attempts: ATTEMPTS, lockedMinutes });

function lockedMinutes(locksBefore: number): number {
  return Math.min(LONGEST_LOCK_MINUTES, LOCKED_MINUTES * 2 ** Math.min(locksBefore, DOUBLINGS));
}

/** The credential row of nobody. */
const NOBODY = '';

/** Whether this is the password of the officer of that name (Điều 3.6). */
export async function checkPassword(
  database: Database,
  username: string,
  password: string,
  {
    now,
    address = '',
    firstPasswordHours = USUAL_RULES.firstPasswordHours,
  }: { now: Instant; address?: string; firstPasswordHours?: number },
): Promise<Result<KnownOfficer, SignInRefusal>> {
  const name = username.trim().toLowerCase();
  const [rows = []] = await database.read(OWNER, {
    name: 'credential_of_username',
    text: `select c.officer_id, c.password_digest, c.must_change, c.changed_at,
                  exists (select from authenticator a where a.officer_id = c.officer_id) as authenticator,
                  (select count(*) from passkey p where p.officer_id = c.officer_id)::integer as passkeys
           from office_current o join credential c on c.officer_id = o.id
           where o.stream = 'officer' and o.data ->> 'username' = $1
             and not coalesce(o.data -> 'disabled' ->> 'from' <= $2, false)`,
    values: [name, localDateOf(now)],
  });
  const [account] = rows;
  const officerId = (account?.officer_id as string | undefined) ?? NOBODY;
  // Counted before it is looked at: a thousand guesses that come at once are no more than ten.
  const counted = await countAttempt(database, officerId, now);
  // Nobody of that name costs the same time as a wrong password.
  decoy ??= digestPassword('nobody has this password');
  const right = await isPassword((account?.password_digest as string | undefined) ?? (await decoy), password);
  if (!account) return refuseStranger(database, name, now);
  if (!counted.ok) return counted;
  const factors = { authenticator: account.authenticator as boolean, passkeys: account.passkeys as number };
  if (!right) {
    await database.write(OWNER, refusedAttempt(officerId, 'password-refused', { now, address }));
    return fail({ code: 'wrong-credentials' });
  }
  const handedAt = account.must_change ? Date.parse(account.changed_at as Instant) : null;
  if (handedAt !== null && handedAt + firstPasswordHours * HOUR_MS < Date.parse(now)) {
    await database.write(OWNER, uncounted(officerId));
    return fail({ code: 'first-password-over', hours: firstPasswordHours });
  }
  const whole = !hasFactor(factors);
  await database.write(OWNER, whole ? forgiven(officerId) : uncounted(officerId));
  return ok({ officerId, mustChange: account.must_change as boolean, factors });
}

export function hasFactor({ authenticator, passkeys }: Factors): boolean {
  return authenticator || passkeys > 0;
}

/** One more try at this account, taken back by `forgiven` where it was right; refused while it is locked. */
export async function countAttempt(
  database: Database,
  officerId: string,
  now: Instant,
): Promise<Result<null, Extract<SignInRefusal, { code: 'account-locked' }>>> {
  const [counted = [], lock = []] = await database.write(
    OWNER,
    {
      name: 'count_attempt',
      text: `with before as (select officer_id, case when locked_until is null then failed_attempts else 0 end as failed,
                                    least($5::integer, ($4::integer * power(2, least(locks, ${DOUBLINGS})))::integer) as minutes
                             from credential
                             where officer_id = $1 and (locked_until is null or locked_until <= $2) for update)
             update credential c set failed_attempts = b.failed + 1,
               locked_until = case when b.failed + 1 >= $3 and $1 <> '' then $2::timestamptz + make_interval(mins => b.minutes) end,
               locks = case when b.failed + 1 >= $3 and $1 <> '' then locks + 1 else locks end
             from before b where c.officer_id = b.officer_id returning true as counted`,
      values: [officerId, now, ATTEMPTS, LOCKED_MINUTES, LONGEST_LOCK_MINUTES],
    },
    {
      name: 'locked_until',
      text: 'select locked_until from credential where officer_id = $1',
      values: [officerId],
    },
  );
  if (counted.length > 0) return ok(null);
  return fail({ code: 'account-locked', until: (lock[0]?.locked_until as Instant | undefined) ?? now });
}

/** Signed in: what went wrong before is forgotten. */
export function forgiven(officerId: string): Statement {
  return {
    text: `update credential set failed_attempts = 0, locked_until = null, locks = 0
           where officer_id = $1 and (failed_attempts > 0 or locked_until is not null or locks > 0)`,
    values: [officerId],
  };
}

/** The password was right and the second factor is still to come: only this try is taken back, not wrong codes before. */
function uncounted(officerId: string): Statement {
  return {
    // The tenth try sets the lock before it is looked at.
    text: `update credential set failed_attempts = failed_attempts - 1, locked_until = null,
             locks = case when locked_until is null then locks else locks - 1 end
           where officer_id = $1 and failed_attempts > 0`,
    values: [officerId],
  };
}

export function refusedAttempt(
  officerId: string,
  kind: Extract<AccountEventKind, `${string}-refused`>,
  { now, address }: { now: Instant; address: string },
): Statement {
  return recordAccountEvent({ officerId, kind, actorId: null, at: now, address });
}

async function refuseStranger(
  database: Database,
  name: string,
  now: Instant,
): Promise<Result<never, SignInRefusal>> {
  const until = strangers.lockedUntil(name);
  // As much is written as for somebody.
  const rest: Statement = {
    text: 'update credential set failed_attempts = 0 where officer_id = $1',
    values: [NOBODY],
  };
  await database.write(OWNER, rest);
  if (until && until > now) return fail({ code: 'account-locked', until });
  strangers.count(name, now);
  return fail({ code: 'wrong-credentials' });
}

/** Whether an officer has anything beside the password. */
export async function factorsOf(database: Database, officerId: string): Promise<Factors> {
  const [rows = []] = await database.read(OWNER, {
    name: 'factors_of',
    text: `select exists (select from authenticator where officer_id = $1) as authenticator,
                  (select count(*) from passkey where officer_id = $1)::integer as passkeys`,
    values: [officerId],
  });
  const [row] = rows as Row[];
  return { authenticator: row?.authenticator === true, passkeys: (row?.passkeys as number | undefined) ?? 0 };
}
