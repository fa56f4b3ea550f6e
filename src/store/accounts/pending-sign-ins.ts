import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** A phone is looked for, a code is read and typed. */
const LONGEST_MINUTES = 10;
/** So many wrong codes, and the password is asked for again. */
const MOST_ATTEMPTS = 5;

/** Who gave the right password and has not proved the second factor yet: they open no page. */
export interface PendingSignIns {
  begin(officerId: string, token: string, now: Instant): Promise<void>;
  /** Undefined: none, too old, tried too often, done, or the password is another one by now. */
  find(token: string, now: Instant): Promise<string | undefined>;
  countFailure(token: string): Promise<void>;
  /** False: it was done before, perhaps this very moment. */
  finish(token: string, now: Instant): Promise<boolean>;
}

export function openPendingSignIns(database: Database, keyring: Keyring): PendingSignIns {
  const digestsOf = (token: string) =>
    keyring.digests('pending-sign-in', token).map(({ key, value }) => `${key}.${value}`);
  return {
    async begin(officerId, token, now) {
      const [digest] = digestsOf(token);
      await database.write(
        OWNER,
        {
          text: `delete from pending_sign_in where opened_at < $1::timestamptz - interval '1 day'`,
          values: [now],
        },
        {
          text: 'insert into pending_sign_in (token_digest, officer_id, opened_at) values ($1, $2, $3)',
          values: [digest, officerId, now],
        },
      );
    },
    async find(token, now) {
      const [rows = []] = await database.read(OWNER, {
        name: 'pending_sign_in',
        text: `select p.officer_id from pending_sign_in p join credential c on c.officer_id = p.officer_id
               where p.token_digest = any ($1) and p.ended_at is null and p.attempts < ${MOST_ATTEMPTS}
                 and p.opened_at > $2::timestamptz - interval '${LONGEST_MINUTES} minutes'
                 and c.changed_at <= p.opened_at`,
        values: [digestsOf(token), now],
      });
      return rows[0]?.officer_id as string | undefined;
    },
    async countFailure(token) {
      await database.write(OWNER, {
        text: 'update pending_sign_in set attempts = attempts + 1 where token_digest = any ($1)',
        values: [digestsOf(token)],
      });
    },
    async finish(token, now) {
      const [rows = []] = await database.write(OWNER, {
        text: `update pending_sign_in set ended_at = $2
               where token_digest = any ($1) and ended_at is null returning officer_id`,
        values: [digestsOf(token), now],
      });
      return rows.length > 0;
    },
  };
}
