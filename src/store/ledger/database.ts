import pg from 'pg';
import { type Identity, settingsOf } from './identity.ts';
import { roundTrip } from './round-trip.ts';
import type { Row, Statement } from './statement.ts';

export type { Row, Statement };

/** A transaction that has begun, for an identity. */
export interface Transaction {
  /** Sends all at once and waits once; the first fault is thrown. */
  run(...statements: readonly Statement[]): Promise<Row[][]>;
  /** The last statements, with the commit in the same round trip: locks are held no longer than needed. */
  finish(...statements: readonly Statement[]): Promise<Row[][]>;
}

/**
 * The database as the application role. Every query carries the identity it works for, in the same round trip: identity
 * and statements are sent without waiting for one another, and are one transaction.
 */
export interface Database {
  /** One transaction, one round trip; the rows of each statement. Read-only, but for what records the reading. */
  read(identity: Identity, ...statements: readonly Statement[]): Promise<Row[][]>;
  /** The same for several that ask at once, each for itself: nobody sees what another one may see. */
  readEach(questions: readonly Question[]): Promise<Row[][]>;
  /** One transaction, one round trip. */
  write(identity: Identity, ...statements: readonly Statement[]): Promise<Row[][]>;
  /** A transaction whose statements depend on one another; committed unless `work` throws or says `undo`. */
  transaction<Value>(
    identity: Identity,
    work: (transaction: Transaction, undo: () => void) => Promise<Value>,
    isolation?: 'read committed' | 'repeatable read',
  ): Promise<Value>;
  /** Whether the database answers. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** One statement, and for whom it reads. */
export interface Question {
  identity: Identity;
  statement: Statement;
}

export interface DatabaseOptions {
  connections: number;
  /** For what is written; as many as for reading if none are said. */
  writing?: number;
  /** Told of faults on idle connections; the pool replaces them by itself. */
  onIdleFault: (message: string) => void;
  /** Told of what goes out in each round trip, in this order; for measuring. */
  onSend?: (statements: readonly Statement[]) => void;
}

export function openDatabase(url: string, options: DatabaseOptions): Database {
  const { connections, writing = connections, onIdleFault, onSend } = options;
  const readers = openPool(url, connections, onIdleFault);
  const writers = openPool(url, writing, onIdleFault);

  function send(client: pg.PoolClient, statements: readonly Statement[]): Promise<Row[][]> {
    onSend?.(statements);
    return roundTrip(client, statements);
  }

  /** Nobody begins and nobody commits: what goes out in one round trip is one transaction. */
  function together(pool: pg.Pool, mode: Mode) {
    return (identity: Identity, ...statements: readonly Statement[]) =>
      withClient(pool, async (client) => {
        const rows = await send(client, [asking(identity, mode), ...statements]);
        return rows.slice(1);
      });
  }

  const silently = together(readers, 'read');
  const onRecord = together(writers, 'write');
  return {
    read: (identity, ...statements) =>
      statements.some(({ records }) => records)
        ? onRecord(identity, ...statements)
        : silently(identity, ...statements),
    readEach: (questions) =>
      withClient(readers, async (client) => {
        const rows = await send(
          client,
          questions.flatMap(({ identity, statement }) => [asking(identity, 'read'), statement]),
        );
        return rows.filter((_, index) => index % 2 === 1);
      }),
    write: onRecord,
    transaction: (identity, work, isolation = 'read committed') =>
      withClient(writers, async (client) => {
        let ended = false;
        let undone = false;
        try {
          await send(client, [plain(`begin isolation level ${isolation}`), asking(identity, 'write')]);
          const transaction: Transaction = {
            run: (...statements) => send(client, statements),
            async finish(...statements) {
              const rows = await send(client, [...statements, plain('commit')]);
              ended = true;
              return rows.slice(0, -1);
            },
          };
          const value = await work(transaction, () => {
            undone = true;
          });
          if (!ended) await send(client, [plain(undone ? 'rollback' : 'commit')]);
          return value;
        } catch (error) {
          await client.query('rollback').catch(() => undefined);
          throw error;
        }
      }),
    answers: async () => {
      try {
        await readers.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await Promise.all([readers.end(), writers.end()]);
    },
  };
}

/**
 * Most questions are of a few hundred rows, for which starting helpers takes ten times as long as the answer; and a large
 * one must not take all processors away from the desks.
 */
const ON_ONE_PROCESSOR = 'set max_parallel_workers_per_gather = 0';

/** Opened one by one, when they are needed. */
function openPool(url: string, max: number, onIdleFault: (message: string) => void): pg.Pool {
  const pool = new pg.Pool({
    ...{ connectionString: url, max, application_name: 'mot-cua', connectionTimeoutMillis: 10_000 },
    onConnect: (client) => client.query(ON_ONE_PROCESSOR),
  });
  pool.on('error', (error) => onIdleFault(error.message));
  // In use, a connection that breaks has told its query already; unheard, the error would end the whole process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function withClient<Value>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

type Mode = 'read' | 'write';

const SETTINGS = `set_config('mot_cua.identity', $1, true), set_config('mot_cua.agencies', $2, true),
                  set_config('mot_cua.secret_of', $3, true), set_config('mot_cua.code_key', $4, true),
                  set_config('mot_cua.code_fold', $5, true), set_config('mot_cua.dossiers', $6, true)`;

const ASKING: Readonly<Record<Mode, { name: string; text: string }>> = {
  read: {
    name: 'asking_to_read',
    text: `select set_config('transaction_read_only', 'on', true), ${SETTINGS}`,
  },
  write: { name: 'asking', text: `select ${SETTINGS}` },
};

/** For whom the transaction works, until its end. */
function asking(identity: Identity, mode: Mode): Statement {
  return { ...ASKING[mode], values: settingsOf(identity) };
}

function plain(text: string): Statement {
  return { name: text.replaceAll(' ', '_'), text, values: [] };
}

/** Name of the unique constraint that a write ran into; undefined for any other fault. */
export function violatedConstraint(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError && error.code === '23505' ? error.constraint : undefined;
}
