import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { recordAccountEvent } from './account-events.ts';

/** What a signature is asked for. */
export type ChallengePurpose = 'add' | 'second-factor' | 'sign-in';

export interface Challenge {
  challenge: string;
  purpose: ChallengePurpose;
  /** Null: nobody is known yet, for a sign-in without a password. */
  officerId: string | null;
}

/** A passkey as it is kept: the public half. */
export interface Passkey {
  id: string;
  officerId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: readonly string[];
  name: string;
  addedAt: Instant;
  usedAt: Instant | null;
}

export interface Passkeys {
  /** Kept for a few minutes, for one answer. */
  ask(challenge: Challenge, now: Instant): Promise<void>;
  /** False: never asked, too long ago, for something or somebody else, or answered before. */
  answerOnce(challenge: Challenge, now: Instant): Promise<boolean>;
  list(officerId: string): Promise<readonly Passkey[]>;
  find(id: string): Promise<Passkey | undefined>;
  /** False: that passkey is known already. */
  add(passkey: Omit<Passkey, 'addedAt' | 'usedAt'>, by: { address: string; now: Instant }): Promise<boolean>;
  /** False: the counter went back meanwhile, or the passkey is gone. */
  used(id: string, counter: number, now: Instant): Promise<boolean>;
  /** False: it is none of theirs. */
  remove(
    officerId: string,
    id: string,
    by: { actorId: string; address: string; now: Instant },
  ): Promise<boolean>;
}

const MINUTES = 5;
const COLUMNS = 'id, officer_id, public_key, counter::float8 as counter, transports, name, added_at, used_at';

export function openPasskeys(database: Database): Passkeys {
  const read = async (statement: Statement): Promise<Passkey[]> => {
    const [rows = []] = await database.read(OWNER, statement);
    return rows.map((row) => ({
      ...{ id: row.id as string, officerId: row.officer_id as string, counter: row.counter as number },
      publicKey: new Uint8Array(row.public_key as Buffer),
      ...{ transports: row.transports as string[], name: row.name as string },
      ...{ addedAt: row.added_at as Instant, usedAt: row.used_at as Instant | null },
    }));
  };
  return {
    async ask({ challenge, purpose, officerId }, now) {
      await database.write(
        OWNER,
        {
          text: `delete from passkey_challenge where made_at < $1::timestamptz - interval '${MINUTES} minutes'`,
          values: [now],
        },
        {
          text: 'insert into passkey_challenge (challenge, purpose, officer_id, made_at) values ($1, $2, $3, $4)',
          values: [challenge, purpose, officerId, now],
        },
      );
    },
    async answerOnce({ challenge, purpose, officerId }, now) {
      const [rows = []] = await database.write(OWNER, {
        text: `delete from passkey_challenge where challenge = $1 and purpose = $2
                 and officer_id is not distinct from $3
                 and made_at >= $4::timestamptz - interval '${MINUTES} minutes' returning true as asked`,
        values: [challenge, purpose, officerId, now],
      });
      return rows.length > 0;
    },
    list: (officerId) =>
      read({
        text: `select ${COLUMNS} from passkey where officer_id = $1 order by added_at, id`,
        values: [officerId],
      }),
    async find(id) {
      const [found] = await read({ text: `select ${COLUMNS} from passkey where id = $1`, values: [id] });
      return found;
    },
    add: ({ id, officerId, publicKey, counter, transports, name }, { address, now }) =>
      database.transaction(OWNER, async (transaction) => {
        const [rows = []] = await transaction.run({
          text: `insert into passkey (id, officer_id, public_key, counter, transports, name, added_at)
                 values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning id`,
          values: [id, officerId, Buffer.from(publicKey), counter, transports, name, now],
        });
        if (rows.length === 0) return false;
        await transaction.finish(
          recordAccountEvent({ officerId, kind: 'passkey-added', actorId: officerId, at: now, address }),
        );
        return true;
      }),
    async used(id, counter, now) {
      // Most passkeys do not count and say zero for ever.
      const [rows = []] = await database.write(OWNER, {
        text: `update passkey set counter = $2, used_at = $3
               where id = $1 and ($2::bigint > counter or ($2::bigint = 0 and counter = 0)) returning id`,
        values: [id, counter, now],
      });
      return rows.length > 0;
    },
    remove: (officerId, id, { actorId, address, now }) =>
      database.transaction(OWNER, async (transaction) => {
        const [rows = []] = await transaction.run({
          text: 'delete from passkey where id = $1 and officer_id = $2 returning id',
          values: [id, officerId],
        });
        if (rows.length === 0) return false;
        await transaction.finish(
          recordAccountEvent({ officerId, kind: 'passkey-removed', actorId, at: now, address }),
        );
        return true;
      }),
  };
}
