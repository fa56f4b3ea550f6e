import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** Who looks up more often than that within an hour gets no answer until it is over. */
export const ANSWERS_AN_HOUR = 10;

export type SmsRoad = 'gateway' | 'smpp';

export interface AnsweredMessage {
  road: SmsRoad;
  /** As the gateway names the message. */
  id: string;
  phone: string;
  at: Instant;
  kind: string;
  asked: string | null;
  answer: string;
}

/**
 * Writes down what was asked and answered, and says what goes out: the same as before for a message that comes again,
 * nothing for who asks too often. Kept of the phone is a digest with a key of ours (ruling 21).
 */
export async function recordShortMessage(
  { database, keyring }: { database: Pick<Database, 'write'>; keyring: Keyring },
  { road, id, phone, at, kind, asked, answer }: AnsweredMessage,
): Promise<string> {
  const digestsOf = (text: string) => keyring.digests('sms', text).map(({ key, value }) => `${key}.${value}`);
  const phones = digestsOf(`phone:${phone}`);
  const messages = digestsOf(`message:${road}:${id}`);
  // The lock makes several of one phone stand in line, so that many at once are no way around.
  const [, , rows = []] = await database.write(
    OWNER,
    {
      name: 'lock_short_messages',
      text: 'select pg_advisory_xact_lock(hashtextextended($1, 21))',
      values: [phones[0]],
    },
    {
      name: 'record_short_message',
      text: `insert into short_message (message_digest, phone_digest, road, at, kind, asked, answer)
             select $1, $2, $3, $4, case when too_often then 'throttled' else $5 end, $6, case when too_often then '' else $7 end
             from (select count(*) >= ${ANSWERS_AN_HOUR} as too_often from short_message
                   where phone_digest = any ($8) and kind <> 'throttled'
                     and at > $4::timestamptz - interval '1 hour') asked_before
             where not exists (select from short_message where message_digest = any ($9))
             on conflict (message_digest) do nothing`,
      values: [messages[0], phones[0], road, at, kind, asked, answer, phones, messages],
    },
    {
      name: 'recorded_short_message',
      text: 'select answer from short_message where message_digest = any ($1) order by number limit 1',
      values: [messages],
    },
  );
  return (rows[0]?.answer as string | undefined) ?? '';
}

export interface ShortMessageRow {
  number: number;
  at: Instant;
  road: SmsRoad;
  kind: string;
  asked: string | null;
  answer: string;
  /** The beginning of the digest: the same for messages of one phone, and nothing else. */
  phone: string;
}

/** The latest first; nothing of them is personal but the codes. */
export async function latestShortMessages(
  database: Pick<Database, 'read'>,
  atMost: number,
): Promise<readonly ShortMessageRow[]> {
  const [rows = []] = await database.read(OWNER, {
    name: 'latest_short_messages',
    text: `select number, at, road, kind, asked, answer, left(split_part(phone_digest, '.', 2), 6) as phone
           from short_message order by number desc limit $1`,
    values: [atMost],
  });
  return rows as unknown as ShortMessageRow[];
}

export interface DayCount {
  /** `YYYY-MM-DD`, at the office. */
  day: string;
  kind: string;
  count: number;
}

export async function countShortMessages(
  database: Pick<Database, 'read'>,
  { from, to }: { from: Instant; to: Instant },
): Promise<readonly DayCount[]> {
  const [rows = []] = await database.read(OWNER, {
    name: 'count_short_messages',
    text: `select to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, kind, count(*) as count
           from short_message where at >= $1 and at < $2 group by 1, 2 order by 1 desc, 2`,
    values: [from, to],
  });
  return rows.map((row: Row) => ({
    day: row.day as string,
    kind: row.kind as string,
    count: Number(row.count),
  }));
}
