import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import type { CitizenProof } from './citizens.ts';

/** Phones are lent and computers shared: shorter than for officers. */
const LONGEST_HOURS = 2;
const IDLE_MINUTES = 30;

export interface CitizenSessions {
  open(citizenId: string, token: string, now: Instant): Promise<void>;
  /** What its citizen proved; undefined: no such session, or it is over. */
  find(token: string, now: Instant): Promise<CitizenProof | undefined>;
  end(token: string, now: Instant): Promise<void>;
}

/** Sessions of citizens: another table, another cookie, another key than those of officers. */
export function openCitizenSessions(database: Database, keyring: Keyring): CitizenSessions {
  const digestsOf = (token: string) =>
    keyring.digests('citizen-session', token).map(({ key, value }) => `${key}.${value}`);
  return {
    async open(citizenId, token, now) {
      await database.write(OWNER, {
        text: 'insert into citizen_session (token_digest, citizen_id, opened_at, seen_at) values ($1, $2, $3, $3)',
        values: [digestsOf(token)[0], citizenId, now],
      });
    },
    async find(token, now) {
      const [rows = []] = await database.write(OWNER, {
        name: 'live_citizen_session',
        text: `update citizen_session s set seen_at = greatest(s.seen_at, $2::timestamptz)
               from citizen c
               where c.id = s.citizen_id and s.token_digest = any ($1) and s.ended_at is null
                 and s.seen_at > $2::timestamptz - interval '${IDLE_MINUTES} minutes'
                 and s.opened_at > $2::timestamptz - interval '${LONGEST_HOURS} hours'
               returning c.kind, c.sealed`,
        values: [digestsOf(token), now],
      });
      const [row] = rows;
      if (!row) return undefined;
      const kind = row.kind as CitizenProof['kind'];
      const key = keyring.unseal('citizen', row.sealed as string, kind);
      return key === undefined ? undefined : { kind, key };
    },
    async end(token, now) {
      await database.write(OWNER, {
        text: 'update citizen_session set ended_at = $2 where token_digest = any ($1) and ended_at is null',
        values: [digestsOf(token), now],
      });
    },
  };
}
