import type { Instant } from '../../domain/calendar/local-time.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import type { CitizenProof } from './citizens.ts';

export const CODE_MINUTES = 10;
const MOST_TRIES = 5;
/** So many codes an hour for one address, whoever asks, be it known or not. */
const CODES_AN_HOUR = 5;

export type AddressProof = CitizenProof & { kind: 'phone' | 'email' };

export interface AskedCode {
  proof: AddressProof;
  code: string;
  /** Names the asking in the browser that asked; the code opens nothing elsewhere. */
  token: string;
  now: Instant;
}

export type CodeRefusal = 'wrong' | 'over';

export interface OneTimeCodes {
  /**
   * Whether the address stands in a dossier, so that the code is to be sent. The same is read and written for one that
   * does not. Refused: asked for too often.
   */
  ask(asked: AskedCode): Promise<Result<{ known: boolean }, 'too-often'>>;
  /** Once, within the minutes and tries; a try counts before it is looked at, so that many at once are no way around. */
  redeem(token: string, code: string, now: Instant): Promise<Result<AddressProof, CodeRefusal>>;
}

/** Codes are nowhere: here are digests of them, with a key of ours and tied to the asking. */
export function openOneTimeCodes(database: Database, keyring: Keyring): OneTimeCodes {
  const purpose = 'one-time-code';
  const digestsOf = (text: string) =>
    keyring.digests(purpose, text).map(({ key, value }) => `${key}.${value}`);
  const tokenText = (token: string) => `token:${token}`;
  const codeText = (token: string, code: string) => `code:${token}:${code}`;
  return {
    async ask({ proof, code, token, now }) {
      const addresses = digestsOf(`address:${proof.kind}:${proof.key}`);
      const [tokenDigest] = digestsOf(tokenText(token));
      const digest = keyring.digest(purpose, codeText(token, code));
      const sealed = keyring.seal(purpose, proof.key, { beside: proof.kind, token });
      // The lock makes those who ask for one address at once stand in line.
      const [, , made = [], known = []] = await database.write(
        OWNER,
        { text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))', values: [addresses[0]] },
        {
          text: "delete from one_time_code where made_at < $1::timestamptz - interval '1 day'",
          values: [now],
        },
        {
          text: `insert into one_time_code (token_digest, kind, address_digest, sealed_address, code_key, code_digest,
                                            made_at, ends_at)
                 select $1, $2, $3, $4, $5, $6, $7, $7::timestamptz + interval '${CODE_MINUTES} minutes'
                 where (select count(*) from one_time_code where address_digest = any ($8)
                          and made_at > $7::timestamptz - interval '1 hour') < ${CODES_AN_HOUR}
                 returning true as made`,
          values: [
            ...[tokenDigest, proof.kind, addresses[0], sealed, digest.key, digest.value, now],
            addresses,
          ],
        },
        {
          text: `select exists (select from person p
                   join dossier d on d.id = p.dossier_id and d.applicant_id = p.id and d.applicant_version = p.version
                   where p.${proof.kind === 'phone' ? 'phone_key' : 'email_key'} = $1 and not d.secret) as known`,
          values: [proof.key],
        },
      );
      return made.length === 0 ? fail('too-often') : ok({ known: known[0]?.known === true });
    },
    async redeem(token, code, now) {
      const tokens = digestsOf(tokenText(token));
      const [rows = []] = await database.write(OWNER, {
        text: `update one_time_code set tries = tries + 1
               where token_digest = any ($1) and used_at is null and tries < ${MOST_TRIES} and ends_at > $2
               returning kind, sealed_address, code_key, code_digest`,
        values: [tokens, now],
      });
      const [row] = rows;
      if (!row) return fail('over');
      const digest = { key: row.code_key as string, value: row.code_digest as string };
      if (!keyring.verify(purpose, codeText(token, code), digest)) return fail('wrong');
      const [used = []] = await database.write(OWNER, {
        text: `update one_time_code set used_at = $2 where token_digest = any ($1) and used_at is null
               returning true as used`,
        values: [tokens, now],
      });
      const kind = row.kind as AddressProof['kind'];
      const key = keyring.unseal(purpose, row.sealed_address as string, kind);
      return used.length === 0 || key === undefined ? fail('over') : ok({ kind, key });
    },
  };
}
