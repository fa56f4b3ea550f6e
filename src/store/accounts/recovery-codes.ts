import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { recordAccountEvent } from './account-events.ts';

const HOW_MANY = 10;
/** Without what is mistaken for something else when it is read off paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 10;

export interface RecoveryCodes {
  /** New ones, in the place of those there were; they are shown now and never again. */
  make(officerId: string, by: { address: string; now: Instant }): Promise<readonly string[]>;
  /** Whether it is one of theirs that was not used yet; now it is. */
  take(officerId: string, code: string, now: Instant): Promise<boolean>;
  left(officerId: string): Promise<number>;
  /** With the last second factor gone, they recover nothing any more. */
  forget(officerId: string): Promise<void>;
}

/** For who has lost the phone: each opens once. The database keeps keyed digests. */
export function openRecoveryCodes(
  database: Database,
  keyring: Keyring,
  newToken: () => string,
): RecoveryCodes {
  const textOf = (officerId: string, code: string) => `${officerId}/${plain(code)}`;
  return {
    async make(officerId, { address, now }) {
      const codes = Array.from({ length: HOW_MANY }, () => codeOf(newToken()));
      const digests = codes.map((code) => {
        const { key, value } = keyring.digest('second-factor', textOf(officerId, code));
        return `${key}.${value}`;
      });
      await database.write(
        OWNER,
        { text: 'delete from recovery_code where officer_id = $1', values: [officerId] },
        {
          text: 'insert into recovery_code (officer_id, digest, made_at) select $1, unnest($2::text[]), $3',
          values: [officerId, digests, now],
        },
        recordAccountEvent({ officerId, kind: 'recovery-codes-made', actorId: officerId, at: now, address }),
      );
      return codes;
    },
    async take(officerId, code, now) {
      const digests = keyring.digests('second-factor', textOf(officerId, code));
      const [rows = []] = await database.write(OWNER, {
        text: `update recovery_code set used_at = $3
               where officer_id = $1 and digest = any ($2) and used_at is null returning true as taken`,
        values: [officerId, digests.map(({ key, value }) => `${key}.${value}`), now],
      });
      return rows.length > 0;
    },
    async left(officerId) {
      const [rows = []] = await database.read(OWNER, {
        text: 'select count(*)::integer as left from recovery_code where officer_id = $1 and used_at is null',
        values: [officerId],
      });
      return rows[0]?.left as number;
    },
    async forget(officerId) {
      await database.write(OWNER, {
        text: 'delete from recovery_code where officer_id = $1',
        values: [officerId],
      });
    },
  };
}

/** `k7mpq-x2abc`: some fifty bits, out of a random token. */
function codeOf(token: string): string {
  // Bytes beyond the last whole round of letters would make some letters likelier.
  const fair = [...Buffer.from(token, 'base64url')].filter((byte) => byte < 256 - (256 % LETTERS.length));
  const letters = fair.slice(0, LENGTH).map((byte) => LETTERS[byte % LETTERS.length]);
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}
