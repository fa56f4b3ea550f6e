import { sealNow } from '../../src/cli/seal.ts';
import { legRowsOf, summaryOf } from '../../src/store/dossiers/summary.ts';
import { type Database, openDatabase, type Statement } from '../../src/store/ledger/database.ts';
import { appendStatement } from '../../src/store/ledger/event-row.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import type { World } from '../world.ts';
import { type Folded, foldDossier, type Serials } from './fold-history.ts';
import type { History } from './plan-history.ts';

/** Dossiers written at a time. Their events lie mixed, as those of an office do, not one dossier after the other. */
const CHUNK = 1_000;

export interface Loader {
  /** Brings the province up to so many dossiers. */
  loadUpTo(count: number): Promise<{ events: number }>;
  close(): Promise<void>;
}

/**
 * Writes what the store would have written, with the store's own rows, by the thousand: as the superuser, for whom
 * nobody asks at each row whose it is.
 */
export function openLoader(world: World, history: History, superuserUrl: string): Loader {
  const url = new URL(superuserUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  const database = openDatabase(url.href, { connections: 1, onIdleFault: () => undefined });
  const serials: Serials = new Map();
  let loaded = 0;
  return {
    async loadUpTo(count) {
      let events = 0;
      let writing: Promise<unknown> = Promise.resolve();
      while (loaded < count) {
        const to = Math.min(loaded + CHUNK, count);
        const folded = await fold(world, history(loaded, to), serials);
        events += folded.reduce((sum, { entries }) => sum + entries.length, 0);
        // The next chunk is told while the server writes this one.
        await writing;
        writing = write(database, folded);
        writing.catch(() => undefined);
        loaded = to;
      }
      await writing;
      await keepSerials(database, serials);
      await sealNow({ database, sealer: world.system.sealer, now: world.system.now });
      await world.superuser.query('vacuum (analyze)');
      await world.superuser.query('checkpoint');
      return { events };
    },
    close: () => database.close(),
  };
}

async function fold({ system }: World, acts: ReturnType<History>, serials: Serials): Promise<Folded[]> {
  const folded: Folded[] = [];
  for (const one of Map.groupBy(acts, ({ dossier }) => dossier).values()) {
    const done = await foldDossier(system, one, serials);
    if (done) folded.push(done);
  }
  return folded;
}

function write(database: Database, folded: readonly Folded[]) {
  const entries = folded.flatMap((one) => one.entries);
  const penned = Map.groupBy(
    folded.flatMap((one) => one.penned),
    ({ text }) => text,
  );
  return database.write(
    OWNER,
    rowsInto(
      'dossier',
      folded.map(({ last }) => summaryOf(last.dossierId, last.state, last.head)),
    ),
    ...[...penned].map(([text, statements]) => ({ text, values: [joined(statements)] })),
    appendStatement(entries),
    rowsInto(
      'dossier_leg',
      folded.flatMap(({ last }) => legRowsOf(last.dossierId, last.state)),
    ),
  );
}

function rowsInto(table: string, rows: readonly object[]): Statement {
  return {
    text: `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    values: [JSON.stringify(rows)],
  };
}

/** What the pens of many dossiers wrote into one table, as one list. */
function joined(statements: readonly Statement[]): string {
  return `[${statements.map(({ values: [rows] }) => String(rows).slice(1, -1)).join(',')}]`;
}

async function keepSerials(database: Database, serials: Serials): Promise<void> {
  const rows = [...serials].map(([key, last]) => ({
    ...{ agency_code: key.slice(0, key.indexOf('/')), day: key.slice(key.indexOf('/') + 1), last },
  }));
  await database.write(OWNER, {
    text: `insert into code_counter select * from jsonb_populate_recordset(null::code_counter, $1::jsonb)
           on conflict (agency_code, day) do update set last = excluded.last`,
    values: [JSON.stringify(rows)],
  });
}
