import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** How an officer used the system since a day (Điều 16.2). */
export interface Usage {
  officer: string;
  signIns: number;
  /** Dossiers on which they did something. */
  dossiers: number;
  /** null: never. */
  lastSignIn: Instant | null;
}

/** Of the officers of some agencies who used it at all. */
export async function readUsage(
  database: Pick<Database, 'read'>,
  identity: Identity,
  { agencies, since }: { agencies: readonly string[]; since: Instant },
): Promise<ReadonlyMap<string, Usage>> {
  const [signIns = [], handled = []] = await database.read(
    identity,
    {
      name: 'sign_ins_since',
      text: `select officer_id, count(*) filter (where at >= $2::timestamptz) as count, max(at) as last
             from read_account_event where kind = 'signed-in' and agency_id = any ($1) group by officer_id`,
      values: [agencies, since],
    },
    {
      name: 'handled_since',
      text: `select actor ->> 'id' as officer_id, count(distinct dossier_id) as count from event_log
             where actor ->> 'kind' = 'officer' and actor ->> 'agency' = any ($1) and recorded_at >= $2::timestamptz
               and type <> 'HolderOpened'
             group by actor ->> 'id'`,
      values: [agencies, since],
    },
  );
  const usage = new Map<string, Usage>();
  for (const { officer_id, count, last } of signIns) {
    const officer = officer_id as string;
    usage.set(officer, { officer, signIns: Number(count), dossiers: 0, lastSignIn: last as Instant | null });
  }
  for (const { officer_id, count } of handled) {
    const officer = officer_id as string;
    const known = usage.get(officer) ?? { officer, signIns: 0, dossiers: 0, lastSignIn: null };
    usage.set(officer, { ...known, dossiers: Number(count) });
  }
  return usage;
}

/** How many of them have not signed in since; those who never did too. */
export async function countIdle(
  database: Pick<Database, 'read'>,
  identity: Identity,
  people: { officers: readonly string[]; since: Instant },
): Promise<number> {
  if (people.officers.length === 0) return 0;
  const [idle = 0] = (await countIdleByAgency(database, identity, [{ agency: '', ...people }])).values();
  return idle;
}

/** Of each agency how many have not signed in since a moment of its own; those who never did too. All in one question. */
export async function countIdleByAgency(
  database: Pick<Database, 'read'>,
  identity: Identity,
  asked: readonly { agency: string; officers: readonly string[]; since: Instant }[],
): Promise<ReadonlyMap<string, number>> {
  const people = asked.flatMap(({ agency, officers, since }) =>
    officers.map((officer) => ({ agency, officer, since })),
  );
  const [rows = []] = await database.read(identity, {
    name: 'count_idle',
    text: `select o.agency, count(*)::integer as idle
           from unnest($1::text[], $2::text[], $3::timestamptz[]) as o (agency, officer, since)
           where not exists (select from read_account_event e where e.officer_id = o.officer and e.kind = 'signed-in'
                               and e.at >= o.since)
           group by o.agency`,
    values: [
      people.map(({ agency }) => agency),
      people.map(({ officer }) => officer),
      people.map(({ since }) => since),
    ],
  });
  return new Map(rows.map(({ agency, idle }) => [agency as string, idle as number]));
}
