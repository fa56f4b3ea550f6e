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

/** So often it says how far it is. */
const SAY_EVERY = 20_000;

export interface Loader {
  /** Brings the province up to so many dossiers; says how many events it has then. */
  loadUpTo(count: number): Promise<{ events: number }>;
  close(): Promise<void>;
}

/**
 * Writes what the store would have written, with the store's own rows, by the thousand: as the superuser, for whom
 * nobody asks at each row whose it is.
 */
export async function openLoader(
  world: World,
  history: History,
  superuserUrl: string,
  tell: (line: string) => void,
): Promise<Loader> {
  const url = new URL(superuserUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  const database = openDatabase(url.href, { connections: 1, onIdleFault: () => undefined });
  const { loaded: kept, serials } = await readBack(world);
  let isTold = kept === 0;
  /** The dice fall as they fell when that was told. */
  function tellAgain(): void {
    if (isTold) return;
    tell(`${kept} dossiers are there; their history is told again, so that it can go on`);
    for (let at = 0; at < kept; at += CHUNK) history(at, Math.min(at + CHUNK, kept));
    isTold = true;
  }
  const known: Serials = new Map(serials);
  let loaded = kept;
  return {
    async loadUpTo(count) {
      if (loaded >= count && (await isSealed(world))) return { events: await eventsOf(world) };
      if (loaded < count) tellAgain();
      let writing: Promise<unknown> = Promise.resolve();
      while (loaded < count) {
        const to = Math.min(loaded + CHUNK, count);
        const folded = await fold(world, history(loaded, to), serials);
        // The next chunk is told while the server writes this one.
        await writing;
        writing = write(database, folded, newSerials(serials, known));
        writing.catch(() => undefined);
        loaded = to;
        if (loaded % SAY_EVERY === 0) {
          tell(`${loaded} dossiers, ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`);
        }
      }
      await writing;
      await sealNow({ database, sealer: world.system.sealer, now: world.system.now });
      await world.superuser.query('vacuum (analyze)');
      await world.superuser.query('checkpoint');
      return { events: await eventsOf(world) };
    },
    close: () => database.close(),
  };
}

/** What a kept province has, so that loading goes on behind it. */
async function readBack({ superuser, desks }: World): Promise<{ loaded: number; serials: Serials }> {
  const { rows: counted } = await superuser.query<{ loaded: number }>(
    'select count(*)::integer as loaded from dossier where agency_id <> all ($1)',
    [desks.map(({ id }) => id)],
  );
  const { rows } = await superuser.query<{ key: string; last: number }>(
    "select agency_code || '/' || day as key, last from code_counter",
  );
  return { loaded: counted[0]?.loaded ?? 0, serials: new Map(rows.map(({ key, last }) => [key, last])) };
}

/** Loading ends with the seals: without them it was broken off. */
async function isSealed({ superuser }: World): Promise<boolean> {
  const { rows } = await superuser.query('select from feed_inbox limit 1');
  return rows.length === 0;
}

async function eventsOf({ superuser }: World): Promise<number> {
  const { rows } = await superuser.query<{ events: string }>(
    'select coalesce(sum(head_version), 0) as events from dossier',
  );
  return Number(rows[0]?.events);
}

async function fold({ system }: World, acts: ReturnType<History>, serials: Serials): Promise<Folded[]> {
  const folded: Folded[] = [];
  for (const one of Map.groupBy(acts, ({ dossier }) => dossier).values()) {
    const done = await foldDossier(system, one, serials);
    if (done) folded.push(done);
  }
  return folded;
}

function write(database: Database, folded: readonly Folded[], serials: Serials) {
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
    keepSerials(serials),
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

/** Those that went on since they were last written down. */
function newSerials(serials: Serials, known: Serials): Serials {
  const news: Serials = new Map([...serials].filter(([key, last]) => known.get(key) !== last));
  for (const [key, last] of news) known.set(key, last);
  return news;
}

function keepSerials(serials: Serials): Statement {
  const rows = [...serials].map(([key, last]) => ({
    ...{ agency_code: key.slice(0, key.indexOf('/')), day: key.slice(key.indexOf('/') + 1), last },
  }));
  return {
    text: `insert into code_counter select * from jsonb_populate_recordset(null::code_counter, $1::jsonb)
           on conflict (agency_code, day) do update set last = excluded.last`,
    values: [JSON.stringify(rows)],
  };
}
