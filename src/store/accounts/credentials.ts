import { hash, verify } from '@node-rs/argon2';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { SECURITY_RULES_VERSION } from '../../words/vi/security-rules.ts';
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

/**
 * Sets the one credential of an officer (Điều 3.6: one person, one account). Whoever is handed a password that must be
 * changed also acknowledges the duties of security, unless they did so before.
 */
export function setCredential(
  officer: string,
  passwordDigest: string,
  { mustChange, at }: { mustChange: boolean; at: Instant },
): Statement {
  return {
    text: `insert into credential (officer_id, password_digest, must_change, changed_at, must_acknowledge)
           values ($1, $2, $3, $4, $3)
           on conflict (officer_id) do update set password_digest = excluded.password_digest,
             must_change = excluded.must_change, changed_at = excluded.changed_at,
             must_acknowledge = credential.must_acknowledge
               or (excluded.must_acknowledge and credential.rules_version is null),
             failed_attempts = 0, locked_until = null, locks = 0`,
    values: [officer, passwordDigest, mustChange, at],
  };
}

/** The duties of security, as they are worded now, are acknowledged. */
export function acknowledgeRules(officer: string, at: Instant): Statement {
  return {
    text: 'update credential set must_acknowledge = false, rules_version = $2, rules_at = $3 where officer_id = $1',
    values: [officer, SECURITY_RULES_VERSION, at],
  };
}
