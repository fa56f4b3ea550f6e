import { hash, verify } from '@node-rs/argon2';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Statement } from '../ledger/database.ts';

/** argon2id with the first recommended parameters of OWASP: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is kept. */
export function digestPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), ARGON2ID);
}

export function isPassword(digest: string, password: string): Promise<boolean> {
  return verify(digest, password.normalize('NFKC'));
}

/** Sets the one credential of an officer (Điều 3.6: one person, one account). */
export function setCredential(
  officer: string,
  passwordDigest: string,
  { mustChange, at }: { mustChange: boolean; at: Instant },
): Statement {
  return {
    text: `insert into credential (officer_id, password_digest, must_change, changed_at) values ($1, $2, $3, $4)
           on conflict (officer_id) do update set password_digest = excluded.password_digest,
             must_change = excluded.must_change, changed_at = excluded.changed_at,
             failed_attempts = 0, locked_until = null`,
    values: [officer, passwordDigest, mustChange, at],
  };
}
