import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Digest } from '../../domain/dossier/references.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { shareReads } from '../ledger/share-reads.ts';

/** A working day, and lunch with a cup of tea. */
const LONGEST_HOURS = 12;
const IDLE_MINUTES = 90;
/** A page left open over a long weekend may still be sent. */
const REMEMBERED_DAYS = 7;

export interface OpenSession {
  officerId: string;
  mustChange: boolean;
}

export interface Sessions {
  open(officerId: string, token: string, now: Instant): Promise<void>;
  /** Undefined: no such session, or it is over. */
  find(token: string, now: Instant): Promise<OpenSession | undefined>;
  /** Whose it was, though it is over by now; undefined: nobody's within the last days. */
  whose(token: string, now: Instant): Promise<string | undefined>;
  end(token: string, now: Instant): Promise<void>;
  /** After a new password, every other browser must sign in again. */
  endOthers(officerId: string, token: string, now: Instant): Promise<void>;
}

/** Sessions of officers; the database knows only keyed digests of their tokens. */
export function openSessions(database: Database, keyring: Keyring): Sessions {
  // The name of the key goes along, so that a new secret signs nobody out as long as the old one verifies.
  const textOf = ({ key, value }: Digest) => `${key}.${value}`;
  const digestOf = (token: string) => textOf(keyring.digest('session', token));
  // Every page of an officer asks this first; those that come together share the way.
  const shared = shareReads(database);
  const digestsOf = (token: string) => keyring.digests('session', token).map(textOf);
  return {
    async open(officerId, token, now) {
      await database.write(OWNER, {
        text: 'insert into session (token_digest, officer_id, opened_at, seen_at) values ($1, $2, $3, $3)',
        values: [digestOf(token), officerId, now],
      });
    },
    async find(token, now) {
      const digests = digestsOf(token);
      const [row] = await shared({ identity: OWNER, statement: live(digests, now) });
      if (row?.seen_long_ago) await database.write(OWNER, seen(digests, now));
      return row && { officerId: row.officer_id as string, mustChange: row.must_change as boolean };
    },
    async whose(token, now) {
      const [rows = []] = await database.read(OWNER, {
        name: 'whose_session',
        text: `select officer_id from session where token_digest = any ($1)
                 and opened_at > $2::timestamptz - interval '${REMEMBERED_DAYS} days'`,
        values: [digestsOf(token), now],
      });
      return rows[0]?.officer_id as string | undefined;
    },
    async end(token, now) {
      await database.write(OWNER, {
        text: 'update session set ended_at = $2 where token_digest = any ($1) and ended_at is null',
        values: [digestsOf(token), now],
      });
    },
    async endOthers(officerId, token, now) {
      await database.write(OWNER, {
        text: 'update session set ended_at = $3 where officer_id = $1 and token_digest <> all ($2) and ended_at is null',
        values: [officerId, digestsOf(token), now],
      });
    },
  };
}

function live(digests: readonly string[], now: Instant): Statement {
  return {
    name: 'live_session',
    text: `select s.officer_id, c.must_change, s.seen_at < $2::timestamptz - interval '1 minute' as seen_long_ago
           from session s join credential c on c.officer_id = s.officer_id
           where s.token_digest = any ($1) and s.ended_at is null
             and s.seen_at > $2::timestamptz - interval '${IDLE_MINUTES} minutes'
             and s.opened_at > $2::timestamptz - interval '${LONGEST_HOURS} hours'`,
    values: [digests, now],
  };
}

/** Written down at most once a minute. One that was ended meanwhile stays as it ended. */
function seen(digests: readonly string[], now: Instant): Statement {
  return {
    name: 'session_seen',
    text: `update session set seen_at = $2 where token_digest = any ($1) and ended_at is null
             and seen_at < $2::timestamptz - interval '1 minute'`,
    values: [digests, now],
  };
}
