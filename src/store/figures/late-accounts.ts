import type { Instant } from '../../domain/calendar/local-time.ts';
import { evolve } from '../../domain/dossier/evolve.ts';
import { type DossierState, isFiled, NO_DOSSIER } from '../../domain/dossier/state.ts';
import { hasClock } from '../../domain/dossier/time-spent.ts';
import { type LateDossierAccount, lateAccountOf } from '../../domain/evaluation/own-account.ts';
import type { PlacedEvent } from '../../domain/figures/facts-of.ts';
import type { Window } from '../../domain/figures/period.ts';
import type { Database } from '../ledger/database.ts';
import { EVENT_COLUMNS, linkedEntryOf, recordedEventOf } from '../ledger/event-row.ts';
import { FEED, type Identity } from '../ledger/identity.ts';
import { type AsOf, judgedWindow } from './as-of.ts';
import { type OfficeOfFigures, openOfficeThen } from './office-then.ts';

/** A dossier that is late, resolved in the window or open at its end, and on whose account. */
export interface LateDossier extends LateDossierAccount {
  dossier: string;
  /** That received it. */
  agency: string;
  ended: boolean;
}

export interface LateSought {
  window: Window;
  asOf: AsOf;
  agencies: readonly string[];
}

type Reader = Pick<Database, 'read'>;

/** Dossiers that are folded in one go: between two, others are served. */
const BATCH = 50;

/**
 * Each late dossier with its account, judged by what was on record at the moment asked for: an outage that was entered after
 * the dossier had ended is the system's all the same, where the sums keep what was known when it ended.
 */
export async function lateAccounts(
  database: Reader,
  identity: Identity,
  office: OfficeOfFigures,
  { window: asked, asOf, agencies }: LateSought,
): Promise<readonly LateDossier[]> {
  const window = judgedWindow(asked, asOf);
  const [rows = []] = await database.read(identity, {
    name: 'late_dossiers',
    text: `select f.dossier_id as dossier, f.agency_id as agency, f.ended_at is not null as ended
           from figure_fact f
           where f.agency_id = any($1::text[]) and f.position <= $4 and f.since < $3
             and (f.next_position is null or f.next_position > $4 or f.next_since >= $3)
             and (f.ended_at >= $2 and f.timeliness = 'late' or f.ended_at is null and f.overdue_at < $3)
           order by f.dossier_id`,
    values: [agencies, window.from, window.to, asOf.position],
  });
  const late = rows as unknown as readonly Pick<LateDossier, 'dossier' | 'agency' | 'ended'>[];
  if (late.length === 0) return [];
  const reader = { run: database.read.bind(database, FEED) };
  const then = await openOfficeThen(reader, office);
  const found: LateDossier[] = [];
  for (let first = 0; first < late.length; first += BATCH) {
    const batch = late.slice(first, first + BATCH);
    const logs = await readLogs(
      database,
      batch.map(({ dossier }) => dossier),
      window.to,
      asOf,
    );
    const judgingOf = await then.judgingOf(reader, [...logs.values()].flat());
    for (const one of batch) {
      const account = accountOf(logs.get(one.dossier) ?? [], window.to, asOf, judgingOf);
      if (account) found.push({ ...one, ...account });
    }
  }
  return found;
}

type JudgingOf = Awaited<ReturnType<Awaited<ReturnType<typeof openOfficeThen>>['judgingOf']>>;

function accountOf(
  events: readonly PlacedEvent[],
  at: Instant,
  asOf: AsOf,
  judgingOf: JudgingOf,
): LateDossierAccount | undefined {
  const state = events.reduce<DossierState>(evolve, NO_DOSSIER);
  const last = events.at(-1);
  if (!last || !isFiled(state) || !hasClock(state)) return undefined;
  const { procedure, calendar, outages } = judgingOf(state, { ...last, recordedAt: asOf.at });
  return lateAccountOf(state, procedure.process, calendar, at, outages);
}

/** What had happened by then, as far as it was known. */
async function readLogs(
  database: Reader,
  dossiers: readonly string[],
  before: Instant,
  { position }: AsOf,
): Promise<ReadonlyMap<string, readonly PlacedEvent[]>> {
  const columns = EVENT_COLUMNS.split(',')
    .map((column) => `e.${column.trim()}`)
    .join(', ');
  const [rows = []] = await database.read(FEED, {
    name: 'late_events',
    // With a limit each event is looked up by its key: planned as a join, the whole feed would be read for every batch.
    text: `select ${columns}, f.position
           from event_log e
           cross join lateral
             (select position from feed
              where stream = 'dossier' and id = e.dossier_id::text and version = e.version limit 1) f
           where e.dossier_id = any($1::uuid[]) and e.occurred_at < $2 and f.position <= $3
           order by e.dossier_id, e.version`,
    values: [dossiers, before, position],
  });
  const events = rows.map((row) => ({
    dossier: row.dossier_id as string,
    event: { ...recordedEventOf(linkedEntryOf(row)), position: row.position as number },
  }));
  return new Map(
    [...Map.groupBy(events, ({ dossier }) => dossier)].map(([dossier, own]) => [
      dossier,
      own.map(({ event }) => event),
    ]),
  );
}
