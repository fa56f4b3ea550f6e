import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** Long enough to look for a phone and confirm there. */
const LONGEST_MINUTES = 10;

export type OpenidAudience = 'officer' | 'citizen';

/**
 * Who was sent to the identity provider and is to come back. What proves that it is the same one lies here, sealed;
 * the browser has a token and nothing else.
 */
export interface OpenidAttempts {
  begin(audience: OpenidAudience, token: string, secret: string, now: Instant): Promise<void>;
  /** What was kept, once and only once; undefined: no such attempt, too old, or done already. */
  take(audience: OpenidAudience, token: string, now: Instant): Promise<string | undefined>;
}

export function openOpenidAttempts(database: Database, keyring: Keyring): OpenidAttempts {
  const digestsOf = (token: string) =>
    keyring.digests('openid', token).map(({ key, value }) => `${key}.${value}`);
  return {
    async begin(audience, token, secret, now) {
      const [digest] = digestsOf(token);
      await database.write(
        OWNER,
        {
          text: "delete from openid_attempt where made_at < $1::timestamptz - interval '1 hour'",
          values: [now],
        },
        {
          text: 'insert into openid_attempt (token_digest, audience, sealed, made_at) values ($1, $2, $3, $4)',
          values: [digest, audience, keyring.seal('openid', secret, { beside: audience, token }), now],
        },
      );
    },
    async take(audience, token, now) {
      const [rows = []] = await database.write(OWNER, {
        text: `update openid_attempt set used_at = $3
               where token_digest = any ($1) and audience = $2 and used_at is null
                 and made_at > $3::timestamptz - interval '${LONGEST_MINUTES} minutes'
               returning sealed`,
        values: [digestsOf(token), audience, now],
      });
      const sealed = rows[0]?.sealed as string | undefined;
      return sealed === undefined ? undefined : keyring.unseal('openid', sealed, audience);
    },
  };
}
