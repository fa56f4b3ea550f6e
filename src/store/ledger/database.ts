import pg from 'pg';
import { type Identity, settingsOf } from './identity.ts';

/** One statement: SQL with its parameters; a name lets the server keep its plan. */
export interface Statement {
  name?: string;
  text: string;
  values: readonly unknown[];
}

export type Row = Record<string, unknown>;

/** A transaction that has begun, for an identity. */
export interface Transaction {
  /** Sends all at once and waits once; the first fault is thrown. */
  run(...statements: readonly Statement[]): Promise<Row[][]>;
  /** The last statements, with the commit in the same round trip: locks are held no longer than needed. */
  finish(...statements: readonly Statement[]): Promise<Row[][]>;
}

/**
 * The database as the application role. Every query carries the identity it works for, in the same round trip: begin,
 * identity, statements and commit are sent without waiting for one another.
 */
export interface Database {
  /** One read-only transaction, one round trip; the rows of each statement. */
  read(identity: Identity, ...statements: readonly Statement[]): Promise<Row[][]>;
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

const TIMESTAMPTZ = 1184;
const BIGINT = 20;

/** Instants come as the text that events use, positions as numbers (they stay far below 2^53). */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) {
      const parse = pg.types.getTypeParser(TIMESTAMPTZ, 'text') as (text: string) => Date;
      return (text: string) => parse(text).toISOString();
    }
    if (oid === BIGINT) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

export interface DatabaseOptions {
  connections: number;
  /** Told of faults on idle connections; the pool replaces them by itself. */
  onIdleFault: (message: string) => void;
}

export function openDatabase(url: string, { connections, onIdleFault }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: TYPES,
    application_name: 'mot-cua',
    connectionTimeoutMillis: 10_000,
    pipeline: true,
  } as pg.PoolConfig);
  pool.on('error', (error) => onIdleFault(error.message));
  // In use, a connection that breaks has told its query already; unheard, the error would end the whole process.
  pool.on('connect', (client) => client.on('error', () => undefined));

  async function withClient<Value>(work: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
    const client = await pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  }

  function together(mode: string) {
    return (identity: Identity, ...statements: readonly Statement[]) =>
      withClient(async (client) => {
        const rows = await send(client, [plain(mode), asking(identity), ...statements, plain('commit')]);
        return rows.slice(2, -1);
      });
  }

  return {
    read: together('begin read only'),
    write: together('begin'),
    transaction: (identity, work, isolation = 'read committed') =>
      withClient(async (client) => {
        let ended = false;
        let undone = false;
        const begun = send(client, [plain(`begin isolation level ${isolation}`), asking(identity)]);
        try {
          await begun;
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
        await pool.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    close: () => pool.end(),
  };
}

async function send(client: pg.PoolClient, statements: readonly Statement[]): Promise<Row[][]> {
  const settled = await Promise.allSettled(
    statements.map(({ name, text, values }) =>
      client.query<Row>({ text, values: [...values], ...(name === undefined ? {} : { name }) }),
    ),
  );
  // After a fault the server refuses the rest of the transaction: the first one is the cause.
  for (const outcome of settled) if (outcome.status === 'rejected') throw outcome.reason;
  return settled.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.rows : []));
}

function asking(identity: Identity): Statement {
  return {
    name: 'asking',
    text: `select set_config('mot_cua.identity', $1, true), set_config('mot_cua.agencies', $2, true),
                  set_config('mot_cua.code_key', $3, true), set_config('mot_cua.code_fold', $4, true)`,
    values: settingsOf(identity),
  };
}

function plain(text: string): Statement {
  return { text, values: [] };
}

/** Name of the unique constraint that a write ran into; undefined for any other fault. */
export function violatedConstraint(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError && error.code === '23505' ? error.constraint : undefined;
}
