import type { PlacedEvent } from '../../domain/figures/facts-of.ts';
import { factsOf } from '../../domain/figures/facts-of.ts';
import type { Database, Row, Transaction } from '../ledger/database.ts';
import { DOSSIER_STREAM, EVENT_COLUMNS, linkedEntryOf, recordedEventOf } from '../ledger/event-row.ts';
import { FEED } from '../ledger/identity.ts';
import { type OfficeOfFigures, type OfficeThen, openOfficeThen } from './office-then.ts';
import { type DossierFacts, writeFacts } from './write-facts.ts';

/** Entries of the feed that are read in one transaction. */
const BATCH = 1000;

/**
 * Reads on in the feed, from where the last run came to. A batch is one transaction: facts, sums and the place reached, or
 * nothing; so a reader that was killed goes on, nothing is counted twice, and of several only one reads at a time.
 * Returns the place reached.
 */
export async function advanceFigures(
  database: Database,
  office: OfficeOfFigures,
  isEnough: () => boolean = () => false,
): Promise<number> {
  for (;;) {
    const { from, to } = await database.transaction(FEED, (transaction) => advanceOnce(transaction, office));
    if (to - from < BATCH || isEnough()) return to;
  }
}

async function advanceOnce(transaction: Transaction, office: OfficeOfFigures) {
  const from = await placeOfReader(transaction);
  const [entries = []] = await transaction.run({
    name: 'figure_feed',
    text: 'select position, stream, id from feed where position > $1 order by position limit $2',
    values: [from, BATCH],
  });
  const to = (entries.at(-1)?.position as number | undefined) ?? from;
  if (to === from) return { from, to };
  const moved = entries.filter(({ stream }) => stream === DOSSIER_STREAM).map(({ id }) => id as string);
  const then = await openOfficeThen(transaction, office);
  const dossiers = await readFacts(transaction, then, [...new Set(moved)], from, to);
  await transaction.finish(...writeFacts(dossiers), addUp(from, to), reached(to));
  return { from, to };
}

/** Held until the end of the transaction: whoever reads at the same time waits, and finds the work done. */
export async function placeOfReader(transaction: Transaction): Promise<number> {
  const [, rows = []] = await transaction.run(
    {
      name: 'begin_figures',
      text: 'insert into figure_reader (position) values (0) on conflict do nothing',
      values: [],
    },
    { name: 'place_of_figures', text: 'select position from figure_reader for update', values: [] },
  );
  return rows[0]?.position as number;
}

/** Folds these dossiers as far as the feed was closed then; what came to be known up to `from` is kept already. */
export async function readFacts(
  transaction: Transaction,
  then: OfficeThen,
  ids: readonly string[],
  from: number,
  to: number,
): Promise<readonly DossierFacts[]> {
  const columns = EVENT_COLUMNS.split(',')
    .map((column) => `e.${column.trim()}`)
    .join(', ');
  const [rows = []] = await transaction.run({
    name: 'figure_events',
    // With a limit each event is looked up by its key: planned as a join, the whole feed would be read for every batch.
    text: `select ${columns}, f.position
           from event_log e cross join lateral
             (select position from feed
              where stream = '${DOSSIER_STREAM}' and id = e.dossier_id::text and version = e.version limit 1) f
           where e.dossier_id = any($1::uuid[]) and f.position <= $2
           order by e.dossier_id, e.version`,
    values: [ids, to],
  });
  const byDossier = Map.groupBy(rows, ({ dossier_id }) => dossier_id as string);
  const logs = [...byDossier].map(([dossier, events]) => ({ dossier, events: events.map(placedEventOf) }));
  const judgingOf = await then.judgingOf(
    transaction,
    logs.flatMap(({ events }) => events),
  );
  return logs.map(({ dossier, events }) => {
    const facts = factsOf(events, judgingOf);
    return { dossier, facts, kept: facts.filter(({ position }) => position <= from).length };
  });
}

function placedEventOf(row: Row): PlacedEvent {
  return { ...recordedEventOf(linkedEntryOf(row)), position: row.position as number };
}

export function addUp(after: number, upTo: number) {
  return { name: 'add_up_figures', text: 'select add_up_figures($1, $2)', values: [after, upTo] };
}

export function reached(position: number) {
  return { name: 'figures_reached', text: 'update figure_reader set position = $1', values: [position] };
}
