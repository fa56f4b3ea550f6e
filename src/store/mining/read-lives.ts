import type { ActedAs } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { EventType } from '../../domain/dossier/events.ts';
import type { Life, LifeEvent, Place } from '../../domain/mining/life.ts';
import type { Database, Row } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';
import { limitsOf } from '../ledger/reading-limits.ts';

/** Whose lives are read: what was filed in a period, with all that was written down of it until a moment. */
export interface LivesSought {
  /** Filed from then on, and before. */
  from: Instant;
  to: Instant;
  /** Nothing that was written down later: asked again, the answer is the same. */
  asOf: Instant;
  /** Agencies that received them. */
  agencies: readonly string[];
  /** null: any. */
  procedure: string | null;
  /** Events that nobody needs for this; absent: all are read. */
  without?: readonly EventType[];
}

type Reader = Pick<Database, 'read'>;

const USUAL_BATCH = 500;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Lives in the order of agency and filing, some hundred at a time, so that memory does not grow with the period. Secret
 * dossiers (MẬT) are in no such list, whoever asks.
 */
export async function* readLives(
  database: Reader,
  identity: Identity,
  sought: LivesSought,
  batch = USUAL_BATCH,
): AsyncGenerator<readonly Life[]> {
  const keptTo = limitsOf(identity)?.keptTo ?? null;
  for (const agency of sought.agencies.toSorted()) {
    for (let after = { at: sought.from, id: NO_ID }; ; ) {
      const [rows = []] = await database.read(identity, {
        name: 'mined_lives',
        text: LIVES,
        values: [
          ...[agency, sought.from, sought.to, sought.asOf, sought.procedure, after.at, after.id, batch],
          ...[keptTo?.fields ?? null, keptTo?.procedures ?? null, sought.without ?? []],
        ],
      });
      const lives = [...Map.groupBy(rows, (row) => row.id as string).values()].map(lifeOf);
      // What was written down late may have been unknown at that moment.
      const known = lives.filter(({ events }) => events.length > 0);
      if (known.length > 0) yield known;
      const last = lives.at(-1);
      if (!last || lives.length < batch) break;
      after = { at: last.submittedAt, id: last.id };
    }
  }
}

/** What cannot change of a dossier is read off its summary, the rest off its events as they stood then. */
const LIVES = `with page as (
    select id, agency_id, procedure_id, procedure_version, field, channel, submitted_at
    from dossier
    where agency_id = $1 and submitted_at >= $2 and submitted_at < $3 and (submitted_at, id) > ($6, $7::uuid)
      and ($5::text is null or procedure_id = $5) and not secret
      and ($9::text[] is null or field = any ($9::text[]) or procedure_id = any ($10::text[]))
    order by submitted_at, id limit $8
  )
  select p.*, e.version, e.type, e.actor, e.occurred_at, e.recorded_at,
         coalesce(e.data -> 'to', e.data -> 'next') as places,
         coalesce(e.data -> 'held' ->> 'leg', e.data ->> 'leg')::integer as leg, e.data ->> 'stage' as stage
  from page p left join event_log e on e.dossier_id = p.id and e.recorded_at <= $4
    and e.type <> all ($11::text[])
  order by p.submitted_at, p.id, e.version`;

function lifeOf(rows: readonly Row[]): Life {
  const [first] = rows;
  if (!first) throw new Error('a life without events was read');
  return {
    id: first.id as string,
    agency: first.agency_id as string,
    procedure: { id: first.procedure_id as string, version: first.procedure_version as number },
    field: first.field as string,
    channel: first.channel as string,
    submittedAt: first.submitted_at as Instant,
    events: rows.filter(({ version }) => version !== null).map(eventOf),
  };
}

function eventOf(row: Row): LifeEvent {
  const places = row.places as Place | readonly Place[] | null;
  return {
    version: row.version as number,
    type: row.type as EventType,
    at: row.occurred_at as Instant,
    recordedAt: row.recorded_at as Instant,
    actor: row.actor as ActedAs,
    to: (places === null ? [] : Array.isArray(places) ? places : [places as Place]).map(placeOf),
    leg: row.leg as number | null,
    stage: row.stage as LifeEvent['stage'],
  };
}

function placeOf({ leg, kind, agency, unit, officer, step }: Place): Place {
  return { leg, kind, agency, unit, officer, step };
}
