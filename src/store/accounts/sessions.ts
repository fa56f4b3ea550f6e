import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Digest } from '../../domain/dossier/references.ts';
import { SECURITY_RULES_VERSION } from '../../words/vi/security-rules.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { shareReads } from '../ledger/share-reads.ts';
import { recordAccountEvent } from './account-events.ts';

/** A working day, and lunch with a cup of tea. */
const LONGEST_HOURS = 12;
const IDLE_MINUTES = 90;
/** A page left open over a long weekend may still be sent. */
const REMEMBERED_DAYS = 7;

/** By what somebody signed in. */
export type SignInWay =
  | 'password'
  | 'authenticator'
  | 'recovery-code'
  | 'passkey'
  | 'passkey-alone'
  /** At an identity provider. */
  | 'openid';

export interface OpenSession {
  officerId: string;
  mustChange: boolean;
  /** The duties of security in force are not acknowledged yet. */
  mustAcknowledge: boolean;
  way: SignInWay;
}

/** How and from where a session was begun. */
export interface SessionOrigin {
  way: SignInWay;
  /** `Chrome trên Windows` */
  device: string;
  address: string;
}

/** A session of an officer that has not ended. */
export interface ListedSession extends SessionOrigin {
  id: string;
  openedAt: Instant;
  seenAt: Instant;
  /** The one that asks. */
  own: boolean;
}

export interface Sessions {
  open(officerId: string, token: string, now: Instant, origin?: SessionOrigin): Promise<void>;
  /** Undefined: no such session, or it is over. */
  find(token: string, now: Instant): Promise<OpenSession | undefined>;
  /** Whose it was, though it is over by now; undefined: nobody's within the last days. */
  whose(token: string, now: Instant): Promise<string | undefined>;
  end(token: string, now: Instant): Promise<void>;
  /** After a new password, every other browser must sign in again; answers how many had to. */
  endOthers(officerId: string, token: string, now: Instant): Promise<number>;
  /** The second factor was proved within this session, which began without. */
  prove(token: string, way: SignInWay): Promise<void>;
  /** Those that are open, the latest first. */
  list(officerId: string, token: string, now: Instant): Promise<readonly ListedSession[]>;
  /** One by its id; false: it is over already, or somebody else's. */
  endOne(
    officerId: string,
    id: string,
    by: { actorId: string; address: string; now: Instant },
  ): Promise<boolean>;
}

const UNTOLD: SessionOrigin = { way: 'password', device: '', address: '' };

/** Sessions of officers; the database knows only keyed digests of their tokens. */
export function openSessions(database: Database, keyring: Keyring): Sessions {
  // The name of the key goes along, so that a new secret signs nobody out as long as the old one verifies.
  const textOf = ({ key, value }: Digest) => `${key}.${value}`;
  const digestOf = (token: string) => textOf(keyring.digest('session', token));
  // Every page of an officer asks this first; those that come together share the way.
  const shared = shareReads(database);
  const digestsOf = (token: string) => keyring.digests('session', token).map(textOf);
  return {
    async open(officerId, token, now, { way, device, address } = UNTOLD) {
      await database.write(OWNER, {
        text: `insert into session (token_digest, officer_id, opened_at, seen_at, way, device, address)
               values ($1, $2, $3, $3, $4, $5, $6)`,
        values: [digestOf(token), officerId, now, way, device, address],
      });
    },
    async find(token, now) {
      const digests = digestsOf(token);
      const [row] = await shared({ identity: OWNER, statement: live(digests, now) });
      if (row?.seen_long_ago) await database.write(OWNER, seen(digests, now));
      return (
        row && {
          officerId: row.officer_id as string,
          mustChange: row.must_change as boolean,
          mustAcknowledge: row.must_acknowledge as boolean,
          way: row.way as SignInWay,
        }
      );
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
      const [rows = []] = await database.write(OWNER, {
        text: `update session set ended_at = $3
               where officer_id = $1 and token_digest <> all ($2) and ended_at is null returning id`,
        values: [officerId, digestsOf(token), now],
      });
      return rows.length;
    },
    async prove(token, way) {
      await database.write(OWNER, {
        text: 'update session set way = $2 where token_digest = any ($1)',
        values: [digestsOf(token), way],
      });
    },
    async list(officerId, token, now) {
      const [rows = []] = await database.read(OWNER, {
        name: 'list_sessions',
        text: `select s.id, s.way, s.device, s.address, s.opened_at, s.seen_at, s.token_digest = any ($3) as own
               from session s where s.officer_id = $1 and ${OPEN} order by own desc, s.seen_at desc`,
        values: [officerId, now, digestsOf(token)],
      });
      return rows.map((row) => ({
        ...{ id: row.id as string, way: row.way as SignInWay, device: row.device as string },
        ...{ address: row.address as string, openedAt: row.opened_at as Instant },
        ...{ seenAt: row.seen_at as Instant, own: row.own as boolean },
      }));
    },
    endOne: (officerId, id, { actorId, address, now }) =>
      database.transaction(OWNER, async (transaction) => {
        const [rows = []] = await transaction.run({
          text: 'update session set ended_at = $3 where officer_id = $1 and id = $2 and ended_at is null returning id',
          values: [officerId, id, now],
        });
        if (rows.length === 0) return false;
        await transaction.finish(
          recordAccountEvent({ officerId, kind: 'session-ended', actorId, at: now, address }),
        );
        return true;
      }),
  };
}

/** Of a session `s`, at the instant `$2`. */
const OPEN = `s.ended_at is null
             and s.seen_at > $2::timestamptz - interval '${IDLE_MINUTES} minutes'
             and s.opened_at > $2::timestamptz - interval '${LONGEST_HOURS} hours'`;

function live(digests: readonly string[], now: Instant): Statement {
  return {
    name: 'live_session',
    text: `select s.officer_id, s.way, c.must_change,
                  c.must_acknowledge or coalesce(c.rules_version <> $3, false) as must_acknowledge,
                  s.seen_at < $2::timestamptz - interval '1 minute' as seen_long_ago
           from session s join credential c on c.officer_id = s.officer_id
           where s.token_digest = any ($1) and ${OPEN}`,
    values: [digests, now, SECURITY_RULES_VERSION],
  };
}

/** Ends whatever an officer has open, in a transaction of the caller. */
export function endAllSessions(officerId: string, now: Instant): Statement {
  return {
    text: 'update session set ended_at = $2 where officer_id = $1 and ended_at is null',
    values: [officerId, now],
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
