import type { Instant } from '../../domain/calendar/local-time.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { Keyring } from '../keyring.ts';
import type { Database, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';

/** A reading that began before midnight is written long before this is over. */
const SETTLED_MINUTES = 60;
const FIRST = Buffer.alloc(32);

/** Puts each day that is over under one keyed digest, which carries that of the day before; returns how many. */
export async function sealTrailDays(
  { database, keyring }: { database: Database; keyring: Keyring },
  now: Instant,
): Promise<number> {
  const today = localDateOf(new Date(Date.parse(now) - SETTLED_MINUTES * 60_000).toISOString());
  return database.transaction(OWNER, async (transaction) => {
    // One at a time: two processes would both go on from the same day.
    const [, [last] = []] = await transaction.run(
      { text: "select pg_advisory_xact_lock(hashtext('mot_cua.seal_trail'))", values: [] },
      { text: 'select day::text, digest from trail_day order by day desc limit 1', values: [] },
    );
    const [days = []] = await transaction.run(daysBetween((last?.day as string | undefined) ?? null, today));
    let previous: Buffer = (last?.digest as Buffer | undefined) ?? FIRST;
    for (const { day, rows, content } of days) {
      const { key, value } = keyring.digest('trail', sealed(day as string, previous, content as string));
      const digest = Buffer.from(value, 'hex');
      await transaction.run({
        text: `insert into trail_day (day, rows, previous, key, digest, sealed_at) values ($1::date, $2, $3, $4, $5, $6)`,
        values: [day, rows, previous, key, digest, now],
      });
      previous = digest;
    }
    return days.length;
  });
}

export interface TrailFault {
  day: string;
  fault: 'rows' | 'chain';
}

/** Days whose rows are not those that were sealed; days of months that were trimmed keep their place in the chain. */
export async function verifyTrail({
  database,
  keyring,
}: {
  database: Pick<Database, 'read'>;
  keyring: Keyring;
}): Promise<{ days: number; faults: readonly TrailFault[] }> {
  const [seals = [], contents = [], [trimmed] = []] = await database.read(
    OWNER,
    { text: 'select day::text, previous, key, digest from trail_day order by day', values: [] },
    daysBetween(null, null),
    {
      text: `select (max(before) at time zone 'Asia/Ho_Chi_Minh')::date::text as day from trail_trim`,
      values: [],
    },
  );
  const contentOf = new Map(contents.map(({ day, content }) => [day as string, content as string]));
  const faults: TrailFault[] = [];
  let previous: Buffer = FIRST;
  for (const row of seals) {
    const [day, before, digest] = [row.day as string, row.previous as Buffer, row.digest as Buffer];
    if (!before.equals(previous)) faults.push({ day, fault: 'chain' });
    previous = digest;
    if (trimmed?.day && day < (trimmed.day as string)) continue;
    const text = sealed(day, before, contentOf.get(day) ?? '');
    const kept = { key: row.key as string, value: digest.toString('hex') };
    if (!keyring.verify('trail', text, kept)) faults.push({ day, fault: 'rows' });
  }
  return { days: seals.length, faults };
}

function sealed(day: string, previous: Buffer, content: string): string {
  return `${day}\n${previous.toString('hex')}\n${content}`;
}

/** Each day with rows, and one digest over them in their order. */
function daysBetween(after: string | null, before: string | null): Statement {
  return {
    text: `select day::text, count(*)::integer as rows,
             encode(sha256(convert_to(string_agg(line, E'\\n' order by number), 'UTF8')), 'hex') as content
           from (select (at at time zone 'Asia/Ho_Chi_Minh')::date as day, number,
                        jsonb_build_array(number, extract(epoch from at), officer_id, agency_id, role, act, dossier_id, what,
                                          purpose, purpose_words, hits, typed_digest, address, session)::text as line
                 from access_trail
                 where ($1::date is null or at >= ($1::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
                   and ($2::date is null or at < $2::date::timestamp at time zone 'Asia/Ho_Chi_Minh')) t
           group by day order by day`,
    values: [after, before],
  };
}
